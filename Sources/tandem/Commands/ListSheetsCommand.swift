import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// The sheets to print and sign.
struct ListSheets: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheets",
      abstract: say(
        "Les feuilles d’émargement à imprimer, une page A4 par séance.",
        "Sign-in sheets to print, one A4 page a session."))
  }

  @Option(help: ArgumentHelp(say("Cette séance.", "This session."), valueName: "id"))
  var session: String?

  @Option(
    help: ArgumentHelp(
      say("Les séances de la semaine de ce jour.", "The sessions of this day’s week."), valueName: say("jour", "day")))
  var week: Day?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    if session == nil, week == nil { throw Failure.options(.needsOneOf(["--session", "--week"])) }
    if session != nil, week != nil { throw Failure.options(.onlyOneOf(["--session", "--week"])) }
    let days = week.map { Week(of: $0).days }
    let choice = SessionChoice(session: session.map { ID($0) }, first: days?.first, last: days?.last)
    let open = try OpenBase(base.path, year: year.year)
    let lists = try SendingLists(open, revision: revision.choice(in: open), choice)
    let sheets = SignInOutput(lists.sessions, index: open.index)
    guard sheets.count > 0 else {
      Console.tell(say("Aucune séance avec des inscrits.", "No session with anybody booked."))
      throw Answer.no
    }
    let name = session ?? week.map { Week(of: $0).description } ?? ""
    let file = try sheets.write(named: name, to: folder.output)
    let count = counted(sheets.count, "feuille", "feuilles", "sheet", "sheets")
    Console.tell(say("\(folder.output)/\(file) : \(count).", "\(folder.output)/\(file): \(count)."))
  }
}
