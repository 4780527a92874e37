public import Planning
public import SchoolCalendar

/// The free seats of a plan's sessions to come, and who could take them.
///
/// A person could join a session where the plan, with the person in it, breaks no rule that it did not break before. The
/// seats of others' sessions are held to the same open time, though no rule binds it there. A session that the person was
/// recorded absent from, or excused, counts as not taken.
public struct SeatBook: Sendable {
  let index: DossierIndex
  let travel: Travel
  let openTime: OpenTimeCheck
  let today: Day
  let plan: Plan
  private let referents: Set<ID<Learner>>
  private let substitutes: SubstituteBook
  /// The sessions that each person takes, has taken or came to as a guest, by end.
  private let taken: [ID<Learner>: [Session]]
  private let peers: [ID<Learner>: [PeerSession]]
  private let training: TrainingBook

  /// Looks at a plan.
  ///
  /// - Parameter today: Sessions on this day or earlier are over.
  public init(_ index: DossierIndex, plan: Plan, today: Day) {
    self.index = index
    self.plan = plan
    self.today = today
    travel = Travel(index)
    let openTime = OpenTimeCheck(index, ClosureBook(index.dossier.closures), travel)
    self.openTime = openTime
    referents = ReferentBook(plan.referents, index).everyone
    substitutes = SubstituteBook(index, plan, openTime)
    taken = Self.taken(index, plan)
    var peers: [ID<Learner>: [PeerSession]] = [:]
    for session in plan.peerSessions {
      for id in Set(session.learners).union([session.referent]) { peers[id, default: []].append(session) }
    }
    self.peers = peers
    training = TrainingBook(index.dossier.attendance)
  }

  /// Every session to come with a free seat, by start.
  public var openSessions: [OpenSession] {
    plan.sessions.filter { $0.start.day > today }.compactMap { session in
      let free = freeSeats(of: session)
      guard free > 0, index.modules[session.module] != nil else { return nil }
      let fixed = index.fixedSessions[session.id]
      return OpenSession(session: session, free: free, isFixed: fixed != nil, organiser: fixed?.organiser)
    }.sorted { ($0.session.start, $0.session.id) < ($1.session.start, $1.session.id) }
  }

  /// Seats that nobody has yet; zero or less where there is none.
  public func freeSeats(of session: Session) -> Int {
    if let fixed = index.fixedSessions[session.id] { return fixed.seats - session.learners.count }
    guard let module = index.modules[session.module] else { return 0 }
    var most = module.maxGroup
    if module.mode == .onSite {
      let place = index.place(named: session.place.text)
      if case .venue(let id) = place, let venue = index.venues[id] {
        most = min(most, venue.capacity)
      } else {
        most = min(most, index.dossier.settings.schoolCapacity)
      }
    }
    return most - session.learners.count
  }

  /// The first thing that speaks against a person's joining a session; nil where nothing does.
  public func obstacle(to learner: Learner, joining session: Session) -> SeatObstacle? {
    guard let module = index.modules[session.module] else { return .notOpen }
    if session.start.day <= today { return .past }
    if freeSeats(of: session) <= 0 { return .full }
    let own = taken[learner.id] ?? []
    if session.learners.contains(learner.id) || own.contains(where: { $0.module == module.id }) { return .hasModule }
    if !isOpen(module, to: learner) { return .notOpen }
    let isFixed = index.fixedSessions[session.id] != nil
    if !isFixed, !isServed(learner, by: session.trainers) { return .territory }
    let place = index.place(named: session.place.text)
    let isRemote = module.mode == .remote
    if module.inOwnSchool, !isRemote, !isOwnSchool(place, of: learner) { return .otherSchool }
    if !hasPrerequisites(of: module, learner, own, before: session.start) { return .prerequisite }
    if !isRemote, travel.minutes(from: travel.home(of: learner), to: place) > index.dossier.settings.limits.travel {
      return .travel
    }
    let openness = openTime.openness(
      of: learner, from: session.start, to: session.end, at: place,
      windows: index.dossier.settings.windows[learner.audience], isRemote: isRemote)
    if !openness.closed.isEmpty || !openness.ways.isEmpty { return .openTime }
    if !isFixed, openness.needsSubstitute, !substitutes.hasOneMore(for: learner, at: session.start) {
      return .substitutes
    }
    let day = session.start.day
    let minutes = own.filter { $0.start.day == day }.reduce(session.minutes) { $0 + $1.minutes }
    if minutes > index.dossier.settings.limits.learnerDay { return .learnerDay }
    return overlaps(session, place, learner, own) ? .overlap : nil
  }

  private func isOpen(_ module: TrainingModule, to learner: Learner) -> Bool {
    let isForReferents = module.audiences.contains(.referents)
    let isMeant = module.audiences.contains(learner.audience == .teachers ? .teachers : .agents)
    guard isMeant || (isForReferents && referents.contains(learner.id)) else { return false }
    if module.catalogueLevel != nil || isForReferents { return true }
    guard let school = learner.ownSchool else { return false }
    return index.askedModules[school]?.contains(module.id) ?? false
  }

  private func isServed(_ learner: Learner, by trainers: [ID<Trainer>]) -> Bool {
    trainers.compactMap { index.trainers[$0] }.allSatisfy { trainer in
      index.circonscription(of: learner).map(trainer.territory.contains) ?? (trainer.territory == .all)
    }
  }

  private func isOwnSchool(_ place: Place, of learner: Learner) -> Bool {
    learner.ownSchool.map { travel.site(place) == .school($0) } ?? false
  }

  private func hasPrerequisites(
    of module: TrainingModule, _ learner: Learner, _ own: [Session], before start: Moment
  ) -> Bool {
    module.prerequisites.allSatisfy { needed in
      training[learner.id, needed].contains { $0.end <= start }
        || own.contains { $0.module == needed && $0.end <= start }
    }
  }

  private func overlaps(_ session: Session, _ place: Place, _ learner: Learner, _ own: [Session]) -> Bool {
    let official = own.map { ($0.start, $0.end, index.place(named: $0.place.text)) }
    let among = (peers[learner.id] ?? []).map { ($0.start, $0.end, Place.school($0.school)) }
    return (official + among).contains { start, end, other in
      guard start.day == session.start.day else { return false }
      let way = travel.minutes(from: place, to: other)
      return session.end.adding(minutes: way) > start && end.adding(minutes: way) > session.start
    }
  }

  private static func taken(_ index: DossierIndex, _ plan: Plan) -> [ID<Learner>: [Session]] {
    var records: [ID<Session>: [ID<Learner>: AttendanceStatus]] = [:]
    for record in index.dossier.attendance {
      if let session = record.session { records[session, default: [:]][record.learner] = record.status }
    }
    var taken: [ID<Learner>: [Session]] = [:]
    for session in plan.sessions {
      let recorded = records[session.id] ?? [:]
      let guests = recorded.filter { $0.value == .present }.keys
      for id in Set(session.learners).union(guests) where recorded[id] ?? .present == .present {
        taken[id, default: []].append(session)
      }
    }
    return taken
  }
}
