extension Search {
  /// Takes one person from one session to another, of the same module or another.
  mutating func transfer() -> Bool {
    let s = anyMovable()
    guard s >= 0 else { return false }
    let p = anyMember(of: s)
    guard p >= 0, state.canLeave(p, s) else { return false }
    state.leave(p, s)
    return joinAny(p, except: s, tries: 6)
  }

  /// Puts a person into the best of a few sessions met by chance.
  private mutating func joinAny(_ p: Int, except old: Int, tries: Int) -> Bool {
    var best = -1
    var bestDelta = Int.max
    for _ in 0..<tries {
      let s = anySession(near: p)
      guard s >= 0, s != old, state.canJoin(p, s) else { continue }
      let delta = state.joinDelta(p, state.sessions[s], readinessWeight: readinessWeight)
      if delta < bestDelta { (best, bestDelta) = (s, delta) }
    }
    guard best >= 0 else { return false }
    state.join(p, best)
    return true
  }

  /// Adds a person to one more session.
  mutating func enlist() -> Bool {
    let p = anyPerson()
    return p >= 0 && joinAny(p, except: -1, tries: 4)
  }

  /// Takes a person out of a session.
  mutating func dismiss() -> Bool {
    let s = anyMovable()
    guard s >= 0 else { return false }
    let p = anyMember(of: s)
    guard p >= 0, state.canLeave(p, s) else { return false }
    state.leave(p, s)
    return true
  }

  /// Lets two persons of two sessions of one module change places.
  mutating func exchange() -> Bool {
    let a = anyMovable()
    guard a >= 0 else { return false }
    let list = state.openByModule[Int(state.sessions[a].module)]
    let b = Int(list[generator.below(list.count)])
    guard b != a else { return false }
    let p = anyMember(of: a)
    let q = anyMember(of: b)
    guard p >= 0, q >= 0 else { return false }
    state.leave(p, a)
    state.leave(q, b)
    guard state.canJoin(p, b) else { return false }
    state.join(p, b)
    guard state.canJoin(q, a) else { return false }
    state.join(q, a)
    return true
  }

  /// Takes all persons of one school from a session to another of the same module.
  mutating func transferGroup() -> Bool {
    let a = anyMovable()
    guard a >= 0 else { return false }
    let list = state.openByModule[Int(state.sessions[a].module)]
    let b = Int(list[generator.below(list.count)])
    guard b != a, state.sessions[b].count < state.sessions[b].seats else { return false }
    let first = anyMember(of: a)
    guard first >= 0 else { return false }
    let home = state.problem.people.home[first]
    let group = looseMembers(of: a).filter { state.problem.people.home[$0] == home }
    for p in group {
      state.leave(p, a)
      if state.canJoin(p, b) { state.join(p, b) } else { return false }
    }
    return true
  }

  /// The members of a session who may leave, in their order.
  func looseMembers(of s: Int) -> [Int] {
    let session = state.sessions[s]
    return (Int(session.locked)..<Int(session.count)).map { state.member(s, $0) }
  }
}
