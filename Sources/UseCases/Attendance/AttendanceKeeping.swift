import Exchange
import Foundation
import Planning
import Scheduling
import SchoolCalendar
import Store

/// Records who was there: at a session of the plan that is followed, by a table of many sessions, or elsewhere.
public struct AttendanceKeeping {
  /// Who was at one session.
  public struct Sheet: Sendable {
    /// A session or peer session.
    public var session: ID<Session>
    public var present: [ID<Learner>]
    public var absent: [ID<Learner>]
    public var excused: [ID<Learner>]
    /// Whether everybody booked of whom nothing is said was there, the leader of a peer session included; not who had
    /// left by then.
    public var othersPresent: Bool
    /// Minutes that those present stayed; nil for the whole session.
    public var minutes: Int?

    public init(
      session: ID<Session>, present: [ID<Learner>] = [], absent: [ID<Learner>] = [], excused: [ID<Learner>] = [],
      othersPresent: Bool = false, minutes: Int? = nil
    ) {
      self.session = session
      self.present = present
      self.absent = absent
      self.excused = excused
      self.othersPresent = othersPresent
      self.minutes = minutes
    }
  }

  private let open: OpenBase
  private let clock: WallClock

  public init(_ open: OpenBase, clock: WallClock) {
    self.open = open
    self.clock = clock
  }

  /// Records one session.
  ///
  /// - Throws: ``Failure`` with every fault, and then nothing is recorded; `BaseError`.
  public func record(_ sheet: Sheet, by author: String) throws -> AttendanceReceipt {
    var records = list(sheet.present, .present, sheet) + list(sheet.absent, .absent, sheet)
    records += list(sheet.excused, .excused, sheet)
    guard !records.isEmpty || sheet.othersPresent else {
      throw Failure.options(.needsOneOf(["--present", "--absent", "--excused", "--all-present"]))
    }
    let asked = AttendanceRecord(learner: "", status: .present, session: sheet.session)
    let ground = try AttendanceGround.make(open.base, open.index, for: [asked], clock: clock)
    if sheet.othersPresent {
      let named = Set(records.map(\.learner))
      let others = booked(sheet.session, ground.published).filter { !named.contains($0) }
      if others.isEmpty, records.isEmpty {
        // The session is not there: one person of the dossier shows why.
        records = list(open.index.dossier.learners.prefix(1).map(\.id), .present, sheet)
      } else {
        records += list(others, .present, sheet)
      }
    }
    let review = AttendanceReview(records, on: ground)
    let problems = AttendanceGround.problems(review, records)
    return try keep(records, review, problems, ground, note: sheet.session.rawValue, by: author)
  }

  /// Records what somebody attended elsewhere.
  ///
  /// - Throws: ``Failure`` with every fault, and then nothing is recorded; `BaseError`.
  public func record(elsewhere record: AttendanceRecord, by author: String) throws -> AttendanceReceipt {
    let ground = try AttendanceGround.make(open.base, open.index, for: [record], clock: clock)
    let review = AttendanceReview([record], on: ground)
    let problems = AttendanceGround.problems(review, [record])
    let note = [record.module?.rawValue, record.organiser].compactMap(\.self).joined(separator: " ")
    return try keep([record], review, problems, ground, note: note, by: author)
  }

  /// Records a table with the columns of `presences.csv`, whatever its name.
  ///
  /// - Throws: ``Failure`` with every fault of every row, and then nothing is recorded; `BaseError`.
  public func record(file path: String, by author: String) throws -> AttendanceReceipt {
    let name = (path as NSString).lastPathComponent
    let reading = try TableCopy.read(path, as: .attendance, stored: open.index.dossier)
    let problems = reading.problems.map { problem in
      var named = problem
      named.place.file = name
      return named
    }
    let records = reading.attendance
    let ground = try AttendanceGround.make(open.base, open.index, for: records, clock: clock)
    let review = AttendanceReview(records, on: ground)
    let found = AttendanceGround.problems(review, reading.attendanceRows).map { problem in
      var named = problem
      named.place.file = name
      return named
    }
    return try keep(records, review, problems + found, ground, note: name, by: author)
  }

  private func keep(
    _ records: [AttendanceRecord], _ review: AttendanceReview, _ problems: [Problem], _ ground: AttendanceReview.Ground,
    note: String, by author: String
  ) throws -> AttendanceReceipt {
    let sorted = problems.sorted { $0.place < $1.place }
    guard !review.hasErrors, !problems.contains(where: { $0.severity == .error }) else {
      throw Failure.wrongData(sorted)
    }
    let news = review.news.map { records[$0] }
    if !news.isEmpty {
      try open.base.record(attendance: news, year: open.year, note: note, by: author, at: clock.instant)
    }
    return AttendanceReceipt(
      year: open.year, revision: ground.published?.revision, recorded: news, known: records.count - news.count,
      changes: review.changes, problems: sorted, absences: try offers(for: news, ground))
  }

  /// What those who missed a session could take instead.
  private func offers(for records: [AttendanceRecord], _ ground: AttendanceReview.Ground) throws -> [AbsenceOffers] {
    let missed = records.filter { $0.status != .present && $0.session != nil }
    guard let plan = ground.published, !missed.isEmpty, let dossier = try open.base.dossier(open.year) else {
      return []
    }
    let index = DossierIndex(dossier, held: open.index.held)
    let seats = SeatBook(index, plan: plan, today: open.today(clock))
    let sessions = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return missed.flatMap { record -> [AbsenceOffers] in
      guard let session = record.session.flatMap({ sessions[$0] }), session.learners.contains(record.learner),
        let learner = index.learners[record.learner]
      else { return [] }
      let same = seats.offers(to: learner, of: session.module)
      let own = AbsenceOffers(learner: learner.id, session: session.id, module: session.module, offers: same)
      guard same.isEmpty else { return [own] }
      // No seat of the module is left: the hours at least may be made up for.
      return [own, AbsenceOffers(learner: learner.id, session: nil, module: nil, offers: seats.offers(to: learner))]
    }
  }

  private func list(
    _ people: [ID<Learner>], _ status: AttendanceStatus, _ sheet: Sheet
  ) -> [AttendanceRecord] {
    people.map {
      AttendanceRecord(
        learner: $0, status: status, session: sheet.session, minutes: status == .present ? sheet.minutes : nil)
    }
  }

  /// Those booked who have not left by the session's day.
  private func booked(_ session: ID<Session>, _ plan: Plan?) -> [ID<Learner>] {
    func staying(_ people: [ID<Learner>], on day: Day) -> [ID<Learner>] {
      people.filter { id in open.index.learners[id]?.leaves.map { day < $0 } ?? true }
    }
    if let found = plan?.sessions.first(where: { $0.id == session }) {
      return staying(found.learners, on: found.start.day)
    }
    guard let peer = plan?.peerSessions.first(where: { $0.asSession == session }) else { return [] }
    return staying([peer.referent] + peer.learners.filter { $0 != peer.referent }, on: peer.start.day)
  }
}
