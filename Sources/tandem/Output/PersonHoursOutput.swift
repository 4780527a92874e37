import Planning
import SchoolCalendar
import UseCases

/// One person's year.
struct PersonHoursOutput {
  private let hours: PersonHours
  private let ledger: YearLedger
  private let names: Names

  init(_ hours: PersonHours, _ ledger: YearLedger) {
    self.hours = hours
    self.ledger = ledger
    names = Names(ledger.index)
  }

  var output: CommandOutput {
    let seats = SeatOutput(ledger.index)
    let cells = HoursTables.cells(HoursTotal(of: hours.entry))
    var members: [JSONValue.Member] = [
      .init(name: "schoolYear", value: .text(ledger.year.description)),
      .init(name: "revision", value: .optional(ledger.revision)),
      .init(name: "closedAt", value: .optional(ledger.closed?.closedAt)),
      .init(name: "learner", value: .text(hours.entry.learner.rawValue)),
      .init(name: "name", value: .text(names.person(hours.entry.learner))),
      .init(name: "audience", value: .text(hours.entry.audience.rawValue)),
      .init(name: "staff", value: .text(hours.entry.staff.rawValue)),
      .init(name: "school", value: .optional(hours.entry.school?.rawValue)),
    ]
    members += zip(HoursTables.columns, cells).map { .init(name: $0.key, value: $1) }
    members.append(.init(name: "lines", value: table.json))
    members.append(.init(name: "absences", value: .list(hours.absences.map(seats.json))))
    return CommandOutput(
      json: .object(members), lines: [summary], tables: [table] + seats.tables(hours.absences, named: false),
      closing: seats.without(hours.absences, named: false))
  }

  private var summary: String {
    let entry = hours.entry
    let minutes = entry.minutes
    let name = "\(names.person(entry.learner)) (\(entry.learner))"
    return say(
      "\(name) : \(Names.hours(entry.due)) dues, \(Names.hours(minutes.planned)) prévues, "
        + "\(Names.hours(minutes.attended)) suivies, \(Names.hours(minutes.elsewhere)) ailleurs ; "
        + "manque \(Names.hours(entry.missingNow)) à ce jour, \(Names.hours(entry.missingAtYearEnd)) en fin d’année.",
      "\(name): \(Names.hours(entry.due)) due, \(Names.hours(minutes.planned)) planned, "
        + "\(Names.hours(minutes.attended)) attended, \(Names.hours(minutes.elsewhere)) elsewhere; "
        + "\(Names.hours(entry.missingNow)) missing now, \(Names.hours(entry.missingAtYearEnd)) at the year's end.")
  }

  private var table: DataTable {
    DataTable(
      say("Séances", "Sessions"),
      columns: [
        .init("session", say("Séance", "Session")), .init("start"), .init("when", say("Quand", "When")),
        .init("module"),
        .init("title", say("Module", "Module")), .init("minutes", say("Minutes", "Minutes")), .init("standing"),
        .init("standingText", say("Présence", "Attendance")), .init("counts", say("Compte", "Counts")),
        .init("peer"), .init("elsewhere"), .init("organiser", say("Par", "By")),
      ],
      rows: hours.lines.map { line in
        [
          .optional(line.session?.rawValue), .text(line.start.description),
          .text(line.isElsewhere ? line.start.day.description : PlanLists.moment(line.start)),
          .optional(line.module?.rawValue),
          .text(line.module.map { names.module($0) } ?? say("Entre pairs", "Among peers")), .number(line.minutes),
          .text(line.standing.rawValue), .text(Self.words(line)), .bool(line.counts), .bool(line.isPeer),
          .bool(line.isElsewhere), .optional(line.organiser),
        ]
      })
  }

  private static func words(_ line: PersonHours.Line) -> String {
    if line.isElsewhere { return say("suivi ailleurs ou avant", "attended elsewhere or before") }
    switch line.standing {
    case .present: return say("présent", "present")
    case .absent: return say("absent", "absent")
    case .excused: return say("excusé", "excused")
    case .unrecorded: return say("à saisir", "to be recorded")
    case .toCome: return say("à venir", "to come")
    }
  }
}
