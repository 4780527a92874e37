extension CalendarEntry {
  /// Overseas académies in 2025-2026.
  ///
  /// The rows that hold for one island of the académie de Guadeloupe only are kept free in all of it.
  static let overseas2025: [CalendarEntry] =
    antilles2025 + [
      .day(.teachersReturn, .mayotte, on: 2025_08_22, .ministryDataset),
      .day(.pupilsReturn, .mayotte, on: 2025_08_25, .ministryDataset),
      .holiday("Vacances de la Toussaint", .mayotte, after: 2025_10_11, to: 2025_10_27, .ministryDataset),
      .holiday("Vacances de Noël", .mayotte, after: 2025_12_13, to: 2026_01_12, .ministryDataset),
      .holiday("Vacances de Carnaval", .mayotte, after: 2026_02_28, to: 2026_03_09, .ministryDataset),
      .holiday("Vacances de Printemps", .mayotte, after: 2026_04_30, to: 2026_05_18, .ministryDataset),
      .day(.lastDay, .mayotte, on: 2026_07_04, .ministryDataset),

      .day(.teachersReturn, .laReunion, on: 2025_08_18, .ministryDataset),
      .day(.pupilsReturn, .laReunion, on: 2025_08_19, .ministryDataset),
      .holiday("Vacances après 1ère période", .laReunion, after: 2025_10_11, to: 2025_10_27, .ministryDataset),
      .holiday("Vacances d'Été austral", .laReunion, after: 2025_12_19, to: 2026_01_21, .ministryDataset),
      .holiday("Vacances après 3ème période", .laReunion, after: 2026_02_28, to: 2026_03_16, .ministryDataset),
      .holiday("Vacances après 4ème période", .laReunion, after: 2026_05_02, to: 2026_05_18, .ministryDataset),
      .day(.lastDay, .laReunion, on: 2026_07_04, .ministryDataset),
    ]

  private static let antilles2025: [CalendarEntry] = [
    .day(.teachersReturn, .guadeloupe, .guyane, .martinique, on: 2025_08_29, .ministryDataset),
    .day(.pupilsReturn, .guadeloupe, .guyane, .martinique, on: 2025_09_01, .ministryDataset),
    .dayOff("Abolition de l’esclavage", .guadeloupe, on: 2025_10_09, .ministryDataset),
    .holiday(
      "Vacances de la Toussaint", .guadeloupe, .guyane, .martinique, after: 2025_10_18, to: 2025_11_03,
      .ministryDataset),
    .holiday(
      "Vacances de Noël", .guadeloupe, .guyane, .martinique, after: 2025_12_20, to: 2026_01_05, .ministryDataset),
    .holiday(
      "Vacances de Carnaval", .guadeloupe, .guyane, .martinique, after: 2026_02_07, to: 2026_02_23, .ministryDataset),
    .dayOff("Mi-carême", .guadeloupe, on: 2026_03_12, .ministryDataset),
    .holiday("Vacances de Pâques", .martinique, after: 2026_03_28, to: 2026_04_13, .ministryDataset),
    .holiday("Vacances de Pâques", .guyane, after: 2026_04_01, to: 2026_04_16, .ministryDataset),
    .holiday("Vacances de Pâques", .guadeloupe, after: 2026_04_02, to: 2026_04_20, .ministryDataset),
    .holiday("Pont de l'Ascension", .guyane, .martinique, after: 2026_05_14, to: 2026_05_18, .ministryDataset),
    .holiday("Semaine en mai", .guadeloupe, after: 2026_05_15, to: 2026_05_16, .ministryDataset, .medium),
    .dayOff("Semaine en mai", .guadeloupe, on: 2026_05_26, .ministryDataset),
    .dayOff("Abolition de l’esclavage", .guadeloupe, on: 2026_05_27, .ministryDataset),
    .dayOff("Abolition de l’esclavage", .guadeloupe, on: 2026_05_28, .ministryDataset),
    .dayOff("Semaine en mai", .guadeloupe, on: 2026_05_29, .ministryDataset),
    .day(.lastDay, .guadeloupe, .guyane, .martinique, on: 2026_07_04, .ministryDataset),
  ]
}
