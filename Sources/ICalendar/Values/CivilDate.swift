/// A day of the Gregorian calendar, from 1 January of year 1 to 31 December 9999, in no particular zone.
///
/// The iCalendar target has civil values of its own, so that it depends on nothing but libical.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// From 1 to 9999.
  public let year: Int
  /// From 1, January, to 12.
  public let month: Int
  /// From 1 to the length of the month.
  public let day: Int

  /// Refuses, with `nil`, what is not a day: 29 February 2027, month 13, year 0.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that many days after 1 January 1970; before year 1 and after year 9999 it stops at the first and last day.
  public init(daysSince1970 days: Int) {
    // Days are counted from 1 March of year 0 in eras of 400 years, which all have 146,097 days.
    let shifted = min(max(days, Self.first), Self.last) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(checkedYear: year, month: month, day: ofYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since 1 January 1970, negative before.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
  }

  /// The day that many days later, or earlier when negative; it stops at the ends of the range.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return CivilDate(daysSince1970: overflow ? (days < 0 ? Self.first : Self.last) : sum)
  }

  /// Whether the left one comes first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let first = -719_162
  private static let last = 2_932_896

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
