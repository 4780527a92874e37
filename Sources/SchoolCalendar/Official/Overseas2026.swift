extension CalendarEntry {
  /// Overseas académies in 2026-2027: Mayotte only, from an unofficial place but for the returns.
  ///
  /// For Guadeloupe the Christmas holidays alone are known, which is not enough for a calendar.
  static let overseas2026: [CalendarEntry] = [
    .day(.teachersReturn, .mayotte, on: 2026_08_21, .ministryDataset),
    .day(.pupilsReturn, .mayotte, on: 2026_08_24, .ministryDataset),
    .holiday("Vacances de la Toussaint", .mayotte, after: 2026_10_10, to: 2026_10_26, .mirroredFeed, .low),
    .holiday("Vacances de Noël", .mayotte, after: 2026_12_12, to: 2027_01_11, .mirroredFeed, .low),
    .holiday("Vacances de Carnaval", .mayotte, after: 2027_02_20, to: 2027_03_08, .mirroredFeed, .low),
    .holiday("Vacances de Pâques", .mayotte, after: 2027_05_01, to: 2027_05_17, .mirroredFeed, .low),
    .day(.lastDay, .mayotte, on: 2027_07_10, .mirroredFeed, .low),
    .holiday("Vacances de Noël", .guadeloupe, after: 2026_12_19, to: 2027_01_04, .mirroredFeed, .medium),
  ]
}
