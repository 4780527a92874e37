extension Search {
  /// Holds a session at another time, with another trainer or at another place; who cannot follow is left out.
  mutating func rebook() -> Bool {
    let s = anyMovable()
    guard s >= 0 else { return false }
    let session = state.sessions[s]
    var k = Int(session.slot)
    var v = Int(session.place)
    var t = Int(session.trainer)
    let what = generator.below(8)
    if what < 4 || what == 7 { k = anySlot(for: session) }
    if what == 4 || what == 6 || what == 3 { t = anyTrainer(for: Int(session.module), else: t) }
    if what >= 5 { v = anyPlace(for: s) }
    return move(s, slot: k, place: v, trainer: t)
  }

  /// Moves a session with those of its members who can follow.
  mutating func move(_ s: Int, slot k: Int, place v: Int, trainer t: Int) -> Bool {
    let session = state.sessions[s]
    guard k != Int(session.slot) || v != Int(session.place) || t != Int(session.trainer) else { return false }
    let group = looseMembers(of: s)
    guard mayFollow(group, slot: k, place: v) else { return false }
    // On another day the session is not in its own way, and the answer costs nothing yet.
    let isOtherDay = state.problem.time.slots[k].day != state.slot(of: s).day
    if isOtherDay, !state.canHost(module: Int(session.module), slot: k, place: v, trainer: t) { return false }
    for p in group { state.leave(p, s) }
    state.close(s)
    guard state.canHost(module: Int(session.module), slot: k, place: v, trainer: t) else { return false }
    let new = state.open(module: Int(session.module), slot: k, place: v, trainer: t)
    for p in group where state.canJoin(p, new) { state.join(p, new) }
    return true
  }

  /// Whether most of a group is open at another time and near enough to another place.
  private func mayFollow(_ group: [Int], slot k: Int, place v: Int) -> Bool {
    let slots = state.problem.time.slots.count
    let isRemote = v == state.problem.places.remote
    var missing = 0
    for p in group {
      let value = state.problem.time.openRows[Int(state.problem.people.openRow[p]) * slots + k]
      let way = isRemote ? 0 : state.problem.places.minutes(state.problem.people.home[p], Int32(v))
      if value == OpenCode.closed || !OpenCode.admits(value, way: way) { missing += 1 }
    }
    return missing * 2 <= group.count
  }

  /// Another slot for a session: near its own half of the time.
  mutating func anySlot(for session: LiveSession) -> Int {
    let range = state.problem.time.range[Int(session.module)]
    guard range.count > 1 else { return Int(session.slot) }
    if generator.below(2) == 0 {
      let reach = min(range.count, 160)
      let k = Int(session.slot) + generator.below(reach) - reach / 2
      return min(max(k, range.lowerBound), range.upperBound - 1)
    }
    return range.lowerBound + generator.below(range.count)
  }

  /// One of the trainers who may teach a module.
  mutating func anyTrainer(for m: Int, else t: Int) -> Int {
    let list = state.problem.modules.trainers[m]
    return list.isEmpty ? t : Int(list[generator.below(list.count)])
  }

  /// A place for a session: one near to one of its members.
  mutating func anyPlace(for s: Int) -> Int {
    let session = state.sessions[s]
    let p = anyMember(of: s)
    guard Int(session.place) != state.problem.places.remote, p >= 0 else { return Int(session.place) }
    return anyPlace(near: Int(state.problem.people.home[p]), module: Int(session.module))
  }

  /// A place near a home: itself, or one of the next few; for remote modules the remote one.
  mutating func anyPlace(near home: Int, module m: Int) -> Int {
    if state.problem.modules.isRemote[m] { return state.problem.places.remote }
    let list = state.problem.places.nearVenues[home]
    if list.isEmpty { return -1 }
    let family = state.problem.modules.family[m]
    if state.problem.modules.inOwnSchool[m] {
      let inHouse = list.prefix(6).filter { Int(state.problem.places.house[Int($0)]) == home }
      return inHouse.isEmpty ? Int(list[0]) : Int(inHouse[generator.below(inHouse.count)])
    }
    if family >= 0 {
      // Equipment is rare: the first few places that have it.
      var found: [Int32] = []
      for place in list where found.count < 4 && state.mayBeEquipped(Int(place), family) { found.append(place) }
      return found.isEmpty ? Int(list[0]) : Int(found[generator.below(found.count)])
    }
    return Int(list[generator.below(generator.below(2) == 0 ? min(3, list.count) : min(12, list.count))])
  }
}

extension SearchState {
  /// Whether a family of equipment is or will be at a place.
  func mayBeEquipped(_ v: Int, _ family: Int32) -> Bool {
    if problem.places.equippedFrom[v * problem.places.families.count + Int(family)] != Int32.max { return true }
    let house = Int(problem.places.house[v])
    return house >= 0
      && problem.deployments.atSchool[house].contains { problem.deployments.family[Int($0)] == family }
  }
}
