/// The areas that differ in their public holidays (jours fériés).
public enum PublicHolidayScope: String, CaseIterable, Sendable, Codable {
  /// The eleven national days only (code du travail L3133-1).
  case metropole = "Métropole"

  /// Good Friday and 26 December as well, in Moselle, Bas-Rhin and Haut-Rhin (code du travail L3134-13).
  ///
  /// The law gives Good Friday only to communes with a Protestant church or a mixed place of worship; schools close
  /// everywhere, and so it is taken.
  case alsaceMoselle = "Alsace-Moselle"

  /// Mid-Lent, Good Friday, 27 May and 21 July as well.
  case guadeloupe = "Guadeloupe"

  /// 22 May and 21 July as well.
  case martinique = "Martinique"

  /// 10 June as well.
  case guyane = "Guyane"

  /// 20 December as well.
  case laReunion = "La Réunion"

  /// 27 April as well.
  case mayotte = "Mayotte"

  /// 9 October as well; its schools also keep those of Guadeloupe.
  case saintBarthelemy = "Saint-Barthélemy"

  /// 28 May and 21 July as well; its schools also keep those of Guadeloupe.
  case saintMartin = "Saint-Martin"

  /// The national days; none of its own is known here.
  case saintPierreEtMiquelon = "Saint-Pierre-et-Miquelon"

  /// 5 March, Good Friday and 20 November (Matāri'i, since 2025) as well.
  case polynesie = "Polynésie française"

  /// 24 September as well.
  case nouvelleCaledonie = "Nouvelle-Calédonie"

  /// 28 April, 29 June and 29 July as well.
  case wallisEtFutuna = "Wallis-et-Futuna"
}
