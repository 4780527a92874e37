public import Planning
import SchoolCalendar

extension ReportDocument {
  /// The report of a steering committee, in a language.
  public init(_ report: SteeringReport, in language: Language) {
    let words = ReportWords(language)
    let pages = SteeringPages(report: report, words: words)
    let place =
      report.scope?.rawValue ?? words.say("département \(report.departement)", "département \(report.departement)")
    self.init(
      kind: "steering", language: language,
      title: words.say("Comité de pilotage – \(place)", "Steering committee – \(place)"),
      facts: [
        .init("scope", words.say("Périmètre", "Scope"), .text(place)),
        .init("departement", nil, .text(report.departement)),
      ] + words.facts(report.year, report.revision, report.status, report.date) + [
        .init(
          "meetings", words.say("Réunions", "Meetings"), .texts(report.meetings.map { words.date($0.day) }))
      ], sections: pages.sections,
      notes: [words.source(report.year, report.revision, report.status), words.noNames, words.hiddenNote])
  }
}

/// The parts of a steering committee's report.
struct SteeringPages {
  let report: SteeringReport
  let words: ReportWords

  var sections: [ReportDocument.Section] {
    [
      ReportDocument.Section(
        "figures", words.say("Circonscriptions", "Circonscriptions"), tables: [deployments, activity]),
      hours,
      ReportDocument.Section("trainers", words.say("Formateurs", "Trainers"), tables: [trainers]),
      decisions,
    ]
  }

  private var decisions: ReportDocument.Section {
    ReportDocument.Section(
      "decisions", words.say("Points à décider", "Points to decide"),
      tables: [
        words.arrivals(
          report.blocked, key: "blocked", caption: words.say("Déploiements bloqués", "Deployments that are blocked"),
          empty: words.say("Aucun déploiement n’est bloqué.", "No deployment is blocked."), in: .steering),
        ReportTable(
          "vacancies", words.say("Écoles sans référent", "Schools without a referent"),
          columns: [
            .init("school", "UAI"), .init("schoolName", words.say("École", "School"), isHeader: true),
            .init("commune", "Commune"), .init("circonscription", "Circonscription"),
          ],
          rows: report.vacancies.map {
            [.text($0.id.rawValue), .text($0.name), .text($0.commune), .text($0.circonscription.rawValue)]
          }, empty: words.say("Chaque école a un référent.", "Every school has a referent.")),
        words.projects(
          report.waiting, key: "waiting",
          caption: words.say("Projets en attente de décision", "Projects that await a decision"),
          empty: words.say("Aucun projet n’attend de décision.", "No project awaits a decision."), hasCommune: true),
      ])
  }

  private var lines: [SteeringReport.Line] { report.lines + (report.lines.count > 1 ? [report.total] : []) }

  private var sums: Int { report.lines.count > 1 ? 1 : 0 }

  private func head(_ line: SteeringReport.Line) -> [ReportCell] {
    [
      .optional(line.circonscription?.rawValue),
      .text(line.circonscription?.rawValue ?? words.say("Ensemble", "Together")),
    ]
  }

  private var deployments: ReportTable {
    let states = CoverageState.allCases.filter { report.total.deployments[$0] != nil }
    return ReportTable(
      "deployments", words.say("Déploiements par état", "Deployments by state"),
      columns: [
        .init("circonscription"), .init("name", "Circonscription", isHeader: true),
        .init("deployments", words.say("Déploiements", "Deployments")),
      ] + states.map { .init($0.rawValue, $0.text(in: words.language)) },
      rows: lines.map { line in
        head(line) + [.number(line.deploymentCount)] + states.map { .number(line.deployments[$0] ?? 0) }
      }, sums: sums, empty: words.say("Aucune circonscription.", "No circonscription."))
  }

  private var activity: ReportTable {
    ReportTable(
      "activity", words.say("Référents et séances", "Referents and sessions"),
      columns: [
        .init("circonscription"), .init("name", "Circonscription", isHeader: true),
        .init("schools", words.say("Écoles", "Schools")),
        .init("referents", words.say("Avec référent", "With referent")),
        .init("vacancies", words.say("Sans référent", "Without")), .init("sessions", words.say("Séances", "Sessions")),
        .init("peerSessions", words.say("Séances entre pairs", "Peer sessions")),
      ],
      rows: lines.map { line in
        head(line) + [
          .number(line.schools), .number(line.referents), .number(line.vacancies), .number(line.sessions),
          .number(line.peerSessions),
        ]
      }, sums: sums, empty: words.say("Aucune circonscription.", "No circonscription."))
  }

  private var hours: ReportDocument.Section {
    let title = words.say("Heures officielles des enseignants", "Official hours of teachers")
    let bars = (report.hours[.teachers]?.rows ?? []).compactMap { row -> Chart.Bar? in
      guard let total = row.total else { return nil }
      let given = total.due - total.missing
      return Chart.Bar(
        label: row.group.rawValue, part: given, whole: total.due,
        text: words.say(
          "\(words.hours(given)) sur \(words.hours(total.due))", "\(words.hours(given)) of \(words.hours(total.due))"))
    }
    let chart = Chart(
      title: title,
      description: words.say(
        "Pour chaque circonscription, les heures que le plan donne (barre pleine) sur les heures dues (cadre). Le tableau "
          + "qui suit donne les nombres.",
        "For each circonscription, the hours that the plan gives (solid bar) of those due (frame). The table below gives "
          + "the numbers."), content: .bars(bars))
    return ReportDocument.Section(
      "hours", words.say("Heures", "Hours"), chart: bars.isEmpty ? nil : chart, tables: hoursTables)
  }

  private var hoursTables: [ReportTable] {
    HoursStaff.allCases.compactMap { staff in
      guard let breakdown = report.hours[staff], !breakdown.rows.isEmpty else { return nil }
      var rows = breakdown.rows.map { cells(.text($0.group.rawValue), $0.state, $0.total) }
      if let total = breakdown.total, breakdown.rows.count > 1 {
        rows.append(cells(.text(words.say("Ensemble", "Together")), breakdown.state, total))
      }
      return ReportTable(
        "hours" + key(staff), words.say("Heures : \(words.staff(staff))", "Hours: \(words.staff(staff))"),
        columns: [
          .init("name", "Circonscription", isHeader: true), .init("people", words.say("Personnes", "People")),
          .init("dueMinutes", words.say("Dues", "Due")), .init("plannedMinutes", words.say("Prévues", "Planned")),
          .init("heldMinutes", words.say("Suivies", "Held")),
          .init("missingMinutes", words.say("Manquantes", "Missing")),
          .init("state", words.say("État", "State")),
        ], rows: rows, sums: breakdown.total != nil && breakdown.rows.count > 1 ? 1 : 0, empty: "")
    }
  }

  private func key(_ staff: HoursStaff) -> String {
    switch staff {
    case .teachers: "Teachers"
    case .periscolaire: "Periscolaire"
    case .extrascolaire: "Extrascolaire"
    case .otherAgents: "OtherAgents"
    }
  }

  private func cells(_ head: ReportCell, _ state: HoursState, _ total: HoursTotal?) -> [ReportCell] {
    [
      head, .shown(total?.people), .shown(minutes: total?.due), .shown(minutes: total?.minutes.planned),
      .shown(minutes: total?.minutes.attended), .shown(minutes: total?.missing), words.state(state),
    ]
  }

  private var trainers: ReportTable {
    ReportTable(
      "trainers", words.say("Charge des formateurs", "The trainers’ load"),
      columns: [
        .init("kind"), .init("kindText", words.say("Formateurs", "Trainers"), isHeader: true),
        .init("trainers", words.say("Nombre", "Number")), .init("sessions", words.say("Séances", "Sessions")),
        .init("minutes", words.say("Heures assurées", "Hours taught")),
        .init("limitMinutes", words.say("Heures possibles", "Hours possible")),
        .init("percent", words.say("Part", "Share")),
      ],
      rows: report.trainers.map { line in
        let head: [ReportCell] = [
          .text(line.kind?.rawValue ?? "rest"),
          .text(
            line.kind.map { words.trainers($0) }
              ?? words.say("Ceux notés n. c., ensemble", "Those marked n/d, together")),
        ]
        guard let load = line.load else { return head + [.hidden, .hidden, .hidden, .hidden, .hidden] }
        return head + [
          .number(load.trainers), .number(load.sessions), .minutes(load.minutes),
          load.limit.map { .minutes($0) } ?? .none,
          load.limit.map { $0 > 0 ? .percent(100 * load.minutes / $0) : .none } ?? .none,
        ]
      }, empty: words.say("Aucun formateur.", "No trainer."))
  }
}
