extension CalendarEntry {
  /// Zones A, B, C and Corsica in 2025-2026; the pupils' return in Corsica is not among the sources.
  static let metropole2025: [CalendarEntry] = [
    .day(.teachersReturn, .a, .b, .c, on: 2025_08_29, .ministryDataset),
    .day(.pupilsReturn, .a, .b, .c, on: 2025_09_01, .ministryDataset),
    .holiday("Vacances de la Toussaint", .a, .b, .c, after: 2025_10_18, to: 2025_11_03, .ministryDataset),
    .holiday("Vacances de Noël", .a, .b, .c, after: 2025_12_20, to: 2026_01_05, .ministryDataset),
    .holiday("Vacances d'Hiver", .a, after: 2026_02_07, to: 2026_02_23, .ministryDataset),
    .holiday("Vacances d'Hiver", .b, after: 2026_02_14, to: 2026_03_02, .ministryDataset),
    .holiday("Vacances d'Hiver", .c, after: 2026_02_21, to: 2026_03_09, .ministryDataset),
    .holiday("Vacances de Printemps", .a, after: 2026_04_04, to: 2026_04_20, .ministryDataset),
    .holiday("Vacances de Printemps", .b, after: 2026_04_11, to: 2026_04_27, .ministryDataset),
    .holiday("Vacances de Printemps", .c, after: 2026_04_18, to: 2026_05_04, .ministryDataset),
    .holiday("Pont de l'Ascension", .a, .b, .c, after: 2026_05_14, to: 2026_05_18, .ministryDataset),
    .day(.lastDay, .a, .b, .c, on: 2026_07_04, .ministryDataset),
    .holiday("Vacances de la Toussaint", .corse, after: 2025_10_18, to: 2025_11_03, .openHolidays, .medium),
    .holiday("Vacances de Noël", .corse, after: 2025_12_20, to: 2026_01_05, .openHolidays, .medium),
    .holiday("Vacances d'Hiver", .corse, after: 2026_02_14, to: 2026_03_02, .openHolidays, .medium),
    .holiday("Vacances de Printemps", .corse, after: 2026_04_11, to: 2026_04_27, .openHolidays, .medium),
    .day(.lastDay, .corse, on: 2026_07_04, .openHolidays, .medium),
  ]
}
