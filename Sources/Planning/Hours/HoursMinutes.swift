/// Minutes of sessions, of one person or added up over several.
///
/// What counts towards hours due is official for teachers, every module for agents; peer hours never count there. What is
/// ``planned`` parts into ``held``, ``absent``, ``unrecorded`` and ``toCome``.
public struct HoursMinutes: Hashable, Sendable {
  /// In the plan, counting towards what is due.
  public var planned = 0
  /// In the plan, but of modules that are not official; teachers only.
  public var unofficial = 0
  /// Of ``planned``, recorded present, by the length of the sessions.
  public var held = 0
  /// Recorded present, counting towards what is due, by the minutes recorded: sessions that were not planned for the
  /// person, or that the plan no longer has, included.
  public var attended = 0
  /// Of ``planned``, recorded absent or excused.
  public var absent = 0
  /// Of ``planned``, over by today without a record.
  public var unrecorded = 0
  /// Of ``planned``, without a record and not over by today.
  public var toCome = 0
  /// Attended in the year outside the plan (GAIA, CNFPT …), in modules that count towards what is due.
  public var elsewhere = 0
  /// Peer sessions led, in the plan.
  public var peerLed = 0
  /// Of ``peerLed``, recorded present.
  public var peerLedHeld = 0
  /// Peer sessions of a colleague, in the plan.
  public var peerAttended = 0
  /// Peer sessions of a colleague, recorded present, those that were not planned for the person included.
  public var peerAttendedHeld = 0

  public init() {}

  /// Adds another's minutes kind by kind.
  public static func += (sum: inout Self, other: Self) {
    for kind in kinds { sum[keyPath: kind] += other[keyPath: kind] }
  }

  /// Every kind of minutes, in a stable order.
  public static var kinds: [WritableKeyPath<HoursMinutes, Int>] {
    [
      \.planned, \.unofficial, \.held, \.attended, \.absent, \.unrecorded, \.toCome, \.elsewhere, \.peerLed,
      \.peerLedHeld, \.peerAttended, \.peerAttendedHeld,
    ]
  }
}
