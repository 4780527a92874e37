import ArgumentParser
import Foundation
import UseCases

/// Looks at the base and at the machine.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say(
        "Examiner la base, ses sauvegardes et la machine.", "Examine the base, its backups and the machine."),
      discussion: say(
        "État de sortie 1 si quelque chose ne va pas. --backups, ou TANDEM_BACKUPS : où sont les sauvegardes.",
        "Exit status 1 where something is wrong. --backups, or TANDEM_BACKUPS: where the backups are."))
  }

  @Option(
    help: ArgumentHelp(
      say("Dossier des sauvegardes ; sinon BASE.backups.", "Folder of the backups; else BASE.backups."),
      valueName: say("dossier", "folder")))
  var backups: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let set = ProcessInfo.processInfo.environment["TANDEM_BACKUPS"] ?? ""
    let checks = try Doctor(base: base.path, backups: backups ?? (set.isEmpty ? nil : set), clock: try .ofProgram)
      .examine()
    try DoctorOutput(checks, base: base.path).output.print(format.format)
    if checks.contains(where: { $0.state == .wrong }) { throw Answer.no }
  }
}
