public import SchoolCalendar

/// Which sessions have attendance recorded.
public struct SessionRecords: Sendable {
  private let recorded: [ID<Session>: Set<ID<Learner>>]

  public init(_ attendance: [AttendanceRecord]) {
    var recorded: [ID<Session>: Set<ID<Learner>>] = [:]
    for record in attendance {
      if let session = record.session { recorded[session, default: []].insert(record.learner) }
    }
    self.recorded = recorded
  }

  /// Sessions and peer sessions that ended before a day and lack a record of somebody booked, by end, then id.
  ///
  /// - Parameter leaves: The day of departure of whoever leaves: from it on nothing is recorded of them.
  public func unrecorded(
    in plan: Plan, before day: Day, leaves: [ID<Learner>: Day] = [:]
  ) -> [ID<Session>] {
    let official = plan.sessions.map { (id: $0.id, end: $0.end, people: $0.learners) }
    let peers = plan.peerSessions.map { (id: $0.asSession, end: $0.end, people: [$0.referent] + $0.learners) }
    return (official + peers).filter { session in
      let staying = session.people.filter { id in leaves[id].map { session.end.day < $0 } ?? true }
      return session.end.day < day && !Set(staying).isSubset(of: recorded[session.id] ?? [])
    }.sorted { ($0.end, $0.id) < ($1.end, $1.id) }.map(\.id)
  }
}
