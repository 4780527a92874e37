/// What is known of a school year in one département, whether or not it makes a calendar.
public struct KnownYear: Hashable, Sendable {
  /// The school year.
  public let schoolYear: SchoolYear

  /// Where.
  public let departement: Departement

  /// The day pupils return, where it is published or given.
  public let firstDay: Day?

  /// The last day of class, where it is published or given.
  public let lastDay: Day?

  /// The day teachers return, where it is published.
  public let teachersReturn: Day?

  /// The holidays that are published, without the days worked in them, and those given; by date, none of them empty.
  public let holidays: [SchoolHoliday]

  /// What it lacks to be a calendar.
  ///
  /// Where not even the last day is official, single rows that are known do not make holidays.
  public let missing: [CalendarError.Part]

  /// The official rows, changed and completed by a dossier's settings.
  public init(_ schoolYear: SchoolYear, departement: Departement, overrides: CalendarOverrides = .none) {
    self.schoolYear = schoolYear
    self.departement = departement
    let entries = CalendarEntry.official(for: schoolYear, in: departement.zone)
    func official(_ subject: CalendarEntry.Subject) -> Day? { entries.first { $0.subject == subject }?.start }
    firstDay = overrides.firstDay ?? official(.pupilsReturn)
    lastDay = overrides.lastDay ?? official(.lastDay)
    teachersReturn = official(.teachersReturn)
    let kept = entries.compactMap(\.schoolHoliday).flatMap { $0.parts(without: overrides.workedPeriods) }
    let all = kept + overrides.localHolidays
    holidays = all.filter { !$0.days.isEmpty }.sorted()
    var missing: [CalendarError.Part] = []
    if firstDay == nil { missing.append(.firstDay) }
    if lastDay == nil { missing.append(.lastDay) }
    if official(.lastDay) != nil ? all.isEmpty : overrides.localHolidays.isEmpty { missing.append(.holidays) }
    self.missing = missing
  }
}
