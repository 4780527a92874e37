public import SchoolCalendar

/// What concerns a committee's next meeting.
public struct CommitteeAgenda: Hashable, Sendable {
  public var kind: CommitteeKind
  /// The commune that it concerns; nil for all of them.
  public var commune: String?
  /// The next meeting, on the day it is seen or later; nil where none is set.
  public var meeting: CommitteeMeeting?
  public var rows: [FollowUpRow]

  /// The agendas of a kind of committee, by the day of the meeting; those without a meeting last.
  ///
  /// A deployment committee is a commune's: it has one agenda for each commune with rows or a meeting of its own,
  /// everything of that commune.
  /// A project committee looks at projects that wait for a decision, the steering committee at all that is blocked;
  /// they are one for all, unless a meeting is set for a commune by name, which then has its own.
  ///
  /// - Parameters:
  ///   - today: The day from which the next meeting is looked for; nil takes the first of the dossier.
  ///   - communes: Those whose deployment committees are listed though they have no rows; nil for all that have a meeting.
  public static func agendas(
    of kind: CommitteeKind, _ index: DossierIndex, rows: [FollowUpRow], today: Day?, communes: Set<String>? = nil
  ) -> [CommitteeAgenda] {
    let meetings = index.dossier.committees.filter { meeting in
      meeting.kind == kind && (today.map { meeting.day >= $0 } ?? true)
    }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    let concerned = rows.filter { kind.concerns($0) }
    let byCommune = Dictionary(grouping: concerned) { index.schools[$0.school]?.commune ?? "" }
    var agendas: [CommitteeAgenda] = []
    var others: [FollowUpRow] = []
    for commune in byCommune.keys.sorted(by: { ID<School>($0) < ID<School>($1) }) {
      let own = meetings.first { $0.commune == commune }
      if kind == .deployment || own != nil {
        let meeting = own ?? meetings.first { $0.commune == nil }
        agendas.append(
          CommitteeAgenda(kind: kind, commune: commune, meeting: meeting, rows: byCommune[commune] ?? []))
      }
    }
    if kind == .deployment {
      // A meeting that is set takes place, whether or not the commune has chosen anything yet.
      var listed = Set(byCommune.keys)
      for meeting in meetings {
        guard let commune = meeting.commune, communes?.contains(commune) ?? true, listed.insert(commune).inserted else {
          continue
        }
        agendas.append(CommitteeAgenda(kind: kind, commune: commune, meeting: meeting, rows: []))
      }
    } else {
      let named = Set(agendas.compactMap(\.commune))
      others = concerned.filter { row in !named.contains(index.schools[row.school]?.commune ?? "") }
      let meeting = meetings.first { $0.commune == nil }
      if !others.isEmpty || meeting != nil {
        agendas.append(CommitteeAgenda(kind: kind, commune: nil, meeting: meeting, rows: others))
      }
    }
    return agendas.enumerated().sorted { a, b in
      let (dayA, dayB) = (a.element.meeting?.day ?? .last, b.element.meeting?.day ?? .last)
      return (dayA, a.offset) < (dayB, b.offset)
    }.map(\.element)
  }
}

extension CommitteeKind {
  /// Whether a row is this committee's business.
  fileprivate func concerns(_ row: FollowUpRow) -> Bool {
    switch self {
    case .deployment: true
    case .project: row.projectStatus == .submitted
    case .steering: row.isBlocked
    }
  }

  /// The committee's name.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.deployment, .french): "comité de déploiement"
    case (.deployment, .english): "deployment committee"
    case (.project, .french): "comité de projet"
    case (.project, .english): "project committee"
    case (.steering, .french): "comité de pilotage"
    case (.steering, .english): "steering committee"
    }
  }
}
