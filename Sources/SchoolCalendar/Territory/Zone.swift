/// The areas that have one official calendar of school holidays each.
public enum Zone: String, CaseIterable, Sendable, Codable {
  /// Eight académies, from Besançon to Poitiers.
  case a = "A"

  /// Eleven académies, from Aix-Marseille to Strasbourg.
  case b = "B"

  /// Créteil, Montpellier, Paris, Toulouse and Versailles.
  case c = "C"

  /// The académie de Corse, whose rector sets the dates.
  case corse = "Corse"

  /// The académie de Guadeloupe, with Saint-Barthélemy and Saint-Martin.
  case guadeloupe = "Guadeloupe"

  /// The académie de Martinique.
  case martinique = "Martinique"

  /// The académie de Guyane.
  case guyane = "Guyane"

  /// The académie de La Réunion, with southern seasons.
  case laReunion = "La Réunion"

  /// The académie de Mayotte.
  case mayotte = "Mayotte"

  /// The archipelago off Newfoundland.
  case saintPierreEtMiquelon = "Saint-Pierre-et-Miquelon"

  /// French Polynesia, which sets its own school year; no calendar is known here.
  case polynesie = "Polynésie française"

  /// New Caledonia, where the school year is a civil year; no calendar is known here.
  case nouvelleCaledonie = "Nouvelle-Calédonie"

  /// Wallis and Futuna, where the school year is a civil year; no calendar is known here.
  case wallisEtFutuna = "Wallis-et-Futuna"
}
