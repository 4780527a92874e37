import Planning

extension SearchState {
  @inline(__always)
  func agendaEntry(_ p: Int, _ position: Int) -> Int { Int(agenda[p * agendaWidth + position]) }

  /// Whether a person is in a session of a module.
  func takes(_ p: Int, _ m: Int) -> Bool { sessionOf(p, module: Int32(m)) >= 0 }

  /// The person's session of a module, −1 for none.
  @inline(__always)
  func sessionOf(_ p: Int, module m: Int32) -> Int {
    let row = p * agendaWidth
    for position in 0..<Int(agendaCount[p]) {
      let s = Int(agenda[row + position])
      if sessions[s].module == m { return s }
    }
    return -1
  }

  /// Whether a module could do a person any good: hours are missing, or a deployment asks for it.
  @inline(__always)
  func lacks(_ p: Int, _ m: Int) -> Bool {
    got[p] < problem.people.due[p] || problem.people.isAsked[p * problem.modules.ids.count + m]
  }

  /// Whether a person may be added to a session without breaking a rule.
  func canJoin(_ p: Int, _ s: Int) -> Bool {
    let session = sessions[s]
    return session.count < session.seats && fits(p, session)
  }

  /// As ``canJoin(_:_:)``, seats aside.
  func fits(_ p: Int, _ session: LiveSession) -> Bool {
    let m = Int(session.module)
    let k = Int(session.slot)
    let v = Int(session.place)
    guard problem.people.relevance[p * problem.modules.ids.count + m] >= 0, agendaCount[p] < agendaWidth else {
      return false
    }
    let value = problem.time.openRows[Int(problem.people.openRow[p]) * problem.time.slots.count + k]
    guard value != OpenCode.closed else { return false }
    let home = problem.people.home[p]
    let isRemote = v == problem.places.remote
    let way = isRemote ? 0 : problem.places.minutes(home, session.place)
    if !isRemote {
      guard way <= problem.limits.travel else { return false }
      if problem.modules.inOwnSchool[m], !session.isFixed, problem.places.house[v] != home { return false }
    }
    guard OpenCode.admits(value, way: way) else { return false }
    let slot = problem.time.slots[k]
    if !session.isFixed {
      let circonscription = Int(problem.people.circonscription[p])
      let columns = problem.people.circonscriptions.count + 1
      let column = circonscription < 0 ? columns - 1 : circonscription
      guard problem.trainers.serves[Int(session.trainer) * columns + column] else { return false }
      if value == OpenCode.withSubstitute {
        guard circonscription >= 0 else { return false }
        let cell = circonscription * problem.dayCount * 2 + slot.half
        guard substitutesUsed[cell] < problem.substitutes[cell] else { return false }
      }
    }
    return hasRoom(p, m, slot, session.place) && respectsOrder(p, m, slot)
  }

  /// Whether the person's day has room: not the same module twice, no overlap, ways between, the day's limit.
  private func hasRoom(_ p: Int, _ m: Int, _ slot: Slot, _ place: Int32) -> Bool {
    var minutes = Int(slot.end - slot.start)
    let row = p * agendaWidth
    for position in 0..<Int(agendaCount[p]) {
      let s = Int(agenda[row + position])
      let other = sessions[s]
      if other.module == Int32(m) { return false }
      let there = problem.time.slots[Int(other.slot)]
      guard there.day == slot.day else { continue }
      minutes += Int(there.end - there.start)
      let way = Int32(problem.places.minutes(place, other.place))
      if there.start < slot.end + way && slot.start < there.end + way { return false }
    }
    return minutes <= problem.limits.learnerDay
  }

  /// Whether prerequisites come before, and what asks for this module comes after.
  private func respectsOrder(_ p: Int, _ m: Int, _ slot: Slot) -> Bool {
    for q in problem.modules.prerequisites[m] {
      let s = sessionOf(p, module: q)
      if s >= 0, Self.ends(problem.time.slots[Int(sessions[s].slot)], by: slot) { continue }
      if !wasAttended(p, q, by: slot) { return false }
    }
    for q in problem.modules.dependents[m] {
      let s = sessionOf(p, module: q)
      guard s >= 0 else { continue }
      let later = problem.time.slots[Int(sessions[s].slot)]
      if !Self.ends(slot, by: later), !wasAttended(p, Int32(m), by: later) { return false }
    }
    return true
  }

  private static func ends(_ a: Slot, by b: Slot) -> Bool { (a.day, a.end) <= (b.day, b.start) }

  private func wasAttended(_ p: Int, _ m: Int32, by slot: Slot) -> Bool {
    problem.people.past[p].contains { $0.module == m && ($0.day, $0.minute) <= (slot.day, slot.start) }
  }

  /// Whether a person may leave a session: not bound to it, and no other session of theirs rests on it.
  func canLeave(_ p: Int, _ s: Int) -> Bool {
    if isBound(p, to: s) { return false }
    for q in problem.modules.dependents[Int(sessions[s].module)] {
      let other = sessionOf(p, module: q)
      if other >= 0, !wasAttended(p, sessions[s].module, by: slot(of: other)) { return false }
    }
    return true
  }

  /// Whether a person may not leave a session.
  private func isBound(_ p: Int, to s: Int) -> Bool {
    for position in 0..<Int(sessions[s].locked) where member(s, position) == p { return true }
    return false
  }

  /// Whether everything a person takes still comes after what it asks for.
  func keepsOrder(_ p: Int) -> Bool {
    for position in 0..<Int(agendaCount[p]) {
      let s = agendaEntry(p, position)
      let other = sessions[s]
      if other.isFixed, isBound(p, to: s) { continue }
      for q in problem.modules.prerequisites[Int(other.module)] {
        let slot = problem.time.slots[Int(other.slot)]
        let before = sessionOf(p, module: q)
        let isHeld = before >= 0 && Self.ends(self.slot(of: before), by: slot)
        if !isHeld, !wasAttended(p, q, by: slot) { return false }
      }
    }
    return true
  }

  /// Adds a person to a session and counts what that changes.
  mutating func join(_ p: Int, _ s: Int) {
    let session = sessions[s]
    members[s * width + Int(session.count)] = Int32(p)
    sessions[s].count += 1
    chargePresence(p, session, sign: 1)
    insert(p, s)
    recountTraining(of: p, module: session.module)
    journal.note(.joined(Int32(p), Int32(s)))
  }

  /// Takes a person out of a session and counts what that changes.
  mutating func leave(_ p: Int, _ s: Int) {
    let row = s * width
    let last = row + Int(sessions[s].count) - 1
    var position = last
    while members[position] != Int32(p) { position -= 1 }
    members[position] = members[last]
    sessions[s].count -= 1
    chargePresence(p, sessions[s], sign: -1)
    remove(p, s)
    recountTraining(of: p, module: sessions[s].module)
    journal.note(.left(Int32(p), Int32(s)))
  }

  /// Counts hours owed and had.
  mutating func chargeHours(_ p: Int, sign: Int) {
    let rest = Int(problem.people.due[p] - got[p])
    if problem.people.isTeacher[p] {
      if rest > 0 {
        charge(.officialHoursShort, sign * problem.weights[.officialHoursShort] * rest)
      } else {
        charge(.officialHoursOver, sign * problem.weights[.officialHoursOver] * -rest)
      }
    } else if rest > 0, problem.people.leaves[p] == Int32.max {
      charge(.agentHoursShort, sign * problem.weights[.agentHoursShort] * rest)
    }
  }

  /// Counts what being in a session costs a person, apart from what it is good for.
  private mutating func chargePresence(_ p: Int, _ session: LiveSession, sign: Int) {
    let m = Int(session.module)
    let slot = problem.time.slots[Int(session.slot)]
    if !problem.people.isTeacher[p] || problem.modules.isOfficial[m] {
      chargeHours(p, sign: -1)
      got[p] += Int32(sign) * (slot.end - slot.start)
      chargeHours(p, sign: 1)
    }
    charge(.learnerTravel, sign * problem.weights[.learnerTravel] * travelCost(p, session.place))
    if session.booking >= 0, problem.bookings.concerns(p, session.booking) {
      charge(.disruption, -sign * problem.bookings.cost[Int(session.booking)])
    }
    let row = Int(problem.people.classRow[p])
    if row >= 0 {
      let minutes = Int(problem.time.classRows[row * problem.time.slots.count + Int(session.slot)])
      if minutes > 0 { charge(.classTimeReplaced, sign * problem.weights[.classTimeReplaced] * minutes) }
    }
    if slot.isAwkward { charge(.awkwardPeriod, sign * problem.weights[.awkwardPeriod]) }
    let relevance = Int(problem.people.relevance[p * problem.modules.ids.count + m])
    if relevance > 0 { charge(.relevance, sign * relevance) }
    let value = problem.time.openRows[Int(problem.people.openRow[p]) * problem.time.slots.count + Int(session.slot)]
    if value == OpenCode.withSubstitute, !session.isFixed || session.isKept, problem.people.circonscription[p] >= 0 {
      let cell = Int(problem.people.circonscription[p]) * problem.dayCount * 2 + slot.half
      substitutesUsed[cell] += Int16(sign)
    }
  }

  /// Twice the minutes of the way, those beyond thirty counting double.
  @inline(__always)
  func travelCost(_ p: Int, _ place: Int32) -> Int {
    let way = problem.places.minutes(problem.people.home[p], place)
    return 2 * (way + max(0, way - 30))
  }

  private mutating func insert(_ p: Int, _ s: Int) {
    let row = p * agendaWidth
    let slot = slot(of: s)
    var position = Int(agendaCount[p])
    while position > 0 {
      let other = Int(agenda[row + position - 1])
      let there = self.slot(of: other)
      if (there.day, there.start, Int32(other)) < (slot.day, slot.start, Int32(s)) { break }
      agenda[row + position] = Int32(other)
      position -= 1
    }
    agenda[row + position] = Int32(s)
    agendaCount[p] += 1
    charge(.crowdedFortnight, problem.weights[.crowdedFortnight] * crowding(p, around: position))
  }

  private mutating func remove(_ p: Int, _ s: Int) {
    let row = p * agendaWidth
    var position = 0
    while Int(agenda[row + position]) != s { position += 1 }
    charge(.crowdedFortnight, -problem.weights[.crowdedFortnight] * crowding(p, around: position))
    agendaCount[p] -= 1
    for next in position..<Int(agendaCount[p]) { agenda[row + next] = agenda[row + next + 1] }
  }

  /// Pairs less than fourteen days apart that a session makes with its neighbours, less the pair it parts.
  private func crowding(_ p: Int, around position: Int) -> Int {
    let before = position > 0 ? slot(of: agendaEntry(p, position - 1)).day : nil
    let after = position + 1 < Int(agendaCount[p]) ? slot(of: agendaEntry(p, position + 1)).day : nil
    return crowding(before, slot(of: agendaEntry(p, position)).day, after)
  }

  /// As above, for days.
  @inline(__always)
  func crowding(_ before: Int32?, _ day: Int32, _ after: Int32?) -> Int {
    var pairs = 0
    if let before, day - before < 14 { pairs += 1 }
    if let after, after - day < 14 { pairs += 1 }
    if let before, let after, after - before < 14 { pairs -= 1 }
    return pairs
  }
}
