/// A day and a time on the clock to the second, in no particular zone.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  /// The day on the wall.
  public let date: CivilDate
  /// From 0 to 23.
  public let hour: Int
  /// From 0 to 59.
  public let minute: Int
  /// From 0 to 59; there are no leap seconds.
  public let second: Int

  /// Refuses, with `nil`, a time that no clock shows: 24:00, 12:60.
  public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    (self.date, self.hour, self.minute, self.second) = (date, hour, minute, second)
  }

  /// The first second of a day.
  public init(midnightOf date: CivilDate) {
    (self.date, hour, minute, second) = (date, 0, 0, 0)
  }

  /// Counts seconds from midnight of 1 January 1970 on the same clock; it stops at years 1 and 9999.
  public init(secondsSince1970 seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let rest = seconds - days * 86_400
    date = CivilDate(daysSince1970: days)
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// Seconds since midnight of 1 January 1970 on the same clock, as if no clock were ever changed.
  public var secondsSince1970: Int {
    date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The clock that many seconds later, or earlier when negative, changes of the clock ignored.
  public func adding(seconds: Int) -> CivilDateTime {
    let bounded = min(max(seconds, -400_000_000_000), 400_000_000_000)
    return CivilDateTime(secondsSince1970: secondsSince1970 + bounded)
  }

  /// Whether the left one comes first on the same clock.
  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
