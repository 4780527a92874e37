extension Search {
  /// Closes a session; its people go to others where that is better than nothing.
  mutating func closeSession() -> Bool {
    let s = anyMovable()
    guard s >= 0, state.sessions[s].locked == 0 else { return false }
    dissolve(s)
    return true
  }

  /// Closes one session and opens the best one found around one of its people instead.
  mutating func replaceSession() -> Bool {
    let s = anyMovable()
    guard s >= 0, state.sessions[s].locked == 0 else { return false }
    let seed = anyMember(of: s)
    let m = Int(state.sessions[s].module)
    guard seed >= 0 else { return false }
    let group = looseMembers(of: s)
    dissolve(s, reseat: false)
    let module = generator.below(3) == 0 ? wantedModule(for: seed) ?? m : m
    guard let opening = bestOpening(for: seed, module: module, tries: 4) else { return false }
    apply(opening)
    for p in group where !state.takes(p, m) { joinBest(p, module: m) }
    return true
  }

  /// Empties and closes a session, and finds other seats for its people.
  mutating func dissolve(_ s: Int, reseat: Bool = true) {
    let group = looseMembers(of: s)
    let m = Int(state.sessions[s].module)
    for p in group { state.leave(p, s) }
    state.close(s)
    guard reseat else { return }
    for p in group { joinBest(p, module: m) }
  }

  /// Puts a person into the session of a module that gains most, if one gains.
  mutating func joinBest(_ p: Int, module m: Int) {
    var best = -1
    var bestDelta = 0
    let list = state.openByModule[m]
    let start = list.isEmpty ? 0 : generator.below(list.count)
    for step in 0..<min(list.count, 24) {
      let s = Int(list[(start + step) % list.count])
      guard state.canJoin(p, s) else { continue }
      let delta = state.joinDelta(p, state.sessions[s], readinessWeight: readinessWeight)
      if delta < bestDelta { (best, bestDelta) = (s, delta) }
    }
    if best >= 0 { state.join(p, best) }
  }
}
