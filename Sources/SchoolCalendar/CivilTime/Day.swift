/// A civil day of the Gregorian calendar, without hour and without time zone.
///
/// Days run from 1583-01-01, the first full year of the Gregorian calendar, to 9999-12-31. Arithmetic stays inside
/// that range: what would leave it stops at its end, so no date, however hostile, traps.
/// The stride is an `Int` in days: `day.advanced(by: 7)` is the same weekday one week later.
public struct Day: Hashable, Comparable, Strideable, Sendable {
  private let number: Int32

  /// The day that lies this many days after 1970-01-01, held between ``first`` and ``last``.
  public init(daysSince1970: Int) {
    number = Int32(min(max(daysSince1970, Day.range.lowerBound), Day.range.upperBound))
  }

  /// Days after 1970-01-01; negative before.
  public var daysSince1970: Int { Int(number) }

  /// The day with this date, or nil where there is none, such as 29 February 2027 or any day of the year 1582.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    self.init(daysSince1970: Day.number(year: year, month: month, day: day))
  }

  /// The years a day can lie in.
  public static let years = 1583...9999

  /// 1583-01-01, before which there is no day.
  public static let first = Day(daysSince1970: range.lowerBound)

  /// 9999-12-31, after which there is no day.
  public static let last = Day(daysSince1970: range.upperBound)

  private static let range =
    number(year: years.lowerBound, month: 1, day: 1)...number(year: years.upperBound, month: 12, day: 31)

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Days from this day to the other, negative when the other is earlier.
  public func distance(to other: Day) -> Int { other.daysSince1970 - daysSince1970 }

  /// The day that many days later, or earlier when negative; never beyond ``first`` and ``last``.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return overflow ? (days > 0 ? .last : .first) : Day(daysSince1970: sum)
  }
}

extension Day {
  /// The year of the date, 1583 to 9999; near New Year it may differ from the year of ``week``.
  public var year: Int { date.year }

  /// The month, 1 to 12.
  public var month: Int { date.month }

  /// The day of the month, 1 to 31.
  public var day: Int { date.day }

  /// Year, month and day at once, for whoever needs more than one of them.
  ///
  /// The years are counted from March, which puts the leap day at the end of a year and makes the
  /// months from there a regular pattern of 153 days in five.
  public var date: (year: Int, month: Int, day: Int) {
    // Days since 0000-03-01; positive for every day there is.
    let days = daysSince1970 + Day.daysFromMarchOfYearZeroTo1970
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (400 * era + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static let daysFromMarchOfYearZeroTo1970 = 719_468

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return 365 * marchYear + leapDays + dayOfYear - daysFromMarchOfYearZeroTo1970
  }
}
