import Planning

/// What becomes of the published sessions in a new plan, in figures.
public struct PlanChanges: Hashable, Sendable {
  /// Published sessions that are held when and where they were.
  public var kept = 0
  /// Published sessions at another time or place.
  public var moved = 0
  public var cancelled = 0
  /// Sessions that the published plan does not have.
  public var added = 0
  /// Persons for whom a booked session is cancelled, starts at another time or is elsewhere.
  public var people = 0

  /// Compares a plan with the published one by the ids of sessions.
  public init(from published: Plan, to plan: Plan) {
    let after = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var touched: Set<ID<Learner>> = []
    for before in published.sessions {
      guard let now = after[before.id] else {
        cancelled += 1
        touched.formUnion(before.learners)
        continue
      }
      if now.start == before.start, now.place.text == before.place.text {
        kept += 1
        touched.formUnion(Set(before.learners).subtracting(now.learners))
      } else {
        moved += 1
        touched.formUnion(before.learners)
      }
    }
    let known = Set(published.sessions.map(\.id))
    added = plan.sessions.count { !known.contains($0.id) }
    people = touched.count
  }
}
