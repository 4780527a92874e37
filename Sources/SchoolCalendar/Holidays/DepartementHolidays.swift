extension Departement {
  /// The public holidays of these civil years, by date.
  ///
  /// The schools of Saint-Barthélemy and Saint-Martin keep those of their académie, Guadeloupe, as well as their own.
  public func publicHolidays(of years: ClosedRange<Int>) -> [PublicHoliday] {
    let scopes = zone == .guadeloupe ? Set([publicHolidayScope, .guadeloupe]) : [publicHolidayScope]
    let all = years.flatMap { year in
      scopes.flatMap { scope in SchoolCalendar.publicHolidays(of: year, scope: scope) }
    }
    return Set(all).sorted()
  }
}
