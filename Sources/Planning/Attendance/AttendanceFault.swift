public import SchoolCalendar

/// What is wrong, or doubtful, in a record of attendance.
public enum AttendanceFault: Hashable, Sendable {
  /// The dossier does not know the person, with the id likely meant.
  case unknownPerson(meant: String?)
  /// The dossier does not know the module, with the id likely meant.
  case unknownModule(meant: String?)
  /// The year has no published plan, whose sessions alone are held.
  case nothingPublished(SchoolYear)
  /// The published revision does not have the session, with the last earlier revision that had it.
  case notInPlan(published: Int, lastIn: Int?, meant: String?)
  /// The day is still to come.
  case inFuture(Day)
  /// A day after the school year.
  case afterYear(SchoolYear)
  /// The year's ledger is closed since this instant.
  case yearClosed(SchoolYear, since: String)
  /// The same person and session, or module and day, stand there before.
  case saidTwice
  /// More minutes than the session has.
  case overLength(minutes: Int)
  /// Minutes of somebody who was not there.
  case minutesWithoutPresence
  /// Somebody who is not booked in the session came: a guest.
  case guest
  /// Somebody who is not booked in the session was not there.
  case absentGuest
  /// The person had left by then.
  case hadLeft(Day)
  /// The leader of a peer session had left by then.
  case leaderHadLeft(ID<Learner>, Day)

  /// Whether nothing is recorded while it stands; else it is worth a look.
  public var isError: Bool {
    switch self {
    case .guest, .absentGuest, .hadLeft, .leaderHadLeft: false
    default: true
    }
  }
}

/// The columns of `presences.csv`, by which a fault is found.
///
/// The raw value is the column's name.
public enum AttendanceField: String, CaseIterable, Sendable {
  case learner = "personnel"
  case status = "statut"
  case session = "seance"
  case module
  case date
  case minutes
}

/// A fault of one of several records.
public struct AttendanceFinding: Hashable, Sendable {
  /// The record's place among those that were looked at, from 0.
  public var record: Int
  public var field: AttendanceField
  public var fault: AttendanceFault

  public init(record: Int, field: AttendanceField, fault: AttendanceFault) {
    self.record = record
    self.field = field
    self.fault = fault
  }
}

/// A record that takes the place of another one.
public struct AttendanceChange: Hashable, Sendable {
  public var before: AttendanceRecord
  public var after: AttendanceRecord

  public init(before: AttendanceRecord, after: AttendanceRecord) {
    self.before = before
    self.after = after
  }
}
