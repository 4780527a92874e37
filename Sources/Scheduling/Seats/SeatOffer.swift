public import Planning
public import SchoolCalendar

/// A session to come that more persons may join.
public struct OpenSession: Hashable, Sendable {
  public var session: Session
  /// Seats nobody has yet, 1 or more.
  public var free: Int
  /// Whether others have fixed it (académie, Canopé, CNFPT …).
  public var isFixed: Bool
  /// Who holds it, where others do and say so.
  public var organiser: String?
}

/// Until when a module does for a deployment of a person's own school.
public struct SeatDeadline: Hashable, Sendable {
  public var deployment: ID<Deployment>
  /// The first day on which the training is fresh enough.
  public var first: Day
  /// The last day on which it ends in time.
  public var last: Day
  /// Whether the session ends on one of these days.
  public var isInTime: Bool
}

/// A session that a person could take besides what the plan gives already.
public struct SeatOffer: Hashable, Sendable {
  public var seat: OpenSession
  /// Minutes from the own school.
  public var way: Int
  /// The next deployment that asks for the module; nil where none does.
  public var deadline: SeatDeadline?
}

/// Why a person cannot join a session.
///
/// The raw values are stable.
public enum SeatObstacle: String, CaseIterable, Sendable {
  /// The session has begun, or lies before the day on which it is asked.
  case past
  /// No seat is left.
  case full
  /// The person is in it, or has taken the module this year, or is booked for it.
  case hasModule
  /// The module is not meant for the person, or nobody asks it of them.
  case notOpen
  /// The trainer does not serve the person's circonscription.
  case territory
  /// The module is held in the learners' own school only.
  case otherSchool
  case prerequisite
  case openTime
  /// Too few substitutes are left in that half-day.
  case substitutes
  /// Too far away.
  case travel
  /// Another session is at the same time, or too close for the way.
  case overlap
  /// More minutes of sessions on the day than the settings allow.
  case learnerDay
}
