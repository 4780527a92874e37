import Planning

/// Per learner and session of a catalogue module that no deployment of the own school asks for, its level less one.
enum Relevance: CostConstraint {
  static let term = CostTerm.relevance

  static func units(in recount: Recount) -> Int {
    recount.sessions.reduce(0) { sum, facts in
      guard let level = facts.module.catalogueLevel, level > 1 else { return sum }
      return sum + (level - 1) * facts.learners.filter { !recount.isAsked(facts.module.id, of: $0) }.count
    }
  }
}
