/// Days in a row without class.
public struct SchoolHoliday: Hashable, Comparable, Sendable, Codable {
  /// The French name, as official tables or the planner have it.
  public let name: String

  /// From the first day without class up to, and not including, the day classes resume.
  public let days: Range<Day>

  /// The holiday on these days, of which there may be none.
  public init(name: String, days: Range<Day>) {
    self.name = name
    self.days = days
  }

  /// The holiday from its first to its last day without class, or nil when the last is before the first.
  public init?(name: String, from first: Day, through last: Day) {
    guard first <= last else { return nil }
    self.init(name: name, days: first..<last.advanced(by: 1))
  }

  /// What is left of the holiday without days of class, in order: itself, some parts of the same name, or nothing.
  public func parts(without worked: [ClosedRange<Day>]) -> [SchoolHoliday] {
    var parts: [SchoolHoliday] = []
    var first = days.lowerBound
    for period in worked.sorted(by: { $0.lowerBound < $1.lowerBound }) where period.overlaps(days) {
      if first < period.lowerBound { parts.append(SchoolHoliday(name: name, days: first..<period.lowerBound)) }
      first = max(first, period.upperBound.advanced(by: 1))
    }
    if first < days.upperBound { parts.append(SchoolHoliday(name: name, days: first..<days.upperBound)) }
    return parts
  }

  /// Earlier first days first.
  public static func < (a: SchoolHoliday, b: SchoolHoliday) -> Bool {
    (a.days.lowerBound, a.days.upperBound, a.name) < (b.days.lowerBound, b.days.upperBound, b.name)
  }
}
