import ArgumentParser
import Exchange
import Planning
import SchoolCalendar
import UseCases

/// The lists that others send or print.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        "Listes à envoyer ou à imprimer : convocations, changements, ordres de mission, émargements.",
        "Lists to be sent or printed: convocations, changes, mission orders, sign-in sheets."),
      subcommands: [ListConvocations.self, ListChanges.self, ListMissions.self, ListSheets.self])
  }
}

/// Which sessions a list is about.
struct SessionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Seulement cette séance.", "This session only."), valueName: "id"))
  var session: String?

  @Option(help: ArgumentHelp(say("À partir de ce jour.", "From this day on."), valueName: say("jour", "day")))
  var from: Day?

  @Option(
    help: ArgumentHelp(say("Jusqu’à ce jour, compris.", "Up to this day, included."), valueName: say("jour", "day")))
  var to: Day?

  var choice: SessionChoice { SessionChoice(session: session.map { ID($0) }, first: from, last: to) }
}

/// What a list is made from, and where it goes.
struct ListOptions: ParsableArguments {
  @OptionGroup var sessions: SessionOptions
  @OptionGroup var output: ListOutputOptions
  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions
  @OptionGroup var speech: SpeechOptions

  func lists() throws -> SendingLists {
    let open = try OpenBase(base.path, year: year.year)
    return try SendingLists(open, revision: revision.choice(in: open), sessions.choice)
  }
}

/// Who is called to which session.
struct ListConvocations: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convocations",
      abstract: say(
        "Qui est convoqué à quelle séance : un CSV, ou un par séance dans un dossier.",
        "Who is called to which session: one CSV, or one a session in a folder."))
  }

  @OptionGroup var list: ListOptions

  func run() throws {
    let lists = try list.lists()
    try list.output.write(lists.convocations, folder: lists.convocationsBySession)
  }
}

/// Who travels where for which session.
struct ListMissions: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "missions",
      abstract: say(
        "Les ordres de mission : qui quitte sa commune pour quelle séance.",
        "Mission orders: who leaves the own commune for which session."))
  }

  @OptionGroup var list: ListOptions

  func run() throws {
    let lists = try list.lists()
    try list.output.write(lists.missions, folder: [lists.missions])
  }
}

/// Where a list goes.
struct ListOutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Fichier .csv, ou dossier ; sinon la sortie standard.", "A .csv file, or a folder; else standard output."),
      valueName: say("fichier|dossier", "file|folder")))
  var output: String?

  func write(_ table: ExportTable, folder: [ExportTable]) throws {
    guard let output, output != "-" else {
      try Console.print(String(decoding: table.bytes, as: UTF8.self))
      return
    }
    let rows = counted(table.rows.count, "ligne", "lignes", "row", "rows")
    if output.lowercased().hasSuffix(".csv") {
      try SendingLists.write(table, to: output)
      Console.tell(say("\(output) : \(rows).", "\(output): \(rows)."))
    } else {
      try SendingLists.write(folder, toFolder: output)
      let files = counted(folder.count, "fichier", "fichiers", "file", "files")
      Console.tell(say("\(output) : \(files), \(rows).", "\(output): \(files), \(rows)."))
    }
  }
}
