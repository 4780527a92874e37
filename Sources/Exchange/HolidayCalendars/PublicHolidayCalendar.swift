import ICalendar
import SchoolCalendar

/// The public holidays of one area, from 1 January of the first school year known to 31 December of the last one's end.
struct PublicHolidayCalendar {
  private let scope: PublicHolidayScope

  init(_ scope: PublicHolidayScope) { self.scope = scope }

  /// `jours-feries-metropole.ics`.
  var fileName: String { "jours-feries-\(HolidayName.folded(scope.rawValue)).ics" }

  var feed: Feed {
    Feed(
      name: "Jours fériés – \(scope.rawValue)",
      description: "Jours fériés (\(scope.rawValue)), calculés d'après les textes nommés dans chaque événement.",
      zone: Departement.all.first { $0.publicHolidayScope == scope }?.timeZoneIdentifier, refreshMinutes: 24 * 60,
      events: Self.years.flatMap { publicHolidays(of: $0, scope: scope) }.map { event($0).event })
  }

  static let years =
    CalendarEntry.schoolYears.lowerBound.startYear...CalendarEntry.schoolYears.upperBound.startYear + 1

  private func event(_ holiday: PublicHoliday) -> OfficialEvent {
    OfficialEvent(
      calendar: "feries/\(scope.rawValue)", name: holiday.name, summary: holiday.name,
      days: holiday.day..<holiday.day.advanced(by: 1),
      description: [
        "Jour férié (\(scope.rawValue)) : \(OfficialEvent.words.date(holiday.day)).",
        "Source : \(basis) ; date calculée.",
      ], location: "", category: "Jours fériés")
  }

  private var basis: String {
    let national = "code du travail, article L3133-1"
    return switch scope {
    case .metropole, .saintPierreEtMiquelon: national
    case .alsaceMoselle: national + " et article L3134-13"
    case .guadeloupe, .martinique, .guyane, .laReunion, .mayotte, .saintBarthelemy, .saintMartin:
      national + " et article L3422-2, décret 83-1003, usages locaux"
    case .polynesie, .nouvelleCaledonie, .wallisEtFutuna: "jours fériés nationaux et textes du territoire"
    }
  }
}
