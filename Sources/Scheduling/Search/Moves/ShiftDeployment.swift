extension Search {
  /// Puts a deployment on another day, alone or with the sessions that prepare it.
  mutating func shiftDeployment() -> Bool {
    let count = state.problem.deployments.ids.count
    guard count > 0 else { return false }
    let d = generator.below(count)
    let days = state.problem.deployments.candidates[d]
    guard days.count > 1 else { return false }
    let old = state.date[d]
    let day = days[generator.below(days.count)]
    guard day != old, state.canDate(d, day) else { return false }
    let isFollowed = old != SearchState.undated && generator.below(2) == 0
    if isFollowed { moveTraining(of: d, by: Int(day - old)) }
    state.setDate(d, day)
    if generator.below(2) == 0 { trainMissing(d) }
    return state.equipmentHolds(d)
  }

  /// Moves the sessions that prepare a deployment by whole weeks, as near to a number of days as can be.
  private mutating func moveTraining(of d: Int, by days: Int) {
    var moved: [Int] = []
    for number in state.problem.deployments.demandsOf[d] {
      let demand = state.problem.deployments.demands[Int(number)]
      for p in demand.members {
        for m in demand.modules {
          let s = state.sessionOf(Int(p), module: m)
          guard s >= 0, state.movablePosition[s] >= 0, state.sessions[s].locked == 0, !moved.contains(s) else {
            continue
          }
          moved.append(s)
        }
      }
    }
    let weeks = Int((Double(days) / 7).rounded())
    for s in moved where weeks != 0 {
      let session = state.sessions[s]
      let mark = state.journal.count
      guard let k = slot(of: session, movedBy: weeks * 7),
        move(s, slot: k, place: Int(session.place), trainer: Int(session.trainer))
      else {
        state.undo(to: mark)
        continue
      }
    }
  }

  /// The slot at the same hour some days later.
  private func slot(of session: LiveSession, movedBy days: Int) -> Int? {
    let old = state.problem.time.slots[Int(session.slot)]
    let day = old.day + Int32(days)
    let range = slots(of: Int(session.module), in: day...day)
    return range.first { state.problem.time.slots[$0].start == old.start }
  }

  /// Opens or finds sessions for those whom a deployment still lacks.
  mutating func trainMissing(_ d: Int, tries: Int = 4) {
    for number in state.problem.deployments.demandsOf[d] {
      let demand = state.problem.deployments.demands[Int(number)]
      for m in ordered(demand.modules) {
        for p in demand.members where !isServed(demand, Int(p), m) { trainOne(Int(p), Int(m), tries: tries) }
      }
    }
    let p = Int(state.referent[Int(state.problem.deployments.school[d])])
    guard p >= 0, state.referentReadiness[d] > 0 else { return }
    for m in ordered(state.problem.deployments.referentModules[d]) where !state.takes(p, Int(m)) {
      trainOne(p, Int(m), tries: tries)
    }
  }

  /// Seats a person in a session of a module, an open one or a new one.
  mutating func trainOne(_ p: Int, _ m: Int, tries: Int) {
    guard state.problem.people.relevance[p * state.problem.modules.ids.count + m] >= 0, !state.takes(p, m) else {
      return
    }
    joinBest(p, module: m)
    guard !state.takes(p, m) else { return }
    let mark = state.journal.count
    guard let opening = bestOpening(for: p, module: m, tries: tries) else { return }
    apply(opening)
    let s = state.sessionOf(p, module: Int32(m))
    let isKept = s >= 0 && state.hasEnough(s)
    if !isKept { state.undo(to: mark) }
  }

  private func isServed(_ demand: Demand, _ p: Int, _ m: Int32) -> Bool {
    state.takes(p, Int(m))
      || state.problem.people.past[p].contains { attendance in
        let d = Int(demand.deployment)
        let date = state.date[d]
        return attendance.module == m && date != SearchState.undated
          && attendance.day >= date - state.problem.deployments.freshness[d]
          && attendance.day <= date - state.problem.deployments.lead[d]
      }
  }

  /// Modules with what they rest on first.
  private func ordered(_ modules: [Int32]) -> [Int32] {
    modules.sorted { a, b in
      let (restsA, restsB) = (
        state.problem.modules.prerequisites[Int(a)].count, state.problem.modules.prerequisites[Int(b)].count
      )
      return (restsA, a) < (restsB, b)
    }
  }
}
