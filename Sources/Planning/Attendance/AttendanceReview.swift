public import SchoolCalendar

/// New records of attendance, held against the plan that is followed, before any of them is kept.
///
/// Records that are known word for word already are not looked at again: giving a whole file once more is no fault, even
/// where the plan has changed since.
public struct AttendanceReview: Sendable {
  /// What the records are held against.
  public struct Ground: Sendable {
    public var index: DossierIndex
    /// The plan that is followed; nil where none is published.
    public var published: Plan?
    /// The last revision that had a session which the published one does not have.
    public var lastSeen: [ID<Session>: Int]
    /// Sessions that lie after it are in the future.
    public var today: Day
    /// Since when the year is closed, ISO 8601; nil where it is open.
    public var closedSince: String?

    public init(
      _ index: DossierIndex, published: Plan?, lastSeen: [ID<Session>: Int] = [:], today: Day,
      closedSince: String? = nil
    ) {
      self.index = index
      self.published = published
      self.lastSeen = lastSeen
      self.today = today
      self.closedSince = closedSince
    }
  }

  /// In the order of the records.
  public private(set) var findings: [AttendanceFinding] = []
  /// The records that say something else than what was known.
  public private(set) var changes: [AttendanceChange] = []
  /// The records that are new or say something else, by their places.
  public private(set) var news: [Int] = []

  /// Whether one of the findings is an error, so that nothing is kept.
  public var hasErrors: Bool { findings.contains { $0.fault.isError } }

  private let ground: Ground
  private let sessions: [ID<Session>: Session]
  private let peerSessions: [ID<Session>: PeerSession]

  /// Looks at records in their order.
  public init(_ records: [AttendanceRecord], on ground: Ground) {
    self.ground = ground
    sessions = Dictionary(
      ground.published?.sessions.map { ($0.id, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    peerSessions = Dictionary(
      ground.published?.peerSessions.map { ($0.asSession, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    var known: [RecordKey: AttendanceRecord] = [:]
    for record in ground.index.dossier.attendance { known[RecordKey(record)] = record }
    var seen: Set<RecordKey> = []
    for (place, record) in records.enumerated() {
      let key = RecordKey(record)
      guard seen.insert(key).inserted else {
        note(place, record.session == nil ? .module : .session, .saidTwice)
        continue
      }
      if let before = known[key] {
        if before == record { continue }
        changes.append(AttendanceChange(before: before, after: record))
      }
      news.append(place)
      check(record, at: place)
    }
  }

  private mutating func note(_ record: Int, _ field: AttendanceField, _ fault: AttendanceFault) {
    findings.append(AttendanceFinding(record: record, field: field, fault: fault))
  }

  private mutating func check(_ record: AttendanceRecord, at place: Int) {
    let year = ground.index.dossier.settings.schoolYear
    if let since = ground.closedSince { note(place, .learner, .yearClosed(year, since: since)) }
    guard let learner = ground.index.learners[record.learner] else {
      let meant = NearbyID.nearest(to: record.learner.rawValue, among: ground.index.learners.keys.map(\.rawValue))
      note(place, .learner, .unknownPerson(meant: meant))
      return
    }
    if record.status != .present, let minutes = record.minutes, minutes > 0 {
      note(place, .minutes, .minutesWithoutPresence)
    }
    if let id = record.session {
      checkSession(id, record, learner, at: place)
    } else {
      checkElsewhere(record, learner, at: place)
    }
  }

  private mutating func checkSession(
    _ id: ID<Session>, _ record: AttendanceRecord, _ learner: Learner, at place: Int
  ) {
    guard let plan = ground.published else {
      note(place, .session, .nothingPublished(ground.index.dossier.settings.schoolYear))
      return
    }
    let (people, start, end): (Set<ID<Learner>>, Moment, Moment)
    if let session = sessions[id] {
      (people, start, end) = (Set(session.learners), session.start, session.end)
    } else if let session = peerSessions[id] {
      (people, start, end) = (Set(session.learners).union([session.referent]), session.start, session.end)
      if record.learner == session.referent, let leaves = ground.index.learners[session.referent]?.leaves,
        leaves <= start.day
      {
        note(place, .session, .leaderHadLeft(session.referent, leaves))
      }
    } else {
      let ids = sessions.keys.map(\.rawValue) + peerSessions.keys.map(\.rawValue)
      let lastIn = ground.lastSeen[id]
      let meant = lastIn == nil ? NearbyID.nearest(to: id.rawValue, among: ids) : nil
      note(place, .session, .notInPlan(published: plan.revision ?? 0, lastIn: lastIn, meant: meant))
      return
    }
    if start.day > ground.today { note(place, .session, .inFuture(start.day)) }
    let length = start.minutes(until: end)
    if let minutes = record.minutes, minutes > length { note(place, .minutes, .overLength(minutes: length)) }
    if !people.contains(record.learner) { note(place, .learner, record.status == .present ? .guest : .absentGuest) }
    checkDeparture(learner, record, on: start.day, at: place)
  }

  private mutating func checkElsewhere(_ record: AttendanceRecord, _ learner: Learner, at place: Int) {
    let year = ground.index.dossier.settings.schoolYear
    if let module = record.module, ground.index.modules[module] == nil {
      let meant = NearbyID.nearest(to: module.rawValue, among: ground.index.modules.keys.map(\.rawValue))
      note(place, .module, .unknownModule(meant: meant))
    }
    guard let day = record.moment?.day else { return }
    if day > ground.today {
      note(place, .date, .inFuture(day))
    } else if day > year.lastCivilDay {
      note(place, .date, .afterYear(year))
    }
    checkDeparture(learner, record, on: day, at: place)
  }

  private mutating func checkDeparture(_ learner: Learner, _ record: AttendanceRecord, on day: Day, at place: Int) {
    guard record.status == .present, let leaves = learner.leaves, leaves <= day else { return }
    note(place, .learner, .hadLeft(leaves))
  }
}

/// What a record speaks of: a person and a session, or a person, a module and a moment.
private struct RecordKey: Hashable {
  var learner: ID<Learner>
  var session: ID<Session>?
  var module: ID<TrainingModule>?
  var moment: Moment?

  init(_ record: AttendanceRecord) {
    learner = record.learner
    session = record.session
    module = record.session == nil ? record.module : nil
    moment = record.session == nil ? record.moment : nil
  }
}
