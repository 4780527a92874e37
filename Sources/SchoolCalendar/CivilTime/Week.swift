/// A week of ISO 8601, from Monday to Sunday, numbered within the year that holds its Thursday.
///
/// So 2027-01-01, a Friday, belongs to the week "2026-W53", and 2024-12-30, a Monday, to "2025-W01".
public struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year that holds the week's Thursday.
  public let year: Int

  /// The number within the year, 1 to 53.
  public let number: Int

  /// The week a day lies in.
  public init(of day: Day) {
    let daysToThursday = Weekday.thursday.rawValue - day.weekday.rawValue
    let thursday = day.daysSince1970 + daysToThursday
    if thursday < Day.first.daysSince1970 {
      // Only 1583-01-01 and 02: their Thursday is the last but one day of 1582, a week 52.
      (year, number) = (Day.years.lowerBound - 1, 52)
    } else {
      year = Day(daysSince1970: thursday).year
      let newYear = Day(year: year, month: 1, day: 1) ?? .first
      number = (thursday - newYear.daysSince1970) / 7 + 1
    }
  }

  /// The week with this number, or nil where the year has no such week: week 53 is rare.
  public init?(year: Int, number: Int) {
    guard (1...53).contains(number), let inFirstWeek = Day(year: year, month: 1, day: 4) else { return nil }
    let week = Week(of: inFirstWeek.advanced(by: 7 * (number - 1)))
    guard week.year == year, week.number == number else { return nil }
    self = week
  }

  /// The first day of the week, or ``Day/first`` for the week that begins before it.
  public var monday: Day {
    guard let inFirstWeek = Day(year: year, month: 1, day: 4) else { return .first }
    return inFirstWeek.advanced(by: 7 * (number - 1) + 1 - inFirstWeek.weekday.rawValue)
  }

  /// The seven days from Monday to Sunday.
  public var days: [Day] { (0..<7).map { monday.advanced(by: $0) } }

  /// The week as "2027-W36".
  public var description: String { "\(year)-W\(twoDigits(number))" }

  public static func < (a: Week, b: Week) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension Day {
  /// The ISO 8601 week the day lies in.
  public var week: Week { Week(of: self) }
}
