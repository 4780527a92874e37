import Planning

/// Somebody whose place in the published plan is lost.
struct Displaced: Sendable {
  var person: Int
  var module: Int
  /// The session the person was in, −1 where it is not open any more.
  var session: Int
}

extension Search {
  /// Takes over the published plan, and repairs what does not fit the dossier any more with as few changes as it can.
  ///
  /// Dates first, then every session that can still be held where and when it was, by another trainer if need be; then those
  /// that cannot, near to their time; then the people who are left without a place. Hours are filled only for those whom a
  /// change touches.
  /// - Parameter isOver: asked now and then; the plan taken over so far stands when it says yes.
  mutating func resume(_ plan: Plan, isOver: () -> Bool) {
    takeDates(of: plan)
    state.commit()
    var displaced: [Displaced] = []
    takeSessions(of: plan, &displaced, isOver: isOver)
    state.commit()
    var touched = Set(displaced.map(\.person))
    for one in displaced where state.canJoinAgain(one) { state.join(one.person, one.session) }
    touched.formUnion(closeSmall())
    state.commit()
    let published = state.problem.bookings.ofPerson
    touched.formUnion(state.problem.people.ids.indices.filter { published[$0].isEmpty })
    for d in state.problem.deployments.ids.indices {
      if isOver() { break }
      mendDeployment(d, &touched)
    }
    for one in displaced where !state.takes(one.person, one.module) {
      if isOver() { break }
      guard state.lacks(one.person, one.module) else { continue }
      trainOne(one.person, one.module, tries: 8)
      keepIfSound()
    }
    fillHours(of: touched.sorted(), isOver: isOver)
    state.commit()
    focus(on: touched)
  }

  private mutating func takeDates(of plan: Plan) {
    let deployments = state.problem.deployments
    let dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    for d in deployments.ids.indices where deployments.fixedDay[d] == nil {
      guard let date = dates[deployments.ids[d]] else { continue }
      let day = Int32(clamping: state.problem.number(date))
      if deployments.candidates[d].contains(day), state.canDate(d, day) { state.setDate(d, day) }
    }
  }

  private mutating func takeSessions(of plan: Plan, _ displaced: inout [Displaced], isOver: () -> Bool) {
    let problem = state.problem
    let fixed = Dictionary(
      problem.fixed.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Set(problem.places.usable).union([Int32(problem.places.remote)])
    let sessions = plan.sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    // What can stay takes its room before anything is moved.
    var opened = Array(repeating: -1, count: sessions.count)
    for (number, session) in sessions.enumerated() where fixed[session.id] == nil {
      guard let j = problem.bookings.number[session.id], let m = problem.modules.number[session.module],
        let trainer = session.trainers.first.flatMap({ problem.trainers.number[$0] })
      else { continue }
      let (k, v) = (Int(problem.bookings.slot[j]), Int(problem.bookings.place[j]))
      guard k >= 0, places.contains(Int32(v)), problem.modules.trainers[m].contains(Int32(trainer)),
        state.canHost(module: m, slot: k, place: v, trainer: trainer)
      else { continue }
      opened[number] = state.open(module: m, slot: k, place: v, trainer: trainer, booking: Int32(j))
    }
    for (number, session) in sessions.enumerated() {
      guard let m = problem.modules.number[session.module] else { continue }
      let group = session.learners.compactMap { problem.people.number[$0] }
      if let f = fixed[session.id] {
        if !problem.fixed[f].isKept { rejoin(f, group) }
        continue
      }
      if opened[number] < 0, !isOver() {
        opened[number] = rehouse(session, module: m, group: group)
      }
      let s = opened[number]
      for p in group {
        if s >= 0, !state.takes(p, m), state.canJoin(p, s) {
          state.join(p, s)
        } else if Int32(clamping: problem.number(session.start.day)) < problem.people.leaves[p] {
          displaced.append(Displaced(person: p, module: m, session: s))
        }
      }
    }
  }

  /// Seats people again in a session of others, whose number among the fixed ones is given.
  private mutating func rejoin(_ f: Int, _ group: [Int]) {
    var number = -1
    for s in state.sessions.indices where state.sessions[s].isFixed && !state.sessions[s].isShadow {
      number += 1
      guard number == f else { continue }
      for p in group where !state.takes(p, Int(state.sessions[s].module)) && state.canJoin(p, s) { state.join(p, s) }
      return
    }
  }

  /// Closes the sessions that are empty or too small.
  ///
  /// - Returns: those who were in them.
  private mutating func closeSmall() -> Set<Int> {
    var touched: Set<Int> = []
    while let s = state.movable.first(where: { !state.hasEnough(Int($0)) }).map({ Int($0) }) {
      let group = looseMembers(of: s)
      dissolve(s, reseat: false)
      for p in group {
        touched.insert(p)
        state.leaveWhatLacksItsBasis(p)
      }
    }
    return touched
  }

  private mutating func mendDeployment(_ d: Int, _ touched: inout Set<Int>) {
    let deployments = state.problem.deployments
    let isUndated = state.date[d] == SearchState.undated
    if isUndated {
      placeDeployment(d)
      if state.date[d] == SearchState.undated { dateAnyhow(d) }
    } else {
      let isShort =
        state.referentReadiness[d] > 0 || deployments.demandsOf[d].contains { state.demandReadiness[Int($0)] > 0 }
      guard isShort else { return }
      trainMissing(d, tries: 10)
      keepIfSound()
    }
    for number in deployments.demandsOf[d] {
      touched.formUnion(deployments.demands[Int(number)].members.map { Int($0) })
    }
  }

  /// Makes what has been done final where it may stand, else takes it back.
  private mutating func keepIfSound() {
    if tidy() { state.commit() } else { state.undo() }
  }
}

extension SearchState {
  /// Whether somebody can go back to the session that was the person's own.
  fileprivate func canJoinAgain(_ one: Displaced) -> Bool {
    one.session >= 0 && sessions[one.session].isOpen && !takes(one.person, one.module)
      && canJoin(one.person, one.session)
  }

  /// Takes a person out of every session that asks for a module which the person does not take before it any more.
  fileprivate mutating func leaveWhatLacksItsBasis(_ p: Int) {
    while !keepsOrder(p) {
      var position = Int(agendaCount[p]) - 1
      while position >= 0, sessions[agendaEntry(p, position)].isFixed || !asksForMore(p, agendaEntry(p, position)) {
        position -= 1
      }
      guard position >= 0 else { return }
      leave(p, agendaEntry(p, position))
    }
  }

  private func asksForMore(_ p: Int, _ s: Int) -> Bool {
    problem.modules.prerequisites[Int(sessions[s].module)].contains { q in
      let before = sessionOf(p, module: q)
      return before < 0 || slot(of: before).day > slot(of: s).day
        || (slot(of: before).day == slot(of: s).day && slot(of: before).end > slot(of: s).start)
    }
  }
}
