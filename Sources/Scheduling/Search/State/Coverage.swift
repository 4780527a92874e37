import Planning

extension SearchState {
  /// What one person's training is worth to a demand.
  struct MemberState: Equatable {
    /// Every required module was taken in time.
    var isReady = false
    /// Days beyond three weeks between training and arrival, over the required modules.
    var staleDays: Int32 = 0
    /// Follow-up modules missing.
    var followUpMissing: Int32 = 0
  }

  /// Works out a person's state in a demand from the sessions the person is in.
  ///
  /// - Parameters:
  ///   - extra: a module to be taken as if attended on a day as well.
  func memberState(_ demand: Demand, _ p: Int, extra: (module: Int32, day: Int32)? = nil) -> MemberState {
    let d = Int(demand.deployment)
    let date = date[d]
    guard date != Self.undated else { return MemberState() }
    let latest = date - problem.deployments.lead[d]
    let earliest = date - problem.deployments.freshness[d]
    let past = problem.people.past[p]
    var isReady = date < problem.people.leaves[p]
    var isThrough = true
    var stale: Int32 = 0
    for m in demand.modules {
      var isInside = false
      var isBefore = false
      if let day = trainingDay(p, m, extra) {
        isInside = earliest <= day && day <= latest
        isBefore = day <= date
        if isBefore { stale += max(0, date - day - 21) }
      }
      for attendance in past where attendance.module == m {
        if earliest <= attendance.day && attendance.day <= latest { isInside = true }
        if attendance.day <= date { isBefore = true }
      }
      isReady = isReady && isInside
      isThrough = isThrough && isBefore
    }
    var missing: Int32 = 0
    if isThrough {
      let end = date + problem.deployments.followUpDays[d]
      for m in demand.followUp {
        var isThere = false
        if let day = trainingDay(p, m, extra) { isThere = date <= day && day <= end }
        for attendance in past where attendance.module == m && date <= attendance.day && attendance.day <= end {
          isThere = true
        }
        if !isThere { missing += 1 }
      }
    }
    return MemberState(isReady: isReady, staleDays: stale, followUpMissing: missing)
  }

  private func trainingDay(_ p: Int, _ m: Int32, _ extra: (module: Int32, day: Int32)?) -> Int32? {
    if let extra, extra.module == m { return extra.day }
    let s = sessionOf(p, module: m)
    return s >= 0 ? slot(of: s).day : nil
  }

  /// Counts again all that a change of one person's training of a module may touch.
  mutating func recountTraining(of p: Int, module m: Int32) {
    if problem.people.isAsked[p * problem.modules.ids.count + Int(m)] { recountDemands(of: p, module: m) }
    guard problem.modules.isOfficial[Int(m)] else { return }
    for position in leads[p].indices { recountPeers(at: Int(leads[p][position])) }
  }

  private mutating func recountDemands(of p: Int, module m: Int32) {
    for membership in problem.deployments.demandsOfPerson[p] {
      let number = Int(membership.demand)
      let concerns =
        problem.deployments.demands[number].modules.contains(m)
        || problem.deployments.demands[number].followUp.contains(m)
      guard concerns else { continue }
      let state = memberState(problem.deployments.demands[number], p)
      set(state, demand: number, position: Int(membership.position))
    }
    for position in leads[p].indices {
      let school = Int(leads[p][position])
      for d in problem.deployments.atSchool[school]
      where problem.deployments.referentModules[Int(d)].contains(m) && referent[school] == Int32(p) {
        recountReferent(Int(d))
      }
    }
  }

  private mutating func set(_ state: MemberState, demand: Int, position: Int) {
    let cell = problem.deployments.demands[demand].offset + position
    let old = memberStates[cell]
    guard old != state else { return }
    memberStates[cell] = state
    charge(.stale, problem.weights[.stale] * Int(state.staleDays - old.staleDays))
    charge(.followUpShort, problem.weights[.followUpShort] * Int(state.followUpMissing - old.followUpMissing))
    if state.isReady != old.isReady {
      readyCount[demand] += state.isReady ? 1 : -1
      updateReadiness(demand)
    }
  }

  private mutating func updateReadiness(_ demand: Int) {
    let after = readinessOf(ready: readyCount[demand], needed: needed[demand])
    charge(.untrainedBeforeDeployment, Int(after - demandReadiness[demand]))
    demandReadiness[demand] = after
  }

  /// Thousandths of a demand's persons who are missing, rounded up.
  @inline(__always)
  func readinessOf(ready: Int32, needed: Int32) -> Int32 {
    needed == 0 ? 0 : (1000 * max(0, needed - ready) + needed - 1) / needed
  }

  /// Counts a deployment's demands and its referent's modules again from nothing.
  mutating func recountDeployment(_ d: Int) {
    let date = date[d]
    let isUndated = date == Self.undated
    let by = isUndated ? Int32(problem.number(problem.calendar.lastDay)) : date
    for number in problem.deployments.demandsOf[d] {
      let n = Int(number)
      let demand = problem.deployments.demands[n]
      let staff = demand.members.reduce(0) { $0 + (problem.people.leaves[Int($1)] > by ? 1 : 0) }
      needed[n] = Int32((Double(staff) * demand.share / 100 - 1e-9).rounded(.up))
      for (position, p) in demand.members.enumerated() {
        set(memberState(demand, Int(p)), demand: n, position: position)
      }
      updateReadiness(n)
    }
    recountReferent(d)
  }

  /// Counts the modules of a deployment's referent again.
  mutating func recountReferent(_ d: Int) {
    let date = date[d]
    let p = Int(referent[Int(problem.deployments.school[d])])
    let latest = date == Self.undated ? date : date - problem.deployments.lead[d]
    var missing: Int32 = 0
    for m in problem.deployments.referentModules[d] {
      var isThere = false
      if date != Self.undated, p >= 0 {
        if let day = trainingDay(p, m, nil), day <= latest { isThere = true }
        for attendance in problem.people.past[p] where attendance.module == m && attendance.day <= latest {
          isThere = true
        }
      }
      if !isThere { missing += 300 }
    }
    charge(.referentUntrained, Int(missing - referentReadiness[d]))
    referentReadiness[d] = missing
  }
}
