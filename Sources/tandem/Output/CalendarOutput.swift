import Planning
import SchoolCalendar
import UseCases

/// What the calendar answers.
struct CalendarOutput {
  private let view: CalendarView

  init(_ view: CalendarView) { self.view = view }

  var output: CommandOutput {
    let calendar = view.calendar
    return CommandOutput(
      json: json,
      lines: [
        title,
        say(
          "Classes du \(calendar.firstDay) au \(calendar.lastDay) ; \(calendar.openDays.count) jours ouverts, samedis compris",
          "Classes from \(calendar.firstDay) to \(calendar.lastDay); \(calendar.openDays.count) open days with Saturdays"
        ),
      ], tables: [days, windows])
  }

  private var title: String {
    let departement = view.calendar.departement
    let zone = "\(view.calendar.schoolYear), zone \(departement.zone.rawValue)"
    if view.isOfZone { return zone }
    return zone + say(", académie : \(departement.academie)", ", académie: \(departement.academie)")
  }

  /// Holidays and public holidays within the school year, by date.
  private var days: DataTable {
    let year = view.calendar.schoolYear
    let holidays = view.calendar.holidays.map { holiday -> (Day, [JSONValue]) in
      let last = holiday.days.upperBound.advanced(by: -1)
      return (
        holiday.days.lowerBound,
        [
          "schoolHoliday", .text(say("vacances", "school holiday")), .text(holiday.name),
          .text(holiday.days.lowerBound.description), .text(last.description),
          .number(holiday.days.count),
        ]
      )
    }
    let publicDays = view.calendar.publicHolidays.filter { (year.firstCivilDay...year.lastCivilDay).contains($0.day) }
      .map { holiday -> (Day, [JSONValue]) in
        (
          holiday.day,
          [
            "publicHoliday", .text(say("jour férié", "public holiday")), .text(say(holiday.name, holiday.englishName)),
            .text(holiday.day.description),
            .text(holiday.day.description), 1,
          ]
        )
      }
    return DataTable(
      columns: [
        .init("kind"), .init("kindText", say("Sorte", "Kind")), .init("name", say("Nom", "Name")),
        .init("first", say("Du", "From")),
        .init("last", say("Au (compris)", "To (included)")), .init("days", say("Jours", "Days")),
      ], rows: (holidays + publicDays).sorted { $0.0 < $1.0 }.map(\.1))
  }

  private var windows: DataTable {
    DataTable(
      say("Créneaux ouverts à la formation", "Windows open to training"),
      columns: [
        .init("weekday", nil), .init("weekdayName", say("Jour", "Day")), .init("start", say("De", "From")),
        .init("end", say("À", "To")), .init("days", say("Jours ouverts", "Open days")),
      ],
      rows: view.openWindows.map { window in
        [
          .number(window.weekday.rawValue), .text(say(window.weekday.frenchName, window.weekday.englishName)),
          .text(window.span.start.description), .text(window.span.end.description), .number(window.days),
        ]
      })
  }

  private var json: JSONValue {
    let calendar = view.calendar
    return .members([
      "schoolYear": .text(calendar.schoolYear.description), "zone": .text(calendar.departement.zone.rawValue),
      "academie": .optional(view.isOfZone ? nil : calendar.departement.academie),
      "departement": .optional(view.isOfZone ? nil : calendar.departement.code),
      "firstDay": .text(calendar.firstDay.description), "lastDay": .text(calendar.lastDay.description),
      "teachersReturn": .optional(calendar.teachersReturn?.description), "subject": subject,
      "holidays": days.json, "openDayCount": .number(calendar.openDays.count), "windows": windows.json,
      "openDays": .list(
        view.openDays.map { open in
          .members(["day": .text(open.day.description), "spans": .texts(open.spans.map(\.description))])
        }),
    ])
  }

  private var subject: JSONValue {
    switch view.subject {
    case .school(let school): .members(["kind": "school", "id": .text(school.id.rawValue)])
    case .person(let person): .members(["kind": "person", "id": .text(person.id.rawValue)])
    case nil: .null
    }
  }
}
