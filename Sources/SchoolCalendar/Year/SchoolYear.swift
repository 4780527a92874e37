/// A school year, from 1 September to 31 August.
public struct SchoolYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The civil year of its September, 1583 to 9998.
  public let startYear: Int

  /// The school year whose September lies in this civil year, held between 1583 and 9998.
  public init(startingIn year: Int) {
    startYear = min(max(year, Day.years.lowerBound), Day.years.upperBound - 1)
  }

  /// The school year written as "2027-2028", or nil for any other spelling and for years that do not follow each other.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard let start = reader.number(ofDigits: 4), reader.skip("-"),
      let end = reader.number(ofDigits: 4), reader.isAtEnd,
      end == start + 1, start >= Day.years.lowerBound
    else { return nil }
    self.init(startingIn: start)
  }

  /// The school year a day lies in: 2027-08-31 is of 2026-2027, 2027-09-01 of 2027-2028.
  public init(of day: Day) {
    let date = day.date
    self.init(startingIn: date.month >= 9 ? date.year : date.year - 1)
  }

  /// 1 September, whatever day classes begin.
  public var firstCivilDay: Day { Day(year: startYear, month: 9, day: 1) ?? .first }

  /// 31 August of the following year.
  public var lastCivilDay: Day { Day(year: startYear + 1, month: 8, day: 31) ?? .last }

  /// The school year after; the last there is, 9998-9999, is followed by itself.
  public var next: SchoolYear { SchoolYear(startingIn: startYear + 1) }

  /// The school year before; the first there is, 1583-1584, comes after itself.
  public var previous: SchoolYear { SchoolYear(startingIn: startYear - 1) }

  /// The school year as "2027-2028".
  public var description: String { "\(startYear)-\(startYear + 1)" }

  public static func < (a: SchoolYear, b: SchoolYear) -> Bool { a.startYear < b.startYear }
}

extension SchoolYear: Codable, TextCodable {
  static var form: String { "2027-2028" }
}
