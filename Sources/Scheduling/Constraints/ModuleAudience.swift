import Planning

/// A module is taken by those it is meant for and somebody asks it of, at a place that fits its mode and has what it
/// needs.
enum ModuleAudienceRule: HardConstraint {
  static let rule = HardRule.moduleAudience

  static func findings(in recount: Recount) -> [Finding] {
    let referents = recount.referents.everyone
    return recount.sessions.flatMap { facts in
      (persons(of: facts, referents, recount) + (facts.fixed == nil ? place(of: facts, recount) : []))
        .map { Finding(rule: rule, subject: facts.id, fault: $0) }
    }
  }

  private static func persons(
    of facts: SessionFacts, _ referents: Set<ID<Learner>>, _ recount: Recount
  ) -> [Finding.Fault] {
    let module = facts.module
    let isForReferents = module.audiences.contains(.referents)
    var faults: [Finding.Fault] = []
    for learner in facts.learners {
      let isMeant = module.audiences.contains(learner.audience == .teachers ? .teachers : .agents)
      if !isMeant, !(isForReferents && referents.contains(learner.id)) {
        faults.append(.init(.notOfAudience, learner.id.rawValue, module.id.rawValue))
      }
      if module.catalogueLevel == nil, !isForReferents, !recount.isAsked(module.id, of: learner) {
        faults.append(.init(.nobodyAsks, learner.id.rawValue, module.id.rawValue))
      }
    }
    return faults
  }

  private static func place(of facts: SessionFacts, _ recount: Recount) -> [Finding.Fault] {
    var faults: [Finding.Fault] = []
    if facts.isRemote != (facts.place == .remote) {
      faults.append(.init(.modeAndVenueDisagree, facts.module.id.rawValue))
    }
    if facts.isRemote { return faults }
    let house = facts.house(recount)?.id
    if let family = facts.module.equipment, !family.isEmpty {
      var has = house.map { recount.deployments.has(family, $0, by: facts.day) } ?? false
      if case .venue(let id) = facts.place {
        has = has || recount.index.venues[id]?.equipment.contains(family) ?? false
      }
      if !has { faults.append(.init(.equipmentMissing, facts.place.text, family, facts.day.description)) }
    }
    if facts.module.inOwnSchool, facts.learners.contains(where: { house == nil || $0.ownSchool != house }) {
      faults.append(.init(.notOwnSchool, facts.place.text))
    }
    return faults
  }
}
