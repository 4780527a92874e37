import Planning
import SchoolCalendar
import Store

/// Which sessions a list is about.
public struct SessionChoice: Sendable {
  public var session: ID<Session>?
  /// Sessions on this day or later.
  public var first: Day?
  /// Sessions on this day or earlier.
  public var last: Day?

  public init(session: ID<Session>? = nil, first: Day? = nil, last: Day? = nil) {
    self.session = session
    self.first = first
    self.last = last
  }

  /// The sessions of a plan that are meant, by start, then id.
  ///
  /// - Throws: ``Failure`` for a session that the plan does not have.
  func sessions(of plan: Plan) throws(Failure) -> [Session] {
    if let session, !plan.sessions.contains(where: { $0.id == session }) {
      throw .unknown(.session, session.rawValue)
    }
    return plan.sessions.filter { one in
      if let session { return one.id == session }
      return (first.map { one.start.day >= $0 } ?? true) && (last.map { one.start.day <= $0 } ?? true)
    }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
  }
}
