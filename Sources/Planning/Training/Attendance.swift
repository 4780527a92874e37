public import SchoolCalendar

/// Whether somebody was there.
public enum AttendanceStatus: String, CaseIterable, Sendable, Codable {
  case present, absent
  case excused = "excuse"
}

/// One person's attendance: at a session of the plan, or at a module on a day before or elsewhere.
///
/// Attendance elsewhere (GAIA, CNFPT …) counts as said: it meets requirements and prerequisites from its day on, and stands
/// beside the hours of the plan; the plan's score knows it as attendance recorded before.
public struct AttendanceRecord: Hashable, Sendable {
  public var learner: ID<Learner>
  public var status: AttendanceStatus
  /// A session of the plan, or a peer session: ids are unique over both.
  public var session: ID<Session>?
  public var module: ID<TrainingModule>?
  /// When it was attended; midnight where only the day is known.
  public var moment: Moment?
  public var minutes: Int?
  /// Who held what was attended elsewhere: `GAIA`, `CNFPT`, a supplier.
  public var organiser: String?

  public init(
    learner: ID<Learner>, status: AttendanceStatus, session: ID<Session>? = nil, module: ID<TrainingModule>? = nil,
    moment: Moment? = nil, minutes: Int? = nil, organiser: String? = nil
  ) {
    self.learner = learner
    self.status = status
    self.session = session
    self.module = module
    self.moment = moment
    self.minutes = minutes
    self.organiser = organiser
  }
}

/// Teachers who may be out of class at once in a circonscription, per half-day, over a range of days.
public struct SubstitutePool: Hashable, Sendable {
  public var circonscription: ID<Circonscription>
  public var first: Day
  /// The last day, included.
  public var last: Day
  public var substitutes: Int

  public init(circonscription: ID<Circonscription>, first: Day, last: Day, substitutes: Int) {
    self.circonscription = circonscription
    self.first = first
    self.last = last
    self.substitutes = substitutes
  }
}
