import ArgumentParser
import UseCases

/// Lists the revisions of a year, and who did what.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: say("Les révisions d’une année, et qui a fait quoi.", "The revisions of a year, and who did what."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions

  @Option(help: ArgumentHelp(say("Nombre de changements à montrer.", "Number of changes to show."), valueName: "N"))
  var limit = 50

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let revisions = try open.base.revisions(of: open.year)
    let log = HistoryTables.table(try open.base.log(limit: limit))
    var table = HistoryTables.table(revisions)
    table.caption = say("Révisions \(open.year)", "Revisions \(open.year)")
    let json = JSONValue.members([
      "schoolYear": .text(open.year.description), "revisions": .list(revisions.map(HistoryTables.object)),
      "log": log.json,
    ])
    try CommandOutput(json: json, tables: [table, log]).print(format.format)
  }
}
