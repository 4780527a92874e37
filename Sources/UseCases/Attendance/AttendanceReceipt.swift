import Exchange
import Planning
import Scheduling
import SchoolCalendar

/// What has been recorded.
public struct AttendanceReceipt: Sendable {
  public var year: SchoolYear
  /// The revision that is followed; nil where none is published.
  public var revision: Int?
  /// The records that are new or say something else than before.
  public var recorded: [AttendanceRecord]
  /// Records that were known word for word.
  public var known: Int
  /// What was known otherwise before.
  public var changes: [AttendanceChange]
  /// Guests, leavers, doubtful columns: nothing of it is an error.
  public var problems: [Problem]
  /// For each session missed, what the person could take instead.
  public var absences: [AbsenceOffers]
}

/// The sessions that somebody who missed one could take instead.
public struct AbsenceOffers: Hashable, Sendable {
  public var learner: ID<Learner>
  /// The session that was missed; nil where the person lacks hours only.
  public var session: ID<Session>?
  /// The module that was missed; nil where any that counts would do.
  public var module: ID<TrainingModule>?
  /// The earliest first; empty where no seat fits the person.
  public var offers: [SeatOffer]

  public init(
    learner: ID<Learner>, session: ID<Session>?, module: ID<TrainingModule>?, offers: [SeatOffer]
  ) {
    self.learner = learner
    self.session = session
    self.module = module
    self.offers = offers
  }
}
