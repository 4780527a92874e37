/// A minute on the wall clock of the place, without time zone.
///
/// 24:00 is kept as 00:00 of the next day, so that one moment has one value.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The civil day.
  public let day: Day

  /// The time on the clock, before 24:00 except on ``Day/last``.
  public let time: TimeOfDay

  /// The moment a clock shows this time on this day.
  public init(_ day: Day, _ time: TimeOfDay) {
    if time == .endOfDay, day < .last {
      self.day = day.advanced(by: 1)
      self.time = .midnight
    } else {
      self.day = day
      self.time = time
    }
  }

  /// The moment written as "2027-10-06T09:00", or nil for any other spelling.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 5,
      let day = Day(String(parts[0])), let time = TimeOfDay(String(parts[1]))
    else { return nil }
    self.init(day, time)
  }

  /// 00:00 of a day.
  public static func startOfDay(_ day: Day) -> Moment { Moment(day, .midnight) }

  /// The moment that many minutes later, or earlier when negative, by a clock that is never put forward or back.
  ///
  /// It stops at the beginning of ``Day/first`` and at the end of ``Day/last``.
  public func adding(minutes: Int) -> Moment {
    let earliest = Moment.startOfDay(.first)
    let latest = Moment(.last, .endOfDay)
    guard minutes > self.minutes(until: earliest) else { return earliest }
    guard minutes < self.minutes(until: latest) else { return latest }
    let sinceFirst = earliest.minutes(until: self) + minutes
    return Moment(Day.first.advanced(by: sinceFirst / 1440), TimeOfDay(minutes: sinceFirst % 1440))
  }

  /// Minutes from this moment to the other, negative when the other is earlier.
  public func minutes(until other: Moment) -> Int {
    1440 * day.distance(to: other.day) + other.time.minutes - time.minutes
  }

  /// The moment as "2027-10-06T09:00".
  public var description: String { "\(day)T\(time)" }

  public static func < (a: Moment, b: Moment) -> Bool {
    a.day != b.day ? a.day < b.day : a.time < b.time
  }
}

extension Moment: Codable, TextCodable {
  static var form: String { "2027-10-06T09:00" }
}
