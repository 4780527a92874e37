import Planning

/// Per learner and session, there and back: twice the minutes of the way from the own school, those beyond 30 counted
/// double.
enum LearnerTravel: CostConstraint {
  static let term = CostTerm.learnerTravel

  static func units(in recount: Recount) -> Int {
    recount.sessions.reduce(0) { sum, facts in
      facts.learners.reduce(sum) { sum, learner in
        let way = recount.way(of: learner, to: facts)
        return sum + 2 * (way + max(0, way - 30))
      }
    }
  }
}
