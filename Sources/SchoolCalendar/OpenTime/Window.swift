/// A stretch of a weekday in which sessions may be held for an audience.
public struct Window: Hashable, Sendable, Codable {
  /// The day of the week.
  public let weekday: Weekday

  /// The hours, which a session must fit into whole.
  public let span: TimeSpan

  /// The only school week for which the window is open; nil for all, leisure centres included.
  public let week: SchoolWeek?

  /// Whether teachers are freed from class for a session in this window, each by a substitute.
  public let isClassTime: Bool

  /// A window that, unless told otherwise, is open to every school and outside class time.
  public init(weekday: Weekday, span: TimeSpan, week: SchoolWeek? = nil, isClassTime: Bool = false) {
    self.weekday = weekday
    self.span = span
    self.week = week
    self.isClassTime = isClassTime
  }

  /// Whether the window is open to a school with this week; nil stands for a place that is no school.
  public func admits(_ schoolWeek: SchoolWeek?) -> Bool { week == nil || week == schoolWeek }

  /// Whether a session over this span on that weekday fits in.
  public func contains(_ span: TimeSpan, on weekday: Weekday) -> Bool {
    self.weekday == weekday && self.span.contains(span)
  }
}
