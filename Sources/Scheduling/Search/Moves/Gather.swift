extension Search {
  /// Brings in somebody whom a deployment still lacks: a session is opened, or the colleagues' session is moved to a time
  /// that suits this person too, or parted in two.
  mutating func gather() -> Bool {
    guard let (p, m, demand) = anyoneMissing() else { return false }
    let old = state.sessionOf(p, module: m)
    if old >= 0 {
      guard state.canLeave(p, old) else { return false }
      state.leave(p, old)
    }
    if generator.below(3) == 0 {
      guard let opening = bestOpening(for: p, module: Int(m), tries: 8) else { return false }
      apply(opening)
      return state.takes(p, Int(m))
    }
    guard let s = sessionOfColleagues(demand, m) else { return false }
    return generator.below(2) == 0 ? move(s, toSuit: p) : part(s, for: p)
  }

  /// A person whom a demand lacks, with a module that is missing or was taken out of time.
  private mutating func anyoneMissing() -> (person: Int, module: Int32, demand: Int)? {
    let count = state.problem.deployments.demands.count
    guard count > 0 else { return nil }
    for _ in 0..<12 {
      let number = generator.below(count)
      guard state.demandReadiness[number] > 0 else { continue }
      let demand = state.problem.deployments.demands[number]
      let position = generator.below(demand.members.count)
      guard !state.memberStates[demand.offset + position].isReady else { continue }
      let p = Int(demand.members[position])
      let m = demand.modules[generator.below(demand.modules.count)]
      guard state.problem.people.relevance[p * state.problem.modules.ids.count + Int(m)] >= 0 else { continue }
      return (p, m, number)
    }
    return nil
  }

  /// A session of a module that somebody of the same demand is in, and that may be moved.
  private mutating func sessionOfColleagues(_ demand: Int, _ m: Int32) -> Int? {
    let members = state.problem.deployments.demands[demand].members
    let start = generator.below(members.count)
    for step in members.indices {
      let s = state.sessionOf(Int(members[(start + step) % members.count]), module: m)
      if s >= 0, state.movablePosition[s] >= 0, state.sessions[s].locked == 0 { return s }
    }
    return nil
  }

  private mutating func move(_ s: Int, toSuit p: Int) -> Bool {
    let session = state.sessions[s]
    let m = Int(session.module)
    let slots = slots(of: m, in: usefulDays(p, m))
    guard !slots.isEmpty else { return false }
    let row = Int(state.problem.people.openRow[p]) * state.problem.time.slots.count
    for _ in 0..<24 {
      let k = slots.lowerBound + generator.below(slots.count)
      guard state.problem.time.openRows[row + k] != OpenCode.closed else { continue }
      let t = generator.below(2) == 0 ? Int(session.trainer) : anyTrainer(for: m, else: Int(session.trainer))
      let mark = state.journal.count
      if move(s, slot: k, place: Int(session.place), trainer: t), joins(p, m) { return true }
      state.undo(to: mark)
    }
    return false
  }

  /// Opens a second session of the same module for a person and half of the others.
  private mutating func part(_ s: Int, for p: Int) -> Bool {
    let session = state.sessions[s]
    let m = Int(session.module)
    let slots = slots(of: m, in: usefulDays(p, m))
    guard !slots.isEmpty else { return false }
    let row = Int(state.problem.people.openRow[p]) * state.problem.time.slots.count
    for _ in 0..<24 {
      let k = slots.lowerBound + generator.below(slots.count)
      guard state.problem.time.openRows[row + k] != OpenCode.closed else { continue }
      let t = generator.below(2) == 0 ? Int(session.trainer) : anyTrainer(for: m, else: Int(session.trainer))
      guard state.canHost(module: m, slot: k, place: Int(session.place), trainer: t) else { continue }
      let mark = state.journal.count
      let new = state.open(module: m, slot: k, place: Int(session.place), trainer: t)
      if state.canJoin(p, new) {
        state.join(p, new)
        for q in looseMembers(of: s) where state.sessions[new].count < state.sessions[s].count {
          state.leave(q, s)
          state.join(q, state.canJoin(q, new) ? new : s)
        }
        return true
      }
      state.undo(to: mark)
    }
    return false
  }

  /// Seats a person in the session that has just been opened for a module.
  private mutating func joins(_ p: Int, _ m: Int) -> Bool {
    guard let s = state.openByModule[m].last.map({ Int($0) }), state.canJoin(p, s) else { return false }
    state.join(p, s)
    return true
  }
}
