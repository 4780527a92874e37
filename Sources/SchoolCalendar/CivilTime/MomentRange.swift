/// The time from one moment up to, and not including, another, over any number of days.
public struct MomentRange: Hashable, Sendable, CustomStringConvertible {
  /// The first minute.
  public let start: Moment

  /// The minute after the last; the start itself when the range is empty.
  public let end: Moment

  /// The range between two moments, or nil when the end is before the start.
  public init?(_ start: Moment, _ end: Moment) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Whole days, the last one included, or nil when the last is before the first.
  public init?(days first: Day, through last: Day) {
    guard first <= last else { return nil }
    self.init(.startOfDay(first), Moment(last, .endOfDay))
  }

  /// A stretch of one day.
  public init(_ day: Day, _ span: TimeSpan) {
    start = Moment(day, span.start)
    end = Moment(day, span.end)
  }

  /// The length, 0 or more.
  public var minutes: Int { start.minutes(until: end) }

  /// Whether each begins before the other ends.
  ///
  /// An empty range overlaps what it lies within: it parts that at its moment.
  public func overlaps(_ other: MomentRange) -> Bool { start < other.end && other.start < end }

  /// Whether every minute of the other lies in this one.
  public func contains(_ other: MomentRange) -> Bool { start <= other.start && other.end <= end }

  /// The part of a day that the range covers, or nil when it covers no minute of it.
  public func span(on day: Day) -> TimeSpan? {
    guard start.day <= day, day <= end.day else { return nil }
    return TimeSpan(start.day == day ? start.time : .midnight, end.day == day ? end.time : .endOfDay)
  }

  /// The range as "2027-10-06T09:00/2027-10-06T12:00" (ISO 8601).
  public var description: String { "\(start)/\(end)" }
}

extension MomentRange: Codable, TextCodable {
  static var form: String { "2027-10-06T09:00/2027-10-06T12:00" }

  /// The range written as two moments with a slash between, or nil for any other spelling.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Moment(String(parts[0])), let end = Moment(String(parts[1])) else {
      return nil
    }
    self.init(start, end)
  }
}
