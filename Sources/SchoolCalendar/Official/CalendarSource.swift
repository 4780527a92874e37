/// Where a date of the official calendar was found.
public enum CalendarSource: String, CaseIterable, Sendable, Codable {
  /// The Ministry's open data set, in a public copy of February 2026.
  case ministryDataset

  /// The per-day file of public school holidays, whose summer ends the day before, and calendars shown by schools.
  case perDayFile2024

  /// The arrêté of 21 July 2026 as three public packages quote it, all with the same dates.
  case arrete2026

  /// No text: the pattern of 2021, when 1 September was a Wednesday as in 2027 (teachers on 1, pupils on 2 September).
  case patternOf2021

  /// A public package that says classes end on Tuesday 4 July 2028; two others disagree on the first day off.
  case endOfClasses2028

  /// The community's OpenHolidays data, which quote Service-Public.fr.
  case openHolidays

  /// A public mirror of the Ministry's feeds that mends their known slips.
  case mirroredFeed

  /// The reference in French, for reports and the calendars' provenance.
  public var citation: String {
    switch self {
    case .ministryDataset:
      "Ministère de l'Éducation nationale, jeu de données fr-en-calendrier-scolaire (copie publique), Licence Ouverte 2.0"
    case .perDayFile2024:
      "vacances-scolaires (fichier par jour, Licence Ouverte) et calendriers affichés par des écoles"
    case .arrete2026:
      "Arrêté du 21 juillet 2026 (JORFTEXT000054457294), cité par vacances-scolaires-france 0.12.0, holidays 0.109 "
        + "et openholidaysapi.data"
    case .patternOf2021:
      "Déduit de la rentrée 2021 (1er septembre un mercredi) ; à vérifier dans JORFTEXT000054457294"
    case .endOfClasses2028:
      "openholidaysapi.data : fin des cours le mardi 4 juillet 2028 ; à vérifier dans JORFTEXT000054457294"
    case .openHolidays:
      "openholidaysapi.data, d'après Service-Public.fr"
    case .mirroredFeed:
      "Miroir public des flux du ministère, fautes connues corrigées"
    }
  }
}

/// How far a date of the official calendar can be relied on.
public enum CalendarConfidence: Int, CaseIterable, Sendable, Comparable, Codable {
  /// Inferred, or from one unofficial place: to be checked before a plan is published.
  case low = 1

  /// Unofficial, or sources disagree on how it is to be read.
  case medium

  /// Official, or quoted alike by independent sources.
  case high

  public static func < (a: CalendarConfidence, b: CalendarConfidence) -> Bool { a.rawValue < b.rawValue }
}
