public import SchoolCalendar

/// How far one module wanted after an arrival is planned and held, for one audience.
public struct FollowUpCoverage: Hashable, Sendable {
  public var module: ID<TrainingModule>
  public var audience: Audience
  /// The last day on which it counts: the arrival's plus the days that the equipment type gives, included.
  public var due: Day
  /// Persons of the audience at the school on the day of arrival.
  public var staff: Int
  /// Persons with recorded attendance since the arrival.
  public var held: Int
  /// Persons booked in a session of the plan that is not over, or nothing yet speaks against.
  public var booked: Int

  public init(module: ID<TrainingModule>, audience: Audience, due: Day, staff: Int, held: Int, booked: Int) {
    self.module = module
    self.audience = audience
    self.due = due
    self.staff = staff
    self.held = held
    self.booked = booked
  }

  /// Persons neither trained nor booked.
  public var missing: Int { max(0, staff - held - booked) }

  /// Whether nothing is left to be planned or held.
  public var isDone: Bool { held >= staff }

  /// Whether a count would tell who it is, as for ``AudienceCoverage/isSmall``.
  public var isSmall: Bool { staff <= 2 }
}
