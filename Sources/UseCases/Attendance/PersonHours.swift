import Planning
import Scheduling
import SchoolCalendar
import Store

/// One person's year: hours, sessions, what was recorded, and what could still be taken.
public struct PersonHours: Sendable {
  /// How a session stands.
  public enum Standing: String, CaseIterable, Sendable {
    case present, absent
    case excused = "excuse"
    /// Over without a record.
    case unrecorded
    case toCome
  }

  /// One line of the person's year.
  public struct Line: Hashable, Sendable {
    /// Nil for what was attended elsewhere or before.
    public var session: ID<Session>?
    /// Nil for a peer session.
    public var module: ID<TrainingModule>?
    public var start: Moment
    public var minutes: Int
    public var standing: Standing
    public var isPeer: Bool
    /// Whether it counts towards what is due.
    public var counts: Bool
    /// Who held what was attended elsewhere.
    public var organiser: String?
    public var isElsewhere: Bool
  }

  public var entry: HoursEntry
  /// By start.
  public var lines: [Line]
  /// For each session missed and not made good, then for hours still missing.
  public var absences: [AbsenceOffers]

  /// A person of a year that is not closed.
  ///
  /// - Parameter today: Before it sessions are over; seats are offered after it.
  /// - Throws: ``Failure`` for somebody whom the dossier does not know.
  public init(_ id: ID<Learner>, _ ledger: YearLedger, today: Day) throws {
    guard let learner = ledger.index.learners[id], let entry = ledger.ledger[id] else {
      throw Failure.unknown(.person, id.rawValue)
    }
    self.entry = entry
    lines = ledger.plan.map { Self.lines(of: learner, ledger.index, $0, today) } ?? []
    absences = []
    guard let plan = ledger.plan else { return }
    let seats = SeatBook(ledger.index, plan: plan, today: today)
    let missed = lines.filter { ($0.standing == .absent || $0.standing == .excused) && !$0.isPeer }
    for line in missed {
      guard let module = line.module, !lines.contains(where: { $0.module == module && $0.makesGood }) else { continue }
      let offers = seats.offers(to: learner, of: module)
      absences.append(AbsenceOffers(learner: id, session: line.session, module: module, offers: offers))
    }
    if entry.missingAtYearEnd > 0 {
      let offers = seats.offers(to: learner)
      absences.append(AbsenceOffers(learner: id, session: nil, module: nil, offers: offers))
    }
  }

  private static func lines(of learner: Learner, _ index: DossierIndex, _ plan: Plan, _ today: Day) -> [Line] {
    let own = index.dossier.attendance.filter { $0.learner == learner.id }
    let records = Dictionary(
      own.compactMap { record in record.session.map { ($0, record) } }, uniquingKeysWith: { _, last in last })
    func counts(_ module: ID<TrainingModule>) -> Bool {
      learner.audience == .agents || index.modules[module]?.isOfficial == true
    }
    func standing(_ session: ID<Session>, endsOn day: Day) -> Standing {
      switch records[session]?.status {
      case .present: .present
      case .absent: .absent
      case .excused: .excused
      case nil: day < today ? .unrecorded : .toCome
      }
    }
    var lines: [Line] = []
    for session in plan.sessions where session.learners.contains(learner.id) || records[session.id] != nil {
      lines.append(
        Line(
          session: session.id, module: session.module, start: session.start,
          minutes: records[session.id]?.minutes ?? session.minutes,
          standing: standing(session.id, endsOn: session.end.day), isPeer: false, counts: counts(session.module),
          isElsewhere: false))
    }
    for session in plan.peerSessions
    where session.referent == learner.id || session.learners.contains(learner.id) || records[session.asSession] != nil {
      let length = session.start.minutes(until: session.end)
      lines.append(
        Line(
          session: session.asSession, module: nil, start: session.start,
          minutes: records[session.asSession]?.minutes ?? length,
          standing: standing(session.asSession, endsOn: session.end.day), isPeer: true, counts: false,
          isElsewhere: false))
    }
    for record in own where record.session == nil && record.status == .present {
      guard let module = record.module, let moment = record.moment else { continue }
      lines.append(
        Line(
          session: nil, module: module, start: moment,
          minutes: record.minutes ?? index.modules[module]?.minutes ?? 0, standing: .present, isPeer: false,
          counts: counts(module), organiser: record.organiser, isElsewhere: true))
    }
    return lines.sorted { ($0.start, $0.session ?? "") < ($1.start, $1.session ?? "") }
  }
}

extension PersonHours.Line {
  /// Whether a missed module is made good by it: taken, or booked once more.
  fileprivate var makesGood: Bool { standing == .present || standing == .toCome }
}
