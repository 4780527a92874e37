import SchoolCalendar

/// Sessions moved, added, and joined.
extension PlanChanging {
  mutating func move(_ id: ID<Session>, _ relocation: Relocation) throws(ChangeFault) {
    if let start = relocation.start { try demandOpen(start.day) }
    if let place = relocation.place { try demand(place) }
    if let trainers = relocation.trainers { try demand(trainers) }
    switch try changeable(id) {
    case .session(let place):
      if relocation.leader != nil { throw .onlyForPeerSession(id) }
      if let start = relocation.start { setStart(ofSession: place, start) }
      if let venue = relocation.place { plan.sessions[place].place = venue }
      if let trainers = relocation.trainers { plan.sessions[place].trainers = trainers }
    case .peer(let place):
      if relocation.place != nil || relocation.trainers != nil { throw .notForPeerSession(id) }
      if let start = relocation.start { setStart(ofPeer: place, start) }
      if let leader = relocation.leader { try hand(place, to: leader) }
    }
  }

  /// Its length stays that of its module.
  private mutating func setStart(ofSession place: Int, _ start: Moment) {
    let session = plan.sessions[place]
    plan.sessions[place].start = start
    plan.sessions[place].end = start.adding(minutes: index.modules[session.module]?.minutes ?? session.minutes)
  }

  private mutating func setStart(ofPeer place: Int, _ start: Moment) {
    plan.peerSessions[place].start = start
    plan.peerSessions[place].end = start.adding(minutes: index.dossier.settings.peerSessionMinutes)
  }

  /// Another leader takes over; who led it so far stays as one of the colleagues.
  private mutating func hand(_ place: Int, to leader: ID<Learner>) throws(ChangeFault) {
    try demand([leader])
    let before = plan.peerSessions[place].referent
    if before == leader { return }
    plan.peerSessions[place].referent = leader
    plan.peerSessions[place].learners = (plan.peerSessions[place].learners.filter { $0 != leader } + [before]).sorted()
  }

  mutating func swap(_ a: ID<Session>, _ b: ID<Session>) throws(ChangeFault) {
    if a == b { throw .swapsItself(a) }
    switch (try changeable(a), try changeable(b)) {
    case (.session(let first), .session(let second)):
      let (startA, startB) = (plan.sessions[first].start, plan.sessions[second].start)
      setStart(ofSession: first, startB)
      setStart(ofSession: second, startA)
    case (.peer(let first), .peer(let second)):
      let (startA, startB) = (plan.peerSessions[first].start, plan.peerSessions[second].start)
      setStart(ofPeer: first, startB)
      setStart(ofPeer: second, startA)
    default: throw .swapsUnlike(a, b)
    }
  }

  mutating func pin(_ id: ID<Session>, _ isPinned: Bool) throws(ChangeFault) {
    guard case .session(let place) = try find(id) else { throw .notForPeerSession(id) }
    if index.fixedSessions[id] != nil { throw .fixedByOthers(id) }
    plan.sessions[place].isPinned = isPinned
  }

  mutating func enrol(_ learner: ID<Learner>, _ id: ID<Session>) throws(ChangeFault) {
    try demand([learner])
    switch try toCome(id) {
    case .session(let place):
      if plan.sessions[place].learners.contains(learner) { throw .enrolledAlready(learner, id) }
      plan.sessions[place].learners.append(learner)
    case .peer(let place):
      if plan.peerSessions[place].referent == learner { throw .leads(learner, id) }
      if plan.peerSessions[place].learners.contains(learner) { throw .enrolledAlready(learner, id) }
      plan.peerSessions[place].learners.append(learner)
    }
  }

  /// Whoever others have put into a session of theirs stays in it.
  mutating func withdraw(_ learner: ID<Learner>, _ id: ID<Session>) throws(ChangeFault) {
    switch try toCome(id) {
    case .session(let place):
      guard plan.sessions[place].learners.contains(learner) else { throw .notEnrolled(learner, id) }
      if index.fixedSessions[id]?.learners.contains(learner) == true { throw .fixedByOthers(id) }
      plan.sessions[place].learners.removeAll { $0 == learner }
    case .peer(let place):
      if plan.peerSessions[place].referent == learner { throw .leads(learner, id) }
      guard plan.peerSessions[place].learners.contains(learner) else { throw .notEnrolled(learner, id) }
      plan.peerSessions[place].learners.removeAll { $0 == learner }
    }
  }
}
