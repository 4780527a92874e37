/// A session that might be opened, with those who would gain by it.
struct Opening: Sendable {
  var module: Int
  var slot: Int
  var place: Int
  var trainer: Int
  var people: [Int]
  /// What it would change, by estimate.
  var delta: Int
}

extension Search {
  /// Opens a session around a person who lacks something.
  mutating func openSession() -> Bool {
    let p = anyPerson()
    guard p >= 0, let m = wantedModule(for: p) else { return false }
    guard let opening = bestOpening(for: p, module: m, tries: 5) else { return false }
    apply(opening)
    return true
  }

  /// Opens a session as found and seats its people while that gains.
  mutating func apply(_ opening: Opening) {
    let s = state.open(module: opening.module, slot: opening.slot, place: opening.place, trainer: opening.trainer)
    for p in opening.people where state.canJoin(p, s) { state.join(p, s) }
  }

  /// A module that a person may take and does not: one a deployment asks for if there is one, else one of the catalogue.
  mutating func wantedModule(for p: Int) -> Int? {
    for membership in state.problem.deployments.demandsOfPerson[p] {
      let demand = state.problem.deployments.demands[Int(membership.demand)]
      let state = state.memberStates[demand.offset + Int(membership.position)]
      if !state.isReady, self.state.demandReadiness[Int(membership.demand)] > 0 {
        let missing = demand.modules.filter { !self.state.takes(p, Int($0)) }
        if !missing.isEmpty { return Int(missing[generator.below(missing.count)]) }
      }
      if state.followUpMissing > 0 {
        let missing = demand.followUp.filter { !self.state.takes(p, Int($0)) }
        if !missing.isEmpty, generator.below(2) == 0 { return Int(missing[generator.below(missing.count)]) }
      }
    }
    for school in state.leads[p] where state.referent[Int(school)] == Int32(p) {
      for d in state.problem.deployments.atSchool[Int(school)] where state.referentReadiness[Int(d)] > 0 {
        let missing = state.problem.deployments.referentModules[Int(d)].filter { !state.takes(p, Int($0)) }
        if !missing.isEmpty { return Int(missing[generator.below(missing.count)]) }
      }
    }
    guard state.got[p] < state.problem.people.due[p] else { return nil }
    let count = state.problem.modules.ids.count
    var m = generator.below(count)
    for _ in 0..<count {
      if state.problem.people.relevance[p * count + m] >= 0, !state.takes(p, m),
        !state.problem.modules.trainers[m].isEmpty
      {
        return m
      }
      m = m + 1 == count ? 0 : m + 1
    }
    return nil
  }

  /// The days in which a module helps a person's deployment, when one asks for it.
  func usefulDays(_ p: Int, _ m: Int) -> ClosedRange<Int32>? {
    var days: ClosedRange<Int32>?
    func add(_ first: Int32, _ last: Int32) {
      guard first <= last else { return }
      days = days.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
    }
    for membership in state.problem.deployments.demandsOfPerson[p] {
      let demand = state.problem.deployments.demands[Int(membership.demand)]
      let d = Int(demand.deployment)
      let date = state.date[d]
      guard date != SearchState.undated else { continue }
      if demand.modules.contains(Int32(m)) {
        add(date - state.problem.deployments.freshness[d], date - state.problem.deployments.lead[d])
      }
      if demand.followUp.contains(Int32(m)) { add(date, date + state.problem.deployments.followUpDays[d]) }
    }
    for school in state.leads[p] where state.referent[Int(school)] == Int32(p) {
      for d in state.problem.deployments.atSchool[Int(school)]
      where state.problem.deployments.referentModules[Int(d)].contains(Int32(m))
        && state.date[Int(d)] != SearchState.undated
      {
        add(0, max(0, state.date[Int(d)] - state.problem.deployments.lead[Int(d)]))
      }
    }
    return days
  }

  /// The best of a few openings met by chance around a person; nil where none is possible or gains.
  mutating func bestOpening(for p: Int, module m: Int, tries: Int) -> Opening? {
    var slots = slots(of: m, in: usefulDays(p, m))
    // Too late for the deployment, a module still counts towards the hours.
    if slots.isEmpty { slots = state.problem.time.range[m] }
    guard !slots.isEmpty, !state.problem.modules.trainers[m].isEmpty else { return nil }
    let row = Int(state.problem.people.openRow[p]) * state.problem.time.slots.count
    var best: Opening?
    var found = 0
    for _ in 0..<tries * 6 {
      let k = slots.lowerBound + generator.below(slots.count)
      guard state.problem.time.openRows[row + k] != OpenCode.closed else { continue }
      let v = anyPlace(near: Int(state.problem.people.home[p]), module: m)
      guard v >= 0, state.isFree(place: v, module: m, slot: k) else { continue }
      guard let t = freeTrainer(for: m, slot: k, place: v, person: p) else { continue }
      let probe = LiveSession(
        module: Int32(m), slot: Int32(k), place: Int32(v), trainer: Int32(t),
        seats: min(state.problem.modules.maxGroup[m], state.problem.places.capacity[v]), isOpen: true)
      guard state.fits(p, probe) else { continue }
      if let opening = fill(probe, around: Int(state.problem.people.home[p])), opening.delta < best?.delta ?? 0 {
        best = opening
      }
      found += 1
      if found == tries { break }
    }
    return best
  }

  /// The slots of a module on certain days.
  func slots(of m: Int, in days: ClosedRange<Int32>?) -> Range<Int> {
    let range = state.problem.time.range[m]
    guard let days else { return range }
    func first(where isPast: (Int32) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isPast(state.problem.time.slots[middle].day) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let low = first { $0 >= days.lowerBound }
    return low..<max(low, first { $0 > days.upperBound })
  }

  /// A trainer for a session then and there who serves a person: the nearest of a few that are free.
  mutating func freeTrainer(for m: Int, slot k: Int, place v: Int, person p: Int) -> Int? {
    let list = state.problem.modules.trainers[m]
    let columns = state.problem.people.circonscriptions.count + 1
    let own = Int(state.problem.people.circonscription[p])
    let column = own < 0 ? columns - 1 : own
    var best: Int?
    var bestWay = Int.max
    var seen = 0
    var position = generator.below(list.count)
    for _ in list.indices {
      let t = Int(list[position])
      position = position + 1 == list.count ? 0 : position + 1
      guard state.problem.trainers.serves[t * columns + column], state.isFree(trainer: t, slot: k, place: v) else {
        continue
      }
      let way = Int(state.problem.trainers.fromBase[t * state.problem.places.all.count + v])
      if way < bestWay { (best, bestWay) = (t, way) }
      seen += 1
      if seen == 3 { break }
    }
    return best
  }

  /// Finds who gains most by a session, from the homes nearest to its place.
  mutating func fill(_ probe: LiveSession, around home: Int) -> Opening? {
    let isRemote = Int(probe.place) == state.problem.places.remote
    let homes = state.problem.places.near[isRemote ? home : Int(probe.place)]
    let seats = Int(probe.seats)
    let m = Int(probe.module)
    var gains: [(delta: Int, p: Int)] = []
    for (position, place) in homes.enumerated() {
      for person in state.problem.people.atHome[Int(place)] {
        let p = Int(person)
        guard state.lacks(p, m), state.fits(p, probe) else { continue }
        let delta = state.joinDelta(p, probe, readinessWeight: readinessWeight)
        if delta < 0 { gains.append((delta, p)) }
      }
      if gains.count >= seats + 4 || position >= 40 { break }
    }
    guard !gains.isEmpty else { return nil }
    gains.sort { ($0.delta, $0.p) < ($1.delta, $1.p) }
    if gains.count > seats { gains.removeLast(gains.count - seats) }
    let slot = state.problem.time.slots[Int(probe.slot)]
    var cost = Int(slot.end - slot.start)
    if !isRemote {
      cost +=
        2 * Int(state.problem.trainers.fromBase[Int(probe.trainer) * state.problem.places.all.count + Int(probe.place)])
    }
    let delta = gains.reduce(cost * state.problem.weights[.trainerTime]) { $0 + $1.delta }
    return Opening(
      module: m, slot: Int(probe.slot), place: Int(probe.place), trainer: Int(probe.trainer), people: gains.map(\.p),
      delta: delta)
  }
}
