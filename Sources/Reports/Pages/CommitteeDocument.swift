public import Planning
import SchoolCalendar

extension ReportDocument {
  /// The report of a commune's committee, in a language.
  public init(_ report: CommitteeReport, in language: Language) {
    let words = ReportWords(language)
    let pages = CommitteePages(report: report, words: words)
    self.init(
      kind: "committee", language: language,
      title: words.say(
        "Comité de déploiement – \(report.commune)", "Deployment committee – \(report.commune)"),
      facts: pages.facts, sections: pages.sections,
      notes: [words.source(report.year, report.revision, report.status), words.noNames, words.hiddenNote])
  }
}

/// The parts of a committee's report.
struct CommitteePages {
  let report: CommitteeReport
  let words: ReportWords

  var facts: [ReportDocument.Fact] {
    [.init("commune", "Commune", .text(report.commune))]
      + words.facts(report.year, report.revision, report.status, report.date) + [
        .init("circonscriptions", "Circonscription", .texts(report.circonscriptions.map(\.rawValue))),
        .init(
          "meetings", words.say("Réunions", "Meetings"),
          .texts(
            report.meetings.map { meeting in
              [
                words.committee(meeting.kind),
                meeting.time.map { words.moment(Moment(meeting.day, $0)) } ?? words.date(meeting.day),
                meeting.location,
              ].compactMap(\.self).joined(separator: ", ")
            })),
      ]
  }

  var sections: [ReportDocument.Section] { [todo, year] + review + projection }

  private var todo: ReportDocument.Section {
    ReportDocument.Section(
      "todo", words.say("À faire", "What to do next"),
      tables: [
        ReportTable(
          "steps", words.say("À faire, la commune d’abord", "What to do, the commune first"),
          columns: [
            .init("code"), .init("who"), .init("whoText", words.say("Qui", "Who")),
            .init("text", words.say("Quoi", "What"), isHeader: true), .init("by", words.say("Au plus tard", "By")),
            .init("school", words.say("École", "School")), .init("equipment", words.say("Équipement", "Equipment")),
            .init("count", words.say("Séances ou heures", "Sessions or hours")),
          ],
          rows: report.steps.map { step in
            [
              .text(step.code.code), .text(step.who.code), .text(words.actor(step.who)), .text(words.step(step)),
              .optional(step.by), .optional(step.school), .optional(step.equipment), words.count(step),
            ]
          }, empty: words.say("Rien n’attend la commune.", "Nothing waits for the commune."))
      ])
  }

  private var year: ReportDocument.Section {
    // A lane without marks would say that there is nothing, where it may only be kept back.
    let isKept = (report.months.first?.sessions == nil, report.months.first?.peerSessions == nil)
    let all: [Chart.Lane] = [
      .init(
        label: words.say("Arrivées", "Arrivals"), shape: .diamond, days: report.deployments.compactMap(\.date)),
      .init(label: words.say("Séances", "Sessions"), shape: .circle, days: report.sessions.map(\.start.day)),
      .init(
        label: words.say("Entre pairs", "Peer sessions"), shape: .square, days: report.peerSessions.map(\.start.day)),
      .init(label: words.say("Comités", "Committees"), shape: .triangle, days: report.meetings.map(\.day)),
    ]
    let lanes = all.filter { !(isKept.0 && $0.shape == .circle) && !(isKept.1 && $0.shape == .square) }
    let title = words.say("L’année \(report.year) en un coup d’œil", "The year \(report.year) at a glance")
    return ReportDocument.Section(
      "months", title,
      chart: Chart(
        title: title,
        description: words.say(
          "Arrivées, séances, séances entre pairs et comités sur l’année ; les vacances sont grisées. Le tableau qui suit "
            + "donne les nombres par mois.",
          "Arrivals, sessions, peer sessions and committees over the year; holidays are grey. The table below gives the "
            + "numbers by month."),
        content: .timeline(.init(year: report.year, holidays: report.holidays, lanes: lanes))),
      tables: [
        ReportTable(
          "months", words.say("Par mois, séances montrées en annexe", "By month, sessions shown in the annex"),
          columns: [
            .init("first"), .init("month", words.say("Mois", "Month"), isHeader: true),
            .init("arrivals", words.say("Arrivées", "Arrivals")),
            .init("sessions", words.say("Séances", "Sessions")),
            .init("peerSessions", words.say("Séances entre pairs", "Peer sessions")),
            .init("meetings", words.say("Comités", "Committees")),
          ],
          rows: report.months.map { month in
            [
              .day(month.first), .text(words.month(month.first)), .number(month.arrivals), .shown(month.sessions),
              .shown(month.peerSessions), .number(month.meetings),
            ]
          }, empty: "")
      ])
  }
}
