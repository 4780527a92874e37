import Planning
import SchoolCalendar

/// Per learner, pairs of successive sessions on days less than 14 apart; peer sessions are left out.
enum CrowdedFortnight: CostConstraint {
  static let term = CostTerm.crowdedFortnight

  static func units(in recount: Recount) -> Int {
    var days: [ID<Learner>: [Day]] = [:]
    for facts in recount.sessions {
      for learner in facts.learners { days[learner.id, default: []].append(facts.day) }
    }
    return days.values.reduce(0) { sum, days in
      sum + zip(days, days.dropFirst()).filter { $0.distance(to: $1) < 14 }.count
    }
  }
}
