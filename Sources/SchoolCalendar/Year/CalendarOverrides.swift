/// What a dossier's settings put in place of the official calendar, or add to it.
public struct CalendarOverrides: Hashable, Sendable, Codable {
  /// The pupils' return (`rentree`), instead of the official one.
  public var firstDay: Day?

  /// The last day of class (`fin_des_cours`), instead of the official one.
  public var lastDay: Day?

  /// Days off (`vacances_locales`) that come on top of the official holidays.
  public var localHolidays: [SchoolHoliday]

  /// Days of class (`jours_travailles`) although the official calendar has them off; ``localHolidays`` win over them.
  ///
  /// With the two, any change that a recteur may make can be written (code de l'éducation, D521-1 to D521-6). Winter
  /// holidays of 13 to 28 February 2027 that begin three days later: worked from 14 to 16 February, off from 1 to 3 March.
  public var workedPeriods: [ClosedRange<Day>]

  /// What is left out stays official.
  public init(
    firstDay: Day? = nil, lastDay: Day? = nil, localHolidays: [SchoolHoliday] = [],
    workedPeriods: [ClosedRange<Day>] = []
  ) {
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.localHolidays = localHolidays
    self.workedPeriods = workedPeriods
  }

  /// The official calendar as it is.
  public static let none = CalendarOverrides()
}
