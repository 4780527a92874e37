import Planning

/// The plan file names what the dossier knows, each session once, and keeps what others have fixed.
enum PlanFile: HardConstraint {
  static let rule = HardRule.plan

  static func findings(in recount: Recount) -> [Finding] {
    identity(recount.plan, recount.index) + missing(in: recount) + changed(in: recount)
  }

  /// Another school year than the dossier's, and ids that stand twice among sessions and peer sessions.
  static func identity(_ plan: Plan, _ index: DossierIndex) -> [Finding] {
    var findings: [Finding] = []
    let year = index.dossier.settings.schoolYear
    if plan.schoolYear != year {
      findings.append(Finding(rule, "schoolYear", .otherYear, plan.schoolYear.description, year.description))
    }
    let ids = plan.sessions.map(\.id.rawValue) + plan.peerSessions.map(\.id.rawValue)
    for (id, count) in Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +) where count > 1 {
      findings.append(Finding(rule, id, .idTwice))
    }
    return findings
  }

  /// Ids that the dossier does not know.
  ///
  /// A fixed session's trainers and place need not be known.
  static func unreadable(_ plan: Plan, _ index: DossierIndex) -> [Finding] {
    var findings: [Finding] = []
    for session in plan.sessions {
      let (id, isFixed) = (session.id.rawValue, index.fixedSessions[session.id] != nil)
      for learner in session.learners where index.learners[learner] == nil {
        findings.append(Finding(rule, id, .unknownLearner, learner.rawValue))
      }
      for trainer in session.trainers where index.trainers[trainer] == nil && !isFixed {
        findings.append(Finding(rule, id, .unknownTrainer, trainer.rawValue))
      }
      if index.modules[session.module] == nil {
        findings.append(Finding(rule, id, .unknownModule, session.module.rawValue))
      }
      if case .elsewhere(let place) = index.place(named: session.place.text), !isFixed {
        findings.append(Finding(rule, id, .unknownPlace, place))
      }
    }
    for session in plan.peerSessions {
      for learner in Set(session.learners).union([session.referent]) where index.learners[learner] == nil {
        findings.append(Finding(rule, session.id.rawValue, .unknownLearner, learner.rawValue))
      }
      if index.schools[session.school] == nil {
        findings.append(Finding(rule, session.id.rawValue, .unknownSchool, session.school.rawValue))
      }
    }
    for deployment in plan.deployments where index.deployments[deployment.id] == nil {
      findings.append(Finding(rule, deployment.id.rawValue, .unknownDeployment))
    }
    return findings
  }

  private static func missing(in recount: Recount) -> [Finding] {
    let there = Set(recount.plan.sessions.map(\.id))
    return recount.index.fixedSessions.keys.filter { !there.contains($0) }
      .map { Finding(rule, $0.rawValue, .fixedMissing) }
  }

  private static func changed(in recount: Recount) -> [Finding] {
    recount.sessions.filter { facts in
      guard let fixed = facts.fixed else { return false }
      let session = facts.session
      return session.module != fixed.module || session.start != fixed.start
        || facts.place.text != fixed.place.text || session.trainers != fixed.trainers
        || facts.minutes != facts.module.minutes || !Set(fixed.learners).isSubset(of: session.learners)
    }.map { Finding(rule, $0.id, .fixedChanged) }
  }
}
