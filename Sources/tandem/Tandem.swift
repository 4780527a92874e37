import ArgumentParser
import Foundation
import UseCases

/// The program: it finds the command, runs it, and says what went wrong with the documented exit status.
@main
struct Tandem: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tandem",
      abstract: say(
        "Le plan de formation et le plan d’équipement des écoles, en un seul.",
        "The training plan and the equipment plan of primary schools, made one."),
      discussion: say(
        """
        La base est un fichier : --base FICHIER, sinon TANDEM_BASE, sinon ./tandem.sqlite.
        Pour commencer : tandem demo --size one --output essai --plan
        L’ordre d’une année : import, plan, publish, record et check, report, year.
        États de sortie : 0 fait, 1 la réponse est non, 64 usage, 65 données fausses, 66 entrée absente, \
        70 erreur interne, 73 et 74 écriture impossible, 75 base occupée : réessayer.
        """,
        """
        The base is one file: --base FILE, else TANDEM_BASE, else ./tandem.sqlite.
        To begin with: tandem demo --size one --output trial --plan
        The order of a year: import, plan, publish, record and check, report, year.
        Exit status: 0 done, 1 the answer is no, 64 usage, 65 bad data, 66 no such input, 70 internal error, \
        73 and 74 cannot write, 75 base locked: try again.
        """),
      version: "0.1",
      subcommands: [ReadAgendaCommand.self],
      groupedSubcommands: [
        CommandGroup(
          name: say("1. Préparer l’année", "1. Prepare the year"),
          subcommands: [InitCommand.self, ImportCommand.self, CalendarCommand.self, DemoCommand.self]),
        CommandGroup(
          name: say("2. Planifier et publier", "2. Plan and publish"),
          subcommands: [
            ReferentsCommand.self, PlanCommand.self, ShowCommand.self, VerifyCommand.self, DiffCommand.self,
            PublishCommand.self, HistoryCommand.self, ExportCommand.self, LinksCommand.self, ServeCommand.self,
          ]),
        CommandGroup(
          name: say("Changer le plan à la main", "Change the plan by hand"),
          subcommands: [
            MoveCommand.self, SwapCommand.self, CancelCommand.self, AddCommand.self, EnrolCommand.self,
            WithdrawCommand.self, PinCommand.self, UnpinCommand.self, SlipCommand.self,
          ]),
        CommandGroup(
          name: say("3. Suivre l’année", "3. Through the year"),
          subcommands: [
            ListCommand.self, RecordCommand.self, CheckCommand.self, FollowUpCommand.self, ProjectsCommand.self,
            SeatsCommand.self, HoursCommand.self,
          ]),
        CommandGroup(
          name: say("4. Rendre compte, passer à l’année suivante", "4. Report, and turn the year"),
          subcommands: [ReportCommand.self, YearCommand.self]),
        CommandGroup(
          name: say("5. Garder la base", "5. Keep the base"),
          subcommands: [BackupCommand.self, RestoreCommand.self, DoctorCommand.self]),
      ])
  }

  static func main() {
    AgendaFile.useChildProcess()
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let answer as Answer {
      exit(withError: ExitCode(answer.status))
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      if isUsage(error) { exit(withError: error) }
      let report = FailureReport(error, in: Speech.language)
      Console.complain(report.text)
      exit(withError: ExitCode(report.exitStatus))
    }
  }

  /// Whether an error is the parser's own: help asked for, an unknown option, a value that does not fit.
  private static func isUsage(_ error: any Error) -> Bool {
    [.success, .validationFailure].contains(exitCode(for: error))
  }
}

/// An answer that is not an error but tells by its exit status: 1 where it is no.
struct Answer: Error {
  var status: Int32

  static let no = Answer(status: 1)
}
