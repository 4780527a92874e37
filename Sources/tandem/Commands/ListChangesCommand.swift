import ArgumentParser
import UseCases

/// Who has to be told that a session has another time or place, is new or is cancelled.
struct ListChanges: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "changes",
      abstract: say(
        "Qui prévenir de quoi après une publication : un CSV, une ligne par personne et séance, avant et après.",
        "Who is to be told what after a publication: one CSV, a row a person and session, before and after."))
  }

  @Option(
    help: ArgumentHelp(
      say(
        "Le plan d’avant : un numéro, published, latest, previous (ce que l’on suivait avant), un fichier JSON.",
        "The earlier plan: a number, published, latest, previous (what was followed before), a JSON file."),
      valueName: "N"))
  var from = ComparedSideArgument(.previous)

  @Option(help: ArgumentHelp(say("Le plan d’après.", "The later plan."), valueName: "N"))
  var to = ComparedSideArgument(.revision(.published))

  @OptionGroup var output: ListOutputOptions
  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let table = ChangeList(try PlanComparison(open, from: from.side, to: to.side)).table
    try output.write(table, folder: [table])
  }
}
