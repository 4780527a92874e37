/// What a dossier's settings put in place of the official calendar, or add to it.
public struct CalendarOverrides: Hashable, Sendable, Codable {
  /// The pupils' return (`rentree`), instead of the official one.
  public var firstDay: Day?

  /// The last day of class (`fin_des_cours`), instead of the official one.
  public var lastDay: Day?

  /// Days off (`vacances_locales`) that come on top of the official holidays.
  public var localHolidays: [SchoolHoliday]

  /// What is left out stays official.
  public init(firstDay: Day? = nil, lastDay: Day? = nil, localHolidays: [SchoolHoliday] = []) {
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.localHolidays = localHolidays
  }

  /// The official calendar as it is.
  public static let none = CalendarOverrides()
}
