import Planning

extension SearchState {
  /// What readiness and cost together are, with a weight for each thousandth of readiness.
  @inline(__always)
  func objective(_ weight: Int) -> Int { readiness * weight + judgedCost }

  /// The cost as the search judges it: disruption may count more often than once.
  @inline(__always)
  var judgedCost: Int { cost + problem.strictness * costTerms[CostTerm.disruption.number] }

  /// By how much the objective would change if a person joined a session, which is not looked at for rules.
  ///
  /// Peer sessions are left out: they matter for referents only, and are counted when the person has joined.
  func joinDelta(_ p: Int, _ session: LiveSession, readinessWeight: Int) -> Int {
    let weights = problem.weights
    let m = Int(session.module)
    let slot = problem.time.slots[Int(session.slot)]
    var delta = weights[.learnerTravel] * travelCost(p, session.place)
    if !problem.people.isTeacher[p] || problem.modules.isOfficial[m] {
      delta += hoursCost(p, got: got[p] + slot.end - slot.start) - hoursCost(p, got: got[p])
    }
    let row = Int(problem.people.classRow[p])
    if row >= 0 {
      delta +=
        weights[.classTimeReplaced] * Int(problem.time.classRows[row * problem.time.slots.count + Int(session.slot)])
    }
    if slot.isAwkward { delta += weights[.awkwardPeriod] }
    if session.booking >= 0, problem.bookings.concerns(p, session.booking) {
      delta -= (1 + problem.strictness) * problem.bookings.cost[Int(session.booking)]
    }
    delta += max(0, Int(problem.people.relevance[p * problem.modules.ids.count + m]))
    var before: Int32?
    var after: Int32?
    for position in 0..<Int(agendaCount[p]) {
      let other = self.slot(of: agendaEntry(p, position))
      if (other.day, other.start) <= (slot.day, slot.start) {
        before = other.day
      } else {
        after = other.day
        break
      }
    }
    delta += weights[.crowdedFortnight] * crowding(before, slot.day, after)
    guard problem.people.isAsked[p * problem.modules.ids.count + m] else { return delta }
    return delta + trainingDelta(p, session.module, slot.day, readinessWeight: readinessWeight)
  }

  private func hoursCost(_ p: Int, got: Int32) -> Int {
    let rest = Int(problem.people.due[p] - got)
    if problem.people.isTeacher[p] {
      return rest > 0 ? problem.weights[.officialHoursShort] * rest : problem.weights[.officialHoursOver] * -rest
    }
    return rest > 0 && problem.people.leaves[p] == Int32.max ? problem.weights[.agentHoursShort] * rest : 0
  }

  private func trainingDelta(_ p: Int, _ m: Int32, _ day: Int32, readinessWeight: Int) -> Int {
    var delta = 0
    for membership in problem.deployments.demandsOfPerson[p] {
      let number = Int(membership.demand)
      let demand = problem.deployments.demands[number]
      guard demand.modules.contains(m) || demand.followUp.contains(m) else { continue }
      let old = memberStates[demand.offset + Int(membership.position)]
      let new = memberState(demand, p, extra: (m, day))
      delta += problem.weights[.stale] * Int(new.staleDays - old.staleDays)
      delta += problem.weights[.followUpShort] * Int(new.followUpMissing - old.followUpMissing)
      if new.isReady != old.isReady {
        let ready = readyCount[number] + (new.isReady ? 1 : -1)
        delta += readinessWeight * Int(readinessOf(ready: ready, needed: needed[number]) - demandReadiness[number])
      } else if !new.isReady, demand.modules.count > 1, new != old || isStep(p, demand, m, day) {
        // A first module of several is a step towards readiness, which only the last one brings.
        delta -= stepGain(number, readinessWeight)
      }
    }
    for school in leads[p] where referent[Int(school)] == Int32(p) {
      for d in problem.deployments.atSchool[Int(school)]
      where problem.deployments.referentModules[Int(d)].contains(m) && date[Int(d)] != Self.undated {
        if day <= date[Int(d)] - problem.deployments.lead[Int(d)] { delta -= readinessWeight * 300 }
      }
    }
    return delta
  }

  /// Whether a module taken then is in time for a demand.
  private func isStep(_ p: Int, _ demand: Demand, _ m: Int32, _ day: Int32) -> Bool {
    let d = Int(demand.deployment)
    guard date[d] != Self.undated, demand.modules.contains(m) else { return false }
    return date[d] - problem.deployments.freshness[d] <= day && day <= date[d] - problem.deployments.lead[d]
  }

  private func stepGain(_ demand: Int, _ readinessWeight: Int) -> Int {
    guard needed[demand] > readyCount[demand] else { return 0 }
    return readinessWeight * 1000 / Int(needed[demand]) / problem.deployments.demands[demand].modules.count
  }
}
