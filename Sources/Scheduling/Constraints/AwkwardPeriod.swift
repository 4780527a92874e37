import Planning
import SchoolCalendar

/// Learners of sessions in a period to avoid: those of the settings, else the first and the last 14 days of classes.
enum AwkwardPeriod: CostConstraint {
  static let term = CostTerm.awkwardPeriod

  static func units(in recount: Recount) -> Int {
    let (first, last) = (recount.calendar.firstDay, recount.calendar.lastDay)
    let usual = [first...max(first, first.advanced(by: 13)), min(last, last.advanced(by: -13))...last]
    let avoided = recount.settings.avoidedPeriods ?? usual
    return recount.sessions.filter { facts in avoided.contains { $0.contains(facts.day) } }
      .reduce(0) { $0 + $1.learners.count }
  }
}
