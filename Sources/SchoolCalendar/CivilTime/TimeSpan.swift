/// A stretch of a day from its start up to, and not including, its end.
///
/// Two spans that touch, such as 09:00-12:00 and 12:00-13:00, do not overlap.
public struct TimeSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first minute.
  public let start: TimeOfDay

  /// The minute after the last.
  public let end: TimeOfDay

  /// The span between two times, or nil unless the start is the earlier one.
  public init?(_ start: TimeOfDay, _ end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// The span written as "08:30-11:30", or nil for any other spelling and when the end is not after the start.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = TimeOfDay(String(parts[0])), let end = TimeOfDay(String(parts[1])) else {
      return nil
    }
    self.init(start, end)
  }

  /// From 00:00 to 24:00.
  public static let wholeDay = TimeSpan(from: .midnight, to: .endOfDay)

  /// For callers that know the order of the times.
  init(from start: TimeOfDay, to end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  /// The length, 1 to 1440.
  public var minutes: Int { end.minutes - start.minutes }

  /// Whether some minute lies in both.
  public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }

  /// Whether every minute of the other lies in this one.
  public func contains(_ other: TimeSpan) -> Bool { start <= other.start && other.end <= end }

  /// The number of minutes that lie in both.
  public func overlapMinutes(_ other: TimeSpan) -> Int {
    max(0, min(end, other.end).minutes - max(start, other.start).minutes)
  }

  /// The span as "08:30-11:30".
  public var description: String { "\(start)-\(end)" }

  /// Earlier starts first; among equal starts, earlier ends.
  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension TimeSpan: Codable, TextCodable {
  static var form: String { "08:30-11:30" }
}
