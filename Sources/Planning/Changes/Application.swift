import SchoolCalendar

extension [PlanChange] {
  /// The plan with the changes made in their order.
  ///
  /// What is new stands last; the order of all else stays. No rule is looked at but for what no rule could allow: the
  /// past, what attendance is recorded of, and what others have fixed do not change.
  /// - Throws: ``ChangeFault`` for the first change that cannot be made.
  public func applied(to plan: Plan, on ground: ChangeGround) throws(ChangeFault) -> Plan {
    var changing = PlanChanging(plan: plan, ground: ground)
    for change in self { try changing.make(change) }
    guard changing.plan != plan else { throw .nothingChanges }
    return changing.plan
  }
}

extension PlanChange {
  /// The plan with the change made.
  ///
  /// - Throws: ``ChangeFault`` where it cannot be made.
  public func applied(to plan: Plan, on ground: ChangeGround) throws(ChangeFault) -> Plan {
    try [self].applied(to: plan, on: ground)
  }
}

/// A plan in the course of being changed.
struct PlanChanging {
  /// Where a session stands in its list.
  enum Position {
    case session(Int)
    case peer(Int)
  }

  var plan: Plan
  let ground: ChangeGround

  var index: DossierIndex { ground.index }

  mutating func make(_ change: PlanChange) throws(ChangeFault) {
    switch change {
    case .move(let id, let relocation): try move(id, relocation)
    case .swap(let a, let b): try swap(a, b)
    case .cancel(let id):
      switch try changeable(id) {
      case .session(let place): plan.sessions.remove(at: place)
      case .peer(let place): plan.peerSessions.remove(at: place)
      }
    case .pin(let id): try pin(id, true)
    case .unpin(let id): try pin(id, false)
    case .add(let new): try add(new)
    case .addPeer(let new): try add(new)
    case .enrol(let learner, let id): try enrol(learner, id)
    case .withdraw(let learner, let id): try withdraw(learner, id)
    case .reschedule(let id, let day): try reschedule(id, day)
    }
  }

  /// Where a session stands; it may be anything.
  func find(_ id: ID<Session>) throws(ChangeFault) -> Position {
    if let place = plan.sessions.firstIndex(where: { $0.id == id }) { return .session(place) }
    if let place = plan.peerSessions.firstIndex(where: { $0.asSession == id }) { return .peer(place) }
    throw ground.usedIDs.contains(id.rawValue) ? .cancelledAlready(id) : .unknownSession(id)
  }

  /// Where a session stands that is still to come and that nobody has been recorded at.
  func toCome(_ id: ID<Session>) throws(ChangeFault) -> Position {
    let position = try find(id)
    let day =
      switch position {
      case .session(let place): plan.sessions[place].start.day
      case .peer(let place): plan.peerSessions[place].start.day
      }
    if ground.attended.contains(id) { throw .attended(id) }
    if let today = ground.today, day < today { throw .past(id, day) }
    return position
  }

  /// The same of one that is ours.
  func changeable(_ id: ID<Session>) throws(ChangeFault) -> Position {
    let position = try toCome(id)
    if index.fixedSessions[id] != nil { throw .fixedByOthers(id) }
    return position
  }

  /// Something may only be put on a day of the year that is not over.
  func demandOpen(_ day: Day) throws(ChangeFault) {
    let year = plan.schoolYear
    guard year.firstCivilDay <= day, day <= year.lastCivilDay else { throw .outsideYear(day, year) }
    if let today = ground.today, day < today { throw .intoPast(day, today: today) }
  }

  func demand(_ place: Place) throws(ChangeFault) {
    if case .elsewhere(let text) = index.place(named: place.text) { throw .unknown(.place, text) }
  }

  func demand(_ trainers: [ID<Trainer>]) throws(ChangeFault) {
    for id in trainers where index.trainers[id] == nil { throw .unknown(.trainer, id.rawValue) }
  }

  func demand(_ learners: [ID<Learner>]) throws(ChangeFault) {
    for id in learners where index.learners[id] == nil { throw .unknown(.person, id.rawValue) }
  }

  private mutating func reschedule(_ id: ID<Deployment>, _ day: Day) throws(ChangeFault) {
    guard let deployment = index.deployments[id] else { throw .unknown(.deployment, id.rawValue) }
    if deployment.status == .delivered { throw .delivered(id) }
    if let date = deployment.fixedDate { throw .dateFixed(id, date) }
    try demandOpen(day)
    if let place = plan.deployments.firstIndex(where: { $0.id == id }) {
      plan.deployments[place].date = day
    } else {
      plan.deployments.append(PlannedDeployment(id: id, date: day))
    }
  }
}
