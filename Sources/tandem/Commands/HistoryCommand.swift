import ArgumentParser
import Planning
import Store
import UseCases

/// Lists the revisions of a year, and who did what; or follows one session through them.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: say(
        "Les révisions d’une année, et qui a fait quoi ; l’histoire d’une séance.",
        "The revisions of a year, and who did what; the life of one session."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions

  @Option(
    help: ArgumentHelp(
      say(
        "L’histoire de cette séance à travers les publications.", "The life of this session through what was published."
      ),
      valueName: "id"))
  var session: String?

  @Option(help: ArgumentHelp(say("Nombre de changements à montrer.", "Number of changes to show."), valueName: "N"))
  var limit = 50

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    if let session {
      let life = try SessionLife(ID(session), in: open)
      return try SessionLifeOutput(life, open).output(format.format).print(format.format)
    }
    let revisions = try open.base.revisions(of: open.year)
    let origins = try open.base.origins(of: open.year)
    let closing = try open.base.closing(of: open.year)
    let entries = try year.year.map { try open.base.log(of: $0, limit: limit) } ?? open.base.log(limit: limit)
    let log = HistoryTables.table(entries)
    var table = HistoryTables.table(revisions, origins: origins)
    table.caption = say("Révisions \(open.year)", "Revisions \(open.year)")
    let json = JSONValue.members([
      "schoolYear": .text(open.year.description),
      "closed": closing.map { closed in
        .members([
          "closedAt": .text(closed.closedAt), "closedBy": .text(closed.closedBy),
          "revision": .optional(closed.revision),
        ])
      } ?? .null, "revisions": table.json, "log": log.json,
    ])
    var lines: [String] = []
    if let closing {
      let followed = closing.revision.map(String.init) ?? "–"
      lines.append(
        say(
          "\(open.year) : close le \(closing.closedAt) par \(closing.closedBy), révision suivie à la fin : \(followed).",
          "\(open.year): closed \(closing.closedAt) by \(closing.closedBy), revision followed at the end: \(followed).")
      )
    }
    try CommandOutput(json: json, lines: lines, tables: [table, log]).print(format.format)
  }
}
