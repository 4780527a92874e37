/// A time on the clock in whole minutes, from 00:00 to 24:00, the end of the day.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let value: Int16

  /// The time this many minutes after midnight, held between 0 and 1440.
  public init(minutes: Int) {
    value = Int16(min(max(minutes, 0), 1440))
  }

  /// The time as a clock shows it, or nil outside 00:00 … 23:59; 24:00 is taken as well.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else { return nil }
    self.init(minutes: 60 * hour + minute)
  }

  /// The time written as "09:00" or "9:00", or nil for any other spelling.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard let hour = reader.number(ofDigits: 1...2), reader.skip(":"),
      let minute = reader.number(ofDigits: 2), reader.isAtEnd
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// 00:00, where a day begins.
  public static let midnight = TimeOfDay(minutes: 0)

  /// 12:00, which parts the half-days.
  public static let noon = TimeOfDay(minutes: 720)

  /// 24:00, where a day ends; as a ``Moment`` it is 00:00 of the next day.
  public static let endOfDay = TimeOfDay(minutes: 1440)

  /// Minutes after midnight, 0 to 1440.
  public var minutes: Int { Int(value) }

  /// The hour, 0 to 24.
  public var hour: Int { minutes / 60 }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// The time as "09:00".
  public var description: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.value < b.value }
}

extension TimeOfDay: Codable, TextCodable {
  static var form: String { "09:00" }
}
