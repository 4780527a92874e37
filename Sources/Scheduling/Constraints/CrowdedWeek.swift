import Planning
import SchoolCalendar

/// Per trainer and ISO week, the minutes taught beyond what makes a full week.
enum CrowdedWeek: CostConstraint {
  static let term = CostTerm.crowdedWeek

  static func units(in recount: Recount) -> Int {
    var weeks = Tally<Pair<ID<Trainer>, Week>>()
    for facts in recount.sessions {
      for trainer in facts.session.trainers { weeks[Pair(trainer, facts.day.week)] += facts.minutes }
    }
    return weeks.sums.values.reduce(0) { $0 + max(0, $1 - recount.settings.limits.trainerWeek) }
  }
}
