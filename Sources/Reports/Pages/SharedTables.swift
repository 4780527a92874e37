import Planning
import SchoolCalendar

// Tables that several reports have, with the same columns wherever they stand.

extension ReportWords {
  /// Where a list of deployments stands: what is said there already, or does not fit a page, is left to JSON and CSV.
  enum ArrivalView { case committee, steering, school }

  /// Deployments with their dates and states.
  func arrivals(
    _ lines: [ArrivalLine], key: String = "deployments", caption: String, empty: String, in view: ArrivalView
  ) -> ReportTable {
    let isSteering = view == .steering
    let columns: [ReportTable.Column] = [
      .init("deployment", say("N°", "No."), isHeader: true), .init("school"),
      .init("schoolName", view == .committee ? say("École", "School") : nil), .init("commune"),
      .init("schoolText", isSteering ? say("École", "School") : nil),
      .init("equipment", say("Équipement", "Equipment")),
    ]
    let progress: [ReportTable.Column] =
      isSteering
      ? [.init("status")]
      : [.init("quantity", say("Nombre", "Quantity")), .init("status", say("Suivi", "Progress"))]
    return ReportTable(
      key, caption,
      columns: columns + progress + [
        .init("date", "Date"), .init("state", say("Formation", "Training")), .init("stateText"),
        .init("trained", say("Formés", "Trained")), .init("causes"), .init("reason", say("Pourquoi", "Why")),
        .init("nextStep"), .init("todo", view == .committee ? nil : say("À faire", "To do")),
      ],
      rows: lines.map { line in
        [
          .text(line.deployment.rawValue), .text(line.school.rawValue), .text(line.schoolName), .text(line.commune),
          .text("\(line.schoolName), \(line.commune)"), .text(line.equipment),
        ] + (isSteering ? [] : [.optional(line.quantity)]) + [
          status(line.status), .optional(line.date), state(line.state), .text(line.state.text(in: language)),
          .texts(trained(line)), .texts(line.causes.map(\.rawValue)), reasons(line),
          .optional(line.nextStep?.code.rawValue), todo(line.nextStep),
        ]
      }, empty: empty)
  }

  private func reasons(_ line: ArrivalLine) -> ReportCell {
    line.state == .ready ? .none : .texts(line.causes.map { $0.text(in: language) })
  }

  private func todo(_ step: NextStep?) -> ReportCell {
    guard let step else { return .none }
    let text = "\(step.who.text(in: language))\(say("\u{A0}: ", ": "))\(step.code.text(in: language))"
    return .text(text + (step.by.map { say(", avant le \(date($0))", ", by \(date($0))") } ?? ""))
  }

  /// Sessions with how many take part.
  func sessions(_ lines: [SessionLine], caption: String, empty: String) -> ReportTable {
    ReportTable(
      "sessions", caption,
      columns: [
        .init("session"), .init("start", say("Début", "Start")), .init("minutes", say("Durée", "Length")),
        .init("module", "Module", isHeader: true), .init("place", say("Lieu", "Place")),
        .init("schools", say("Écoles et structures", "Schools and centres")),
        .init("people", say("Personnes", "People")),
      ],
      rows: lines.map { line in
        [
          .text(line.session.rawValue), .moment(line.start), .minutes(line.start.minutes(until: line.end)),
          .text(line.module), .text(line.place ?? say("à distance", "remote")), .texts(line.units),
          .shown(line.people),
        ]
      }, empty: empty)
  }

  /// Projects with what has become of them.
  func projects(_ lines: [ProjectLine], key: String, caption: String, empty: String, hasCommune: Bool) -> ReportTable {
    ReportTable(
      key, caption,
      columns: [
        .init("project", say("Projet", "Project")), .init("school"),
        .init("schoolName", say("École", "School"), isHeader: true), .init("commune", hasCommune ? "Commune" : nil),
        .init("equipment", say("Équipement", "Equipment")), .init("quantity", say("Nombre", "Quantity")),
        .init("status", say("Décision", "Decision")), .init("decidedOn", say("Décidé le", "Decided on")),
        .init("visits", say("Visites", "Visits")),
      ],
      rows: lines.map { line in
        [
          .text(line.project.rawValue), .text(line.school.rawValue), .text(line.schoolName), .text(line.commune),
          .text(line.equipment), .optional(line.quantity), status(line.status), .optional(line.decidedOn),
          .texts(line.visits.map { date($0) }),
        ]
      }, empty: empty)
  }

  /// Hours of each group of staff, the kept back ones together, planned against due.
  func hours(_ hours: [Audience: HoursBreakdown<HoursStaff>], caption: String) -> ReportTable {
    var rows: [[ReportCell]] = []
    for audience in Audience.allCases {
      guard let breakdown = hours[audience] else { continue }
      rows += breakdown.rows.map { cells(.word(code: $0.group.rawValue, text: staff($0.group)), $0.state, $0.total) }
      if let rest = breakdown.rest {
        rows.append(
          cells(
            .word(code: "rest", text: say("agents n. c., ensemble", "agents n/d, together")), HoursState(rest), rest))
      }
    }
    return ReportTable(
      "hours", caption,
      columns: [
        .init("staff", say("Public", "Audience"), isHeader: true), .init("people", say("Personnes", "People")),
        .init("dueMinutes", say("Dues", "Due")), .init("plannedMinutes", say("Prévues", "Planned")),
        .init("heldMinutes", say("Suivies", "Held")), .init("missingMinutes", say("Manquantes", "Missing")),
        .init("state", say("État", "State")),
      ], rows: rows, empty: say("Personne n’est à former.", "There is nobody to train."))
  }

  private func cells(_ head: ReportCell, _ state: HoursState, _ total: HoursTotal?) -> [ReportCell] {
    [
      head, .shown(total?.people), .shown(minutes: total?.due), .shown(minutes: total?.minutes.planned),
      .shown(minutes: total?.minutes.attended), .shown(minutes: total?.missing), self.state(state),
    ]
  }

  /// Peer sessions by day; on a school's own sheet how many take part instead of where, with names also who leads.
  func peers(_ lines: [PeerLine], caption: String, empty: String, people: PeerPeople? = nil) -> ReportTable {
    let sheet: [ReportTable.Column] =
      people.map { people in
        [.init("people", say("Participants", "Participants"))]
          + (people.names == nil ? [] : [.init("leader", say("Assurée par", "Led by"))])
      } ?? []
    return ReportTable(
      "peerSessions", caption,
      columns: [
        .init("session"), .init("start", say("Début", "Start"), isHeader: true),
        .init("minutes", say("Durée", "Length")), .init("school"),
        .init("schoolName", people == nil ? say("École", "School") : nil),
      ] + sheet,
      rows: lines.map { line in
        let own = people?.peers[line.session] ?? []
        let more: [ReportCell] =
          people.map { people in
            [.number(own.count)]
              + (people.names.map { names in [.optional(own.first.map { names[$0] ?? $0.rawValue })] } ?? [])
          } ?? []
        return [
          .text(line.session.rawValue), .moment(line.start), .minutes(line.start.minutes(until: line.end)),
          .text(line.school.rawValue), .text(line.schoolName),
        ] + more
      }, empty: empty)
  }

  /// Who takes part in peer sessions, the leader first.
  struct PeerPeople {
    var peers: [ID<PeerSession>: [ID<Learner>]]
    /// Nil where nobody is to be named.
    var names: [ID<Learner>: String]?
  }
}
