import Planning
import SchoolCalendar

/// The school year a demo lies in: the official one, or an invented one where none is published.
struct DemoYear {
  let schoolYear: SchoolYear
  let firstDay: Day
  let lastDay: Day
  let holidays: [SchoolHoliday]
  /// Days with classes somewhere, Monday to Saturday.
  let openDays: [Day]
  let isOfficial: Bool
  private let open: Set<Day>

  init(_ schoolYear: SchoolYear, departement: String) {
    self.schoolYear = schoolYear
    var settings = Settings(schoolYear: schoolYear, departement: departement)
    var calendar = try? Dossier(settings: settings).calendar()
    isOfficial = calendar != nil
    let invented = InventedYear(schoolYear)
    if calendar == nil {
      settings.firstDay = invented.firstDay
      settings.lastDay = invented.lastDay
      settings.localHolidays = invented.holidays
      calendar = try? Dossier(settings: settings).calendar()
    }
    firstDay = calendar?.firstDay ?? invented.firstDay
    lastDay = calendar?.lastDay ?? invented.lastDay
    holidays = calendar?.holidays ?? invented.holidays
    openDays = calendar?.openDays ?? []
    open = Set(openDays)
  }

  func isOpen(_ day: Day) -> Bool { open.contains(day) }

  /// The open days of a stretch of time, week-ends left out.
  func classDays(from first: Day, through last: Day) -> [Day] {
    openDays.filter { first <= $0 && $0 <= last && $0.weekday < .saturday }
  }

  /// A date of the year: months from September are of its first civil year, the others of its second.
  func date(_ month: Int, _ day: Int) -> Day {
    let civil = month >= 9 ? schoolYear.startYear : schoolYear.startYear + 1
    return Day(year: civil, month: month, day: day) ?? firstDay
  }

  /// A date of the spring before the year.
  func springBefore(_ month: Int, _ day: Int) -> Day {
    Day(year: schoolYear.startYear, month: month, day: day) ?? firstDay
  }

  /// The next day from one on, itself included, on which classes are held in every school.
  func classDay(onOrAfter day: Day) -> Day {
    openDays.first { $0 >= day && $0.weekday < .saturday && $0.weekday != .wednesday } ?? day
  }
}

/// A plausible calendar for years that the Ministry has not published: two weeks after about seven weeks of classes.
private struct InventedYear {
  let firstDay: Day
  let lastDay: Day
  let holidays: [SchoolHoliday]

  init(_ year: SchoolYear) {
    func date(_ month: Int, _ day: Int) -> Day {
      Day(year: month >= 9 ? year.startYear : year.startYear + 1, month: month, day: day) ?? year.firstCivilDay
    }
    func holiday(_ name: String, after day: Day) -> SchoolHoliday {
      let saturday = day.onOrAfter(.saturday)
      return SchoolHoliday(name: name, days: saturday.advanced(by: 1)..<saturday.advanced(by: 16))
    }
    let first = date(9, 1)
    firstDay = first.weekday > .thursday ? first.onOrAfter(.monday) : first
    lastDay = date(7, 1).onOrAfter(.friday)
    holidays = [
      holiday("Vacances de la Toussaint", after: date(10, 16)), holiday("Vacances de Noël", after: date(12, 17)),
      holiday("Vacances d'hiver", after: date(2, 9)), holiday("Vacances de printemps", after: date(4, 6)),
    ]
  }
}
