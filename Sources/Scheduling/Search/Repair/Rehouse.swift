import Planning

extension Search {
  /// Days around its own on which a session is looked for a new time, in widening circles.
  private static var reaches: [Int32] { [0, 7, 21, 60, Int32.max / 4] }

  /// A time, place and trainer that a session could have instead.
  private struct Lodging {
    var slot: Int
    var place: Int
    var trainer: Int
    /// People of the group who cannot come.
    var missing: Int
    var delta: Int

    func isBetter(than other: Lodging?) -> Bool {
      guard let other else { return true }
      return (missing, delta) < (other.missing, other.delta)
    }
  }

  /// Opens a session that cannot be held as it was where, when and by whom most of its people can come: at its own time if
  /// another trainer or place can be had, else as near to it as can be.
  ///
  /// - Returns: the session, still empty; −1 where nothing was found.
  mutating func rehouse(_ session: Session, module m: Int, group: [Int]) -> Int {
    let problem = state.problem
    let trainer = session.trainers.first.flatMap { problem.trainers.number[$0] } ?? -1
    let place = problem.places.number[problem.index.place(named: session.place.text)] ?? -1
    let day = Int32(clamping: problem.number(session.start.day))
    let minute = Int32(session.start.time.minutes)
    let people = group.filter { day < problem.people.leaves[$0] }
    guard let first = people.first, !problem.modules.trainers[m].isEmpty else { return -1 }
    var useful: ClosedRange<Int32>?
    for p in people where useful == nil { useful = usefulDays(p, m) }
    let places = lodgings(of: m, at: place, near: first)
    for reach in Self.reaches {
      var best: Lodging?
      for k in slots(of: m, in: max(0, day - reach)...max(0, day + reach)) {
        let slot = problem.time.slots[k]
        if reach == 0, slot.start != minute { continue }
        if let useful, reach < Self.reaches[Self.reaches.count - 1], !useful.contains(slot.day) { continue }
        guard let found = lodging(m, k, places, trainer, people) else { continue }
        if found.isBetter(than: best) { best = found }
      }
      if let best, best.missing * 4 <= people.count || reach == Self.reaches[Self.reaches.count - 1] {
        return best.missing == people.count
          ? -1 : state.open(module: m, slot: best.slot, place: best.place, trainer: best.trainer)
      }
    }
    return -1
  }

  /// The places where a session of a module may be held: its own first, then those near to one of its people.
  private func lodgings(of m: Int, at place: Int, near p: Int) -> [Int] {
    let problem = state.problem
    if problem.modules.isRemote[m] { return [problem.places.remote] }
    let home = problem.people.home[p]
    var list: [Int] = place >= 0 && place != problem.places.remote ? [place] : []
    for other in problem.places.nearVenues[Int(home)] where list.count < 6 && Int(other) != place {
      if problem.modules.inOwnSchool[m], problem.places.house[Int(other)] != home { continue }
      list.append(Int(other))
    }
    return list
  }

  private func lodging(_ m: Int, _ k: Int, _ places: [Int], _ own: Int, _ people: [Int]) -> Lodging? {
    let problem = state.problem
    let row = problem.time.slots.count
    let open = people.count { problem.time.openRows[Int(problem.people.openRow[$0]) * row + k] != OpenCode.closed }
    guard open * 2 >= people.count else { return nil }
    for v in places where state.isFree(place: v, module: m, slot: k) {
      let trainers = problem.modules.trainers[m].map { Int($0) }.sorted { a, b in
        (a == own ? 0 : 1, problem.trainers.fromBase[a * problem.places.all.count + v], a)
          < (b == own ? 0 : 1, problem.trainers.fromBase[b * problem.places.all.count + v], b)
      }
      var best: Lodging?
      for t in trainers where state.isFree(trainer: t, slot: k, place: v) {
        let probe = LiveSession(
          module: Int32(m), slot: Int32(k), place: Int32(v), trainer: Int32(t),
          seats: min(problem.modules.maxGroup[m], problem.places.capacity[v]), isOpen: true)
        var lodging = Lodging(slot: k, place: v, trainer: t, missing: 0, delta: 0)
        var seats = Int(probe.seats)
        for p in people {
          if seats > 0, state.fits(p, probe) {
            seats -= 1
            lodging.delta += state.joinDelta(p, probe, readinessWeight: readinessWeight)
          } else {
            lodging.missing += 1
          }
        }
        if lodging.isBetter(than: best) { best = lodging }
        if lodging.missing == 0 { break }
      }
      if let best, best.missing * 4 <= people.count { return best }
    }
    return nil
  }
}
