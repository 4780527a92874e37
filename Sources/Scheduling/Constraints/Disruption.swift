import Planning
import SchoolCalendar

/// Against the published revision, 60 per learner and session that the learner was to attend and that is cancelled for
/// that learner, starts at another time or is at another place; twice that when it was due within 42 days of the day of
/// planning, three times within 14.
enum Disruption: CostConstraint {
  static let term = CostTerm.disruption

  static func units(in recount: Recount) -> Int {
    guard let published = recount.published else { return 0 }
    let sessions = Dictionary(recount.plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    return published.sessions.reduce(0) { sum, before in
      sum + 60 * notice(of: before, recount.plannedOn) * changed(before, sessions[before.id]).count
    }
  }

  /// Who of a published session would have to learn of a change.
  private static func changed(_ before: Session, _ after: Session?) -> Set<ID<Learner>> {
    let people = Set(before.learners)
    guard let after, after.start == before.start, after.place.text == before.place.text else { return people }
    return people.subtracting(after.learners)
  }

  /// How often a change counts, by the days from the day of planning to the day the session was due.
  private static func notice(of session: Session, _ plannedOn: Day?) -> Int {
    guard let days = plannedOn?.distance(to: session.start.day) else { return 1 }
    return days <= 14 ? 3 : days <= 42 ? 2 : 1
  }
}
