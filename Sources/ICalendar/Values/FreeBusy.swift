/// A VFREEBUSY (RFC 5545 §3.6.4): times taken, without what for.
public struct FreeBusy: Hashable, Sendable {
  /// FBTYPE.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Open for appointments.
    case free = "FREE"
    /// Taken.
    case busy = "BUSY"
    /// Not open for appointments at all.
    case unavailable = "BUSY-UNAVAILABLE"
    /// Taken unless something changes.
    case tentative = "BUSY-TENTATIVE"
  }

  /// A stretch of time, both ends in universal time, the end exclusive.
  public struct Period: Hashable, Sendable {
    /// The first second, in universal time.
    public var start: CivilDateTime
    /// The first second after it.
    public var end: CivilDateTime
    /// How it is taken.
    public var kind: Kind

    /// Busy unless said otherwise.
    public init(start: CivilDateTime, end: CivilDateTime, kind: Kind = .busy) {
      (self.start, self.end, self.kind) = (start, end, kind)
    }
  }

  /// Names the component for its whole life.
  public var uid: String
  /// DTSTAMP, in universal time.
  public var stamp: CivilDateTime
  /// The stretches, in any order; the writer sorts them.
  public var periods: [Period]

  /// The writer derives DTSTART and DTEND from the first and last period.
  public init(uid: String, stamp: CivilDateTime, periods: [Period]) {
    (self.uid, self.stamp, self.periods) = (uid, stamp, periods)
  }
}
