/// What a plan asks for and does not give, kept in line with what changes.
extension Plan {
  /// The plan with its list of what is unmet brought in line with a change: what is met now leaves it, what no longer is
  /// joins it as `notChosen`, all else stays with its reason.
  ///
  /// - Parameters:
  ///   - before: The plan before the change, with its list.
  ///   - index: The dossier now.
  ///   - indexBefore: The dossier before, where that has changed as well.
  public func listingUnmet(
    since before: Plan, _ index: DossierIndex, indexBefore: DossierIndex? = nil
  ) -> Plan {
    let was = Set(UnmetKey.all(before, indexBefore ?? index).map(\.key))
    let found = UnmetKey.all(self, index)
    let isNow = Set(found.map(\.key))
    var plan = self
    plan.unmet = before.unmet.filter { one in
      let key = UnmetKey(one.learner, one.module, one.deployment)
      return isNow.contains(key) || !was.contains(key)
    }
    var known = Set(plan.unmet.map { UnmetKey($0.learner, $0.module, $0.deployment) })
    for one in found where !was.contains(one.key) && known.insert(one.key).inserted {
      plan.unmet.append(
        Unmet(learner: one.key.learner, module: one.key.module, deployment: one.key.deployment, reason: one.reason))
    }
    return plan
  }
}

/// Something asked for that a plan does not give, whatever the reason.
private struct UnmetKey: Hashable {
  let learner: ID<Learner>?
  let module: ID<TrainingModule>?
  let deployment: ID<Deployment>?

  init(_ learner: ID<Learner>?, _ module: ID<TrainingModule>?, _ deployment: ID<Deployment>?) {
    self.learner = learner
    self.module = module
    self.deployment = deployment
  }

  /// Persons whom a deployment lacks, referents without their modules, then hours that are short.
  static func all(_ plan: Plan, _ index: DossierIndex) -> [(key: UnmetKey, reason: UnmetReason)] {
    var list: [(key: UnmetKey, reason: UnmetReason)] = []
    for one in Coverage(index, plan: plan).deployments where one.isLive {
      for audience in one.audiences where !audience.isCovered {
        for gap in audience.gaps {
          guard one.date != nil else {
            list.append((UnmetKey(gap.learner, nil, one.deployment), .noDate))
            continue
          }
          list += gap.modules.map { (UnmetKey(gap.learner, $0.module, one.deployment), .notChosen) }
        }
      }
      let referent = one.referent
      list += referent.gaps.map { gap in
        let reason: UnmetReason = referent.referent == nil ? .noReferent : one.date == nil ? .noDate : .notChosen
        return (UnmetKey(referent.referent, gap.module, one.deployment), reason)
      }
    }
    for entry in HoursLedger(index, plan: plan).entries where entry.missing > 0 {
      list.append((UnmetKey(entry.learner, nil, nil), .notChosen))
    }
    return list
  }
}
