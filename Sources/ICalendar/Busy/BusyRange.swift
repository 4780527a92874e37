/// A stretch of time somebody is taken, on the wall clock of the zone that was asked for; nothing says what for.
public struct BusyRange: Hashable, Comparable, Sendable {
  /// The first second taken.
  public let start: CivilDateTime
  /// The first second free again; equal to the start for an event without duration.
  public let end: CivilDateTime

  /// A range of two readings of one clock.
  public init(start: CivilDateTime, end: CivilDateTime) {
    (self.start, self.end) = (start, end)
  }

  /// Whether the left one comes first; by the end where both start together.
  public static func < (left: BusyRange, right: BusyRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
