import Planning

extension SearchState {
  /// Opens an empty session and counts what it takes of its trainer.
  ///
  /// - Parameters:
  ///   - isShadow: whether it only stands for a further trainer of another one.
  ///   - booking: the published session that it stands for, −1 for none; nil for the one that is there, if any.
  @discardableResult
  mutating func open(
    module: Int, slot: Int, place: Int, trainer: Int, isShadow: Bool = false, booking: Int32? = nil
  ) -> Int {
    let session = LiveSession(
      module: Int32(module), slot: Int32(slot), place: Int32(place), trainer: Int32(trainer),
      seats: isShadow ? 0 : min(problem.modules.maxGroup[module], problem.places.capacity[place]),
      booking: booking ?? freeBooking(module, slot, place), isShadow: isShadow, isOpen: true)
    let s: Int
    if let reused = free.popLast() {
      s = Int(reused)
    } else {
      s = sessions.count
      sessions.append(LiveSession())
      members += Array(repeating: -1, count: width)
      trainerNext.append(-1)
      placeNext.append(-1)
      openPosition.append(-1)
      areaPosition.append(-1)
      movablePosition.append(-1)
    }
    settle(session, at: s)
    journal.note(.opened(Int32(s)))
    return s
  }

  /// Closes a session that nobody is in.
  mutating func close(_ s: Int) {
    let old = sessions[s]
    if old.booking >= 0 { isTaken[Int(old.booking)] = false }
    journal.note(.closed(old, at: Int32(s)))
    if old.trainer >= 0 { detachTrainer(s) }
    if old.place != problem.places.remote { detachPlace(s) }
    unlist(s)
    removeMovable(s)
    sessions[s].isOpen = false
    free.append(Int32(s))
  }

  /// Undoes ``close(_:)``.
  mutating func reopen(_ session: LiveSession, at s: Int) {
    _ = free.popLast()
    settle(session, at: s)
  }

  private mutating func settle(_ session: LiveSession, at s: Int) {
    sessions[s] = session
    if session.booking >= 0 { isTaken[Int(session.booking)] = true }
    if session.trainer >= 0 { attachTrainer(s) }
    if session.isShadow { return }
    if session.place != problem.places.remote { attachPlace(s) }
    list(s)
    movablePosition[s] = Int32(movable.count)
    movable.append(Int32(s))
  }

  /// The published session of a module then and there that no session stands for yet, −1 for none.
  private func freeBooking(_ m: Int, _ k: Int, _ v: Int) -> Int32 {
    guard k < problem.bookings.head.count else { return -1 }
    var j = problem.bookings.head[k]
    while j >= 0 {
      if problem.bookings.module[Int(j)] == m, problem.bookings.place[Int(j)] == v, !isTaken[Int(j)] { return j }
      j = problem.bookings.next[Int(j)]
    }
    return -1
  }

  /// Keeps a session out of the search's reach.
  mutating func removeMovable(_ s: Int) {
    let position = Int(movablePosition[s])
    guard position >= 0, let last = movable.last else { return }
    movable[position] = last
    movablePosition[Int(last)] = Int32(position)
    movable.removeLast()
    movablePosition[s] = -1
  }

  /// The area of a session: the circonscription of its place, the last one for remote sessions and places without one.
  func area(of session: LiveSession) -> Int {
    let circonscription = problem.places.circonscription[Int(session.place)]
    return circonscription < 0 ? openByArea.count - 1 : Int(circonscription)
  }

  private mutating func list(_ s: Int) {
    let m = Int(sessions[s].module)
    openPosition[s] = Int32(openByModule[m].count)
    openByModule[m].append(Int32(s))
    let area = area(of: sessions[s])
    areaPosition[s] = Int32(openByArea[area].count)
    openByArea[area].append(Int32(s))
  }

  /// Takes a session off the lists by module and area.
  mutating func unlist(_ s: Int) {
    guard openPosition[s] >= 0 else { return }
    let m = Int(sessions[s].module)
    let last = openByModule[m][openByModule[m].count - 1]
    openByModule[m][Int(openPosition[s])] = last
    openPosition[Int(last)] = openPosition[s]
    openByModule[m].removeLast()
    openPosition[s] = -1
    let area = area(of: sessions[s])
    let lastThere = openByArea[area][openByArea[area].count - 1]
    openByArea[area][Int(areaPosition[s])] = lastThere
    areaPosition[Int(lastThere)] = areaPosition[s]
    openByArea[area].removeLast()
    areaPosition[s] = -1
  }

  @inline(__always)
  func slot(of s: Int) -> Slot { problem.time.slots[Int(sessions[s].slot)] }

  @inline(__always)
  func member(_ s: Int, _ position: Int) -> Int { Int(members[s * width + position]) }

  /// Persons that a session of a module for these people must have at least.
  func leastPersons(_ s: Int) -> Int {
    let m = Int(sessions[s].module)
    let usual = Int(problem.modules.minGroup[m])
    let count = Int(sessions[s].count)
    if count >= usual || !problem.modules.inOwnSchool[m] || count == 0 { return usual }
    let home = Int(problem.people.home[member(s, 0)])
    var hasTeachers = false
    var hasAgents = false
    for position in 0..<count {
      if problem.people.isTeacher[member(s, position)] { hasTeachers = true } else { hasAgents = true }
    }
    let staff = problem.people.staffCount[home]
    let present = (hasTeachers ? staff[0] : 0) + (hasAgents ? staff[1] : 0)
    return min(usual, max(1, present))
  }

  /// Whether a session has enough people, or is one of others.
  func hasEnough(_ s: Int) -> Bool {
    let session = sessions[s]
    return !session.isOpen || session.isFixed || Int(session.count) >= leastPersons(s)
  }
}
