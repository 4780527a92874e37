/// A day on which nobody works by law.
public struct PublicHoliday: Hashable, Comparable, Sendable {
  /// The date.
  public let day: Day

  /// The French name, as official tables have it.
  public let name: String

  /// The name in English.
  public let englishName: String

  /// Earlier days first.
  public static func < (a: PublicHoliday, b: PublicHoliday) -> Bool { (a.day, a.name) < (b.day, b.name) }
}

/// The public holidays of a civil year in an area, by date; none outside ``Day/years``.
///
/// They are computed by the rules in force since 2024, also for years before them. Two may fall on one day, as 8 May and
/// the Ascension in 2059.
public func publicHolidays(of year: Int, scope: PublicHolidayScope) -> [PublicHoliday] {
  guard let easter = Day.easter(of: year) else { return [] }
  let rules = PublicHolidayRule.national + PublicHolidayRule.local(scope, year: year)
  return rules.compactMap { rule in
    rule.day(in: year, easter: easter).map {
      PublicHoliday(day: $0, name: rule.name, englishName: rule.englishName)
    }
  }.sorted()
}
