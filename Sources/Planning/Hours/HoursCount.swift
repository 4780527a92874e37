import SchoolCalendar

/// Adds up the minutes of each person, session by session and record by record.
struct HoursCount {
  private(set) var minutes: [ID<Learner>: HoursMinutes] = [:]
  private let index: DossierIndex
  private let recorded: SessionAttendance

  init(_ index: DossierIndex, _ plan: Plan, _ today: Day?) {
    let former = index.held
    self.index = index
    recorded = SessionAttendance(index.dossier.attendance)
    for session in plan.sessions { add(session, today) }
    for session in plan.peerSessions { add(session) }
    let known = Set(plan.sessions.map(\.id))
    for session in former.sessions where !known.contains(session.id) { addFormer(session) }
    let peers = Set(plan.peerSessions.map(\.id))
    for session in former.peerSessions where !peers.contains(session.id) { addFormer(session) }
    let all = known.union(former.sessions.map(\.id)).union((plan.peerSessions + former.peerSessions).map(\.asSession))
    addElsewhere(all)
  }

  private func counts(_ module: TrainingModule, for learner: ID<Learner>) -> Bool {
    module.isOfficial || index.learners[learner]?.audience == .agents
  }

  private mutating func add(_ session: Session, _ today: Day?) {
    guard let module = index.modules[session.module] else { return }
    let length = session.minutes
    for id in session.learners {
      var own = minutes[id] ?? HoursMinutes()
      defer { minutes[id] = own }
      guard counts(module, for: id) else {
        own.unofficial += length
        continue
      }
      own.planned += length
      switch recorded[id, session.id] {
      case let record? where record.status == .present:
        own.held += length
        own.attended += record.minutes ?? length
      case .some: own.absent += length
      case nil where today.map { session.end.day < $0 } ?? false: own.unrecorded += length
      case nil: own.toCome += length
      }
    }
    for guest in recorded.guests(of: session) where counts(module, for: guest.learner) {
      minutes[guest.learner, default: HoursMinutes()].attended += guest.minutes ?? length
    }
  }

  private mutating func add(_ session: PeerSession) {
    let length = session.start.minutes(until: session.end)
    let present = recorded.present(at: session.asSession)
    minutes[session.referent, default: HoursMinutes()].peerLed += length
    if let record = present[session.referent] {
      minutes[session.referent, default: HoursMinutes()].peerLedHeld += record.minutes ?? length
    }
    for id in Set(session.learners) where id != session.referent {
      minutes[id, default: HoursMinutes()].peerAttended += length
    }
    for (id, record) in present where id != session.referent {
      minutes[id, default: HoursMinutes()].peerAttendedHeld += record.minutes ?? length
    }
  }

  private mutating func addFormer(_ session: Session) {
    guard let module = index.modules[session.module] else { return }
    for (id, record) in recorded.present(at: session.id) where counts(module, for: id) {
      minutes[id, default: HoursMinutes()].attended += record.minutes ?? session.minutes
    }
  }

  private mutating func addFormer(_ session: PeerSession) {
    let length = session.start.minutes(until: session.end)
    for (id, record) in recorded.present(at: session.asSession) {
      if id == session.referent {
        minutes[id, default: HoursMinutes()].peerLedHeld += record.minutes ?? length
      } else {
        minutes[id, default: HoursMinutes()].peerAttendedHeld += record.minutes ?? length
      }
    }
  }

  /// Records by module and day of the school year; those of earlier years are no hours of this one.
  private mutating func addElsewhere(_ sessions: Set<ID<Session>>) {
    let year = index.dossier.settings.schoolYear
    for record in index.dossier.attendance where record.status == .present {
      guard let module = record.module.flatMap({ index.modules[$0] }), let day = record.moment?.day,
        year.firstCivilDay <= day, day <= year.lastCivilDay, counts(module, for: record.learner)
      else { continue }
      if let session = record.session, sessions.contains(session) { continue }
      minutes[record.learner, default: HoursMinutes()].elsewhere += record.minutes ?? module.minutes
    }
  }
}
