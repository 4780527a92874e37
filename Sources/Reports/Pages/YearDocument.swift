public import Planning
import SchoolCalendar

extension ReportDocument {
  /// The load of a year's weeks, in a language.
  public init(_ report: YearReport, in language: Language) {
    let words = ReportWords(language)
    let isByTrainer = report.grouping == .trainer
    let title =
      isByTrainer
      ? words.say("Charge de l’année par formateur", "The year’s load by trainer")
      : words.say("Charge de l’année par circonscription", "The year’s load by circonscription")
    let loads = Dictionary(
      report.loads.map { ("\($0.week) \($0.group)", $0.minutes) }, uniquingKeysWith: { first, _ in first })
    let groups = report.groups
    let minutes = groups.map { group in report.weeks.map { loads["\($0) \(group.id)"] ?? 0 } }
    let chart = Chart(
      title: title,
      description: words.say(
        "Une ligne par \(isByTrainer ? "formateur" : "circonscription"), une colonne par semaine ; plus la case est pleine, "
          + "plus il y a d’heures, et leur nombre y est écrit. Les semaines sans classe sont grisées. Le tableau qui suit "
          + "donne les mêmes heures.",
        "One line a \(isByTrainer ? "trainer" : "circonscription"), one column a week; the fuller a cell the more hours, "
          + "and their number stands in it. Weeks without class are grey. The table below gives the same hours."),
      content: .heat(
        .init(weeks: report.weeks, closedWeeks: report.closedWeeks, groups: groups.map(\.name), minutes: minutes)))
    let names = Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let anchors = WeekAnchors(report.bookings)
    let table = ReportTable(
      "loads", words.say("Heures de séances par semaine", "Hours of sessions by week"),
      columns: [
        .init("week"), .init("monday", words.say("Semaine du", "Week of"), isHeader: true), .init("group"),
        .init("groupName", isByTrainer ? words.say("Formateur", "Trainer") : "Circonscription"),
        .init("minutes", words.say("Heures", "Hours")),
      ],
      rows: report.loads.map { load in
        [
          .text(load.week.description), .day(load.week.monday), .text(load.group),
          .text(names[load.group] ?? load.group),
          .minutes(load.minutes),
        ]
      }, empty: words.say("Aucune séance.", "No session."),
      spread: ReportTable.Spread(
        corner: words.say("Semaine du", "Week of"), columns: groups.map(\.name),
        heads: report.weeks.map { .day($0.monday) },
        notes: report.weeks.map { report.closedWeeks.contains($0) ? words.say("sans classe", "no class") : nil },
        cells: report.weeks.indices.map { week in
          groups.indices.map { minutes[$0][week] > 0 ? .minutes(minutes[$0][week]) : .none }
        }, targets: report.weeks.map { anchors.names[$0] }))
    let sums = ReportTable(
      "totals", words.say("Sur l’année", "Over the year"),
      columns: [
        .init("group"),
        .init("groupName", isByTrainer ? words.say("Formateur", "Trainer") : "Circonscription", isHeader: true),
        .init("minutes", words.say("Heures", "Hours")),
      ], rows: groups.map { [.text($0.id), .text($0.name), .minutes(report.minutes(of: $0.id))] },
      empty: words.say("Aucune séance.", "No session."))
    let sessions = ReportTable(
      "sessions", words.say("Séances, semaine par semaine", "Sessions, week by week"),
      columns: [
        .init("session"), .init("week"), .init("start", words.say("Début", "Start")),
        .init("minutes", words.say("Durée", "Length")), .init("module", "Module", isHeader: true),
        .init("place", words.say("Lieu", "Place")),
        .init(
          "groups",
          isByTrainer ? words.say("Formateurs", "Trainers") : words.say("Circonscriptions", "Circonscriptions")),
      ],
      rows: report.bookings.map { booking in
        [
          .text(booking.session.rawValue), .text(booking.start.day.week.description), .moment(booking.start),
          .minutes(booking.minutes), .text(booking.module), .text(booking.place ?? words.say("à distance", "remote")),
          .texts(booking.groups),
        ]
      }, empty: words.say("Aucune séance.", "No session."), anchors: anchors.rows)
    self.init(
      kind: "year", language: language, title: "\(title), \(report.year)",
      facts: words.facts(report.year, report.revision, report.status, nil) + [
        .init("by", nil, .text(report.grouping.rawValue))
      ],
      sections: [
        ReportDocument.Section(
          "weeks", words.say("Semaines", "Weeks"), chart: groups.isEmpty ? nil : chart, tables: [table]),
        ReportDocument.Section("totals", words.say("Totaux", "Totals"), tables: [sums]),
        ReportDocument.Section("sessions", words.say("Séances", "Sessions"), tables: [sessions], isAnnex: true),
      ],
      notes: [
        words.source(report.year, report.revision, report.status),
        isByTrainer
          ? words.say("Une séance compte pour chacun de ses formateurs.", "A session counts for each of its trainers.")
          : words.say(
            "Une séance compte pour chaque circonscription dont des personnes y sont inscrites : les totaux ne "
              + "s’additionnent pas.",
            "A session counts for each circonscription whose people are booked in it: the totals do not add up."),
      ])
  }
}

/// Where in the page the sessions of each week begin.
private struct WeekAnchors {
  /// By week.
  private(set) var names: [Week: String] = [:]
  /// By row of the sessions.
  private(set) var rows: [Int: String] = [:]

  init(_ bookings: [YearReport.Booking]) {
    for (row, booking) in bookings.enumerated() where names[booking.start.day.week] == nil {
      let name = "w-\(booking.start.day.week)"
      names[booking.start.day.week] = name
      rows[row] = name
    }
  }
}
