import Planning

extension SearchState {
  /// Puts a session on its place's day.
  mutating func attachPlace(_ s: Int) {
    let cell = Int(sessions[s].place) * problem.dayCount + Int(slot(of: s).day)
    placeNext[s] = placeHead[cell]
    placeHead[cell] = Int32(s)
  }

  /// Takes a session off its place's day.
  mutating func detachPlace(_ s: Int) {
    let cell = Int(sessions[s].place) * problem.dayCount + Int(slot(of: s).day)
    if placeHead[cell] == Int32(s) {
      placeHead[cell] = placeNext[s]
      return
    }
    var previous = Int(placeHead[cell])
    while placeNext[previous] != Int32(s) { previous = Int(placeNext[previous]) }
    placeNext[previous] = placeNext[s]
  }

  /// Whether a place can take a session of a module then: open, not taken, equipped.
  func isFree(place v: Int, module m: Int, slot k: Int) -> Bool {
    let isRemote = v == problem.places.remote
    guard problem.modules.isRemote[m] == isRemote else { return false }
    if isRemote { return true }
    guard problem.time.placeRows[Int(problem.places.row[v]) * problem.time.slots.count + k] != 0 else { return false }
    let slot = problem.time.slots[k]
    var s = Int(placeHead[v * problem.dayCount + Int(slot.day)])
    while s >= 0 {
      let other = self.slot(of: s)
      if other.start < slot.end && slot.start < other.end { return false }
      s = Int(placeNext[s])
    }
    return isEquipped(v, for: m, on: slot.day)
  }

  /// Whether the equipment that a module needs is at a place by a day.
  func isEquipped(_ v: Int, for m: Int, on day: Int32) -> Bool {
    let family = problem.modules.family[m]
    if family < 0 { return true }
    if problem.places.equippedFrom[v * problem.places.families.count + Int(family)] <= day { return true }
    let house = Int(problem.places.house[v])
    guard house >= 0 else { return false }
    for d in problem.deployments.atSchool[house] where problem.deployments.family[Int(d)] == family {
      let date = date[Int(d)]
      if date != Self.undated && date <= day { return true }
    }
    return false
  }

  /// Whether a session of a module may be opened.
  func canHost(module m: Int, slot k: Int, place v: Int, trainer t: Int) -> Bool {
    isFree(place: v, module: m, slot: k) && isFree(trainer: t, slot: k, place: v)
  }
}
