import Planning

/// A session has at least the persons its module asks for; in the own school all persons of the audiences present
/// suffice.
enum GroupSize: HardConstraint {
  static let rule = HardRule.groupSize

  static func findings(in recount: Recount) -> [Finding] {
    recount.sessions.filter { $0.fixed == nil }.compactMap { facts in
      let (persons, least) = (facts.session.learners.count, least(of: facts, recount.index))
      return persons < least ? Finding(rule, facts.id, .underModule, "\(persons)", "\(least)") : nil
    }
  }

  private static func least(of facts: SessionFacts, _ index: DossierIndex) -> Int {
    let least = max(1, facts.module.minGroup)
    guard facts.module.inOwnSchool else { return least }
    var everyone: Set<ID<Learner>> = []
    for school in Set(facts.learners.compactMap(\.ownSchool)) {
      for audience in Set(facts.learners.map(\.audience)) {
        everyone.formUnion(index.people(of: school, audience: audience).map(\.id))
      }
    }
    return min(least, max(1, everyone.count))
  }
}
