import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Lists the free seats of all sessions to come.
struct SeatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seats",
      abstract: say(
        "Les places libres des séances à venir, celles des autres (Canopé, CNFPT…) comprises, et qui peut les prendre.",
        "Free seats of sessions to come, others' (Canopé, CNFPT…) included, and who could take them."))
  }

  @Option(help: ArgumentHelp(say("Seulement ce module.", "This module only."), valueName: "id"))
  var module: String?

  @Option(
    help: ArgumentHelp(
      say("Seulement les places que ce public peut prendre.", "Only seats that this audience could take.")))
  var audience: AudienceArgument?

  @Option(
    help: ArgumentHelp(
      say("Après ce jour ; sinon aujourd’hui.", "After this day; else today."), valueName: say("jour", "day")))
  var on: Day?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let today = try on ?? open.today(.ofProgram)
    let list = try SeatList(
      open, revision: revision.choice(in: open), today: today, module: module.map { ID($0) },
      audience: audience?.audience)
    let table = SeatOutput(list.index).table(list.rows)
    let free = list.rows.reduce(0) { $0 + $1.seat.free }
    let json = JSONValue.members([
      "schoolYear": .text(open.year.description), "revision": .number(list.revision), "after": .text(today.description),
      "freeSeats": .number(free), "sessions": table.json,
    ])
    let sessions = counted(list.rows.count, "séance", "séances", "session", "sessions")
    let seats = counted(free, "place libre", "places libres", "free seat", "free seats")
    let line =
      list.rows.isEmpty
      ? say("Après le \(today) : aucune place libre.", "After \(today): no free seat.")
      : say("Après le \(today) : \(seats) dans \(sessions).", "After \(today): \(seats) in \(sessions).")
    try CommandOutput(json: json, lines: [line], tables: [table]).print(format.format)
  }
}

/// `enseignants` or `teachers`, `agents`.
struct AudienceArgument: ExpressibleByArgument {
  var audience: Audience

  init?(argument: String) {
    switch argument.lowercased() {
    case "enseignants", "teachers": audience = .teachers
    case "agents": audience = .agents
    default: return nil
    }
  }

  static var allValueStrings: [String] { ["enseignants", "agents"] }
}
