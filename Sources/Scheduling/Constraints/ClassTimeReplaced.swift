import Planning

/// Per teacher and session, the minutes that lie in the own class hours.
enum ClassTimeReplaced: CostConstraint {
  static let term = CostTerm.classTimeReplaced

  static func units(in recount: Recount) -> Int {
    recount.sessions.reduce(0) { sum, facts in
      facts.learners.reduce(sum) { $0 + facts.classMinutes(of: $1, recount.index) }
    }
  }
}
