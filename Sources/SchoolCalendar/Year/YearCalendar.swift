/// The days with and without class of one school year in one département.
///
/// Days are read as the Ministry means them: holidays begin *after* the classes of the day it names and end in the
/// morning of the day it names. So with the holidays of 2027-10-23 to 2027-11-08, Saturday 23 October is a day of class
/// (for schools that have any on Saturdays), Sunday 24 the first day off, Monday 8 November a day of class.
public struct YearCalendar: Hashable, Sendable {
  /// The school year.
  public let schoolYear: SchoolYear

  /// Where.
  public let departement: Departement

  /// The day pupils return.
  public let firstDay: Day

  /// The last day of class, after which the summer begins.
  public let lastDay: Day

  /// The day teachers return, shortly before ``firstDay``, where it is known.
  public let teachersReturn: Day?

  /// The school holidays between the first and the last day, official and local, by date; they may overlap.
  public let holidays: [SchoolHoliday]

  /// The public holidays from 1 January before the school year to 31 December after it, by date.
  public let publicHolidays: [PublicHoliday]

  private let publicDays: Set<Day>

  /// The official calendar, changed and completed by a dossier's settings.
  ///
  /// - Throws: ``CalendarError`` when the pupils' return, the last day of class or the holidays are neither published
  ///   nor given, or when the given dates cannot be those of the school year.
  public init(
    _ schoolYear: SchoolYear, departement: Departement, overrides: CalendarOverrides = .none
  ) throws(CalendarError) {
    let known = KnownYear(schoolYear, departement: departement, overrides: overrides)
    func error(_ problem: CalendarError.Problem) -> CalendarError {
      CalendarError(schoolYear: schoolYear, departement: departement.code, problem: problem)
    }
    guard let first = known.firstDay, let last = known.lastDay, known.missing.isEmpty else {
      throw error(.missing(known.missing))
    }
    let possible = schoolYear.possibleDays
    guard possible.contains(first) else { throw error(.outsideYear(.firstDay, first)) }
    guard possible.contains(last) else { throw error(.outsideYear(.lastDay, last)) }
    guard first <= last else { throw error(.reversed(firstDay: first, lastDay: last)) }

    self.schoolYear = schoolYear
    self.departement = departement
    firstDay = first
    lastDay = last
    teachersReturn = known.teachersReturn
    holidays = known.holidays
    publicHolidays = departement.publicHolidays(of: schoolYear.startYear...schoolYear.startYear + 1)
    publicDays = Set(publicHolidays.map(\.day))
  }

  /// Whether the day lies outside the days of class or inside a school holiday; public holidays are no part of this.
  public func isHoliday(_ day: Day) -> Bool {
    day < firstDay || lastDay < day || holidays.contains { $0.days.contains(day) }
  }

  /// Whether the day is a public holiday of the département.
  public func isPublicHoliday(_ day: Day) -> Bool {
    if (schoolYear.startYear...schoolYear.startYear + 1).contains(day.year) { return publicDays.contains(day) }
    return departement.publicHolidays(of: day.year...day.year).contains { $0.day == day }
  }

  /// Whether sessions may be held: between the first and the last day of class, from Monday to Saturday, and neither a
  /// public nor a school holiday.
  public func isOpen(_ day: Day) -> Bool {
    day.weekday != .sunday && !isHoliday(day) && !isPublicHoliday(day)
  }

  /// The days on which sessions may be held, by date.
  public var openDays: [Day] { (firstDay...lastDay).filter(isOpen) }
}

extension YearCalendar {
  /// The two weeks from the pupils' return and the two weeks up to the last day of class, which planners spare unless
  /// told otherwise.
  public var busyPeriods: [ClosedRange<Day>] {
    [firstDay...firstDay.advanced(by: 13), lastDay.advanced(by: -13)...lastDay]
  }

  /// The official rows behind this calendar with their sources; those that the settings replace are among them.
  public var officialEntries: [CalendarEntry] { CalendarEntry.official(for: schoolYear, in: departement.zone) }
}

extension SchoolYear {
  /// From 1 July before the school year to 31 December after it, which leaves room for the calendars of the south.
  var possibleDays: ClosedRange<Day> {
    let first = Day(year: startYear, month: 7, day: 1) ?? firstCivilDay
    let last = Day(year: startYear + 1, month: 12, day: 31) ?? lastCivilDay
    return first...max(first, last)
  }
}
