import SchoolCalendar

/// How names of holidays are compared, and what the days that open and close a school year are called.
enum HolidayName {
  static let teachersReturn = "Prérentrée des enseignants"
  static let pupilsReturn = "Rentrée des élèves"
  static let lastDay = "Fin des cours"
  static let summer = "Vacances d'Été"

  /// A name without regard to case, accents, spaces and the kind of apostrophe: "vacances-d-ete".
  static func folded(_ name: String) -> String { FeedFileName.folded(name) }

  /// Whether a folded name is that of the break between two school years.
  static func isLongBreak(_ folded: String) -> Bool {
    ["vacances-d-ete", "vacances-d-hiver-austral", "grandes-vacances"].contains(folded)
  }
}

extension Zone {
  /// "Zone A", "Guadeloupe".
  var frenchTitle: String { rawValue.count == 1 ? "Zone \(rawValue)" : rawValue }

  /// The départements that follow the zone's calendar.
  var departements: [Departement] { Departement.all.filter { $0.zone == self } }
}
