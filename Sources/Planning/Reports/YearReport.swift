public import SchoolCalendar

/// How the sessions of a year spread over its weeks, by circonscription or by trainer.
public struct YearReport: Hashable, Sendable {
  /// Over whom the load is counted.
  public enum Grouping: String, CaseIterable, Sendable {
    /// A session counts once for each circonscription whose people take part.
    case circonscription
    /// A session counts for each of its trainers, whom the report names.
    case trainer
  }

  /// Minutes of sessions of one group in one week.
  public struct Load: Hashable, Sendable {
    public var week: Week
    /// A circonscription's name or a trainer's id.
    public var group: String
    public var minutes: Int
    public var sessions: Int
  }

  /// A session of a week, with the groups it counts for; it tells of nobody who takes part.
  public struct Booking: Hashable, Sendable {
    public var session: ID<Session>
    /// The module's title.
    public var module: String
    public var start: Moment
    public var minutes: Int
    /// The place with its commune; nil for a remote session.
    public var place: String?
    /// The names of the groups, in their order.
    public var groups: [String]
  }

  public var year: SchoolYear
  public var revision: Int?
  public var status: RevisionStatus
  public var grouping: Grouping
  /// From the pupils' return to the last day of class, and whatever session lies outside.
  public var weeks: [Week]
  /// The weeks without an open day.
  public var closedWeeks: Set<Week>
  /// Ids with the names shown, by name.
  public var groups: [(id: String, name: String)] { groupIDs.map { ($0, groupNames[$0] ?? $0) } }
  /// By week, then by group; weeks without a session are left out.
  public var loads: [Load]
  /// By start: the sessions that the loads add up.
  public private(set) var bookings: [Booking]
  private var groupIDs: [String]
  private var groupNames: [String: String]

  /// Adds up a plan.
  ///
  /// - Parameter scope: Only people or trainers of this circonscription; nil for all.
  public init(_ index: DossierIndex, plan: Plan, by grouping: Grouping, scope: ID<Circonscription>? = nil) {
    year = plan.schoolYear
    revision = plan.revision
    status = plan.status
    self.grouping = grouping
    var names: [String: String] = [:]
    switch grouping {
    case .circonscription:
      for school in index.dossier.schools { names[school.circonscription.rawValue] = school.circonscription.rawValue }
      for centre in index.dossier.centres { names[centre.circonscription.rawValue] = centre.circonscription.rawValue }
      if let scope { names = names.filter { $0.key == scope.rawValue } }
    case .trainer:
      for trainer in index.dossier.trainers where scope.map({ trainer.territory.contains($0) }) ?? true {
        names[trainer.id.rawValue] = trainer.name
      }
    }
    var bookings: [Booking] = []
    var minutes: [Week: [String: (minutes: Int, sessions: Int)]] = [:]
    for session in plan.sessions {
      let groups: Set<String> =
        switch grouping {
        case .circonscription:
          Set(
            session.learners.compactMap { index.learners[$0] }.compactMap { index.circonscription(of: $0)?.rawValue })
        case .trainer: Set(session.trainers.map(\.rawValue))
        }
      let shown = groups.filter { names[$0] != nil }
      if shown.isEmpty { continue }
      bookings.append(
        Booking(
          session: session.id, module: index.modules[session.module]?.title ?? session.module.rawValue,
          start: session.start, minutes: session.minutes, place: index.placeName(session.place),
          groups: shown.compactMap { names[$0] }.sorted()))
      for group in shown {
        let known = minutes[session.start.day.week]?[group] ?? (0, 0)
        minutes[session.start.day.week, default: [:]][group] = (known.minutes + session.minutes, known.sessions + 1)
      }
    }
    self.bookings = bookings.sorted { ($0.start, $0.session) < ($1.start, $1.session) }
    groupNames = names
    groupIDs = names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    let places = Dictionary(uniqueKeysWithValues: groupIDs.enumerated().map { ($1, $0) })
    loads = minutes.flatMap { week, groups in
      groups.map { Load(week: week, group: $0, minutes: $1.minutes, sessions: $1.sessions) }
    }.sorted { ($0.week, places[$0.group] ?? 0) < ($1.week, places[$1.group] ?? 0) }
    let calendar = try? index.dossier.calendar()
    let busy = plan.sessions.map(\.start.day)
    let first = [calendar?.firstDay, busy.min()].compactMap(\.self).min() ?? year.firstCivilDay
    let last = [calendar?.lastDay, busy.max()].compactMap(\.self).max() ?? first
    let mondays = stride(from: first.week.monday, through: max(first, last), by: 7)
    weeks = mondays.map(\.week)
    closedWeeks = Set(
      weeks.filter { week in calendar.map { calendar in !week.days.contains(where: calendar.isOpen) } ?? false })
  }

  /// Minutes of all sessions of a group over the year.
  public func minutes(of group: String) -> Int { loads.reduce(0) { $0 + ($1.group == group ? $1.minutes : 0) } }
}
