extension CalendarEntry {
  /// Zones A, B, C and Corsica in 2024-2025.
  static let metropole2024: [CalendarEntry] = [
    .day(.teachersReturn, .a, .b, .c, on: 2024_08_30, .perDayFile2024, .medium),
    .day(.pupilsReturn, .a, .b, .c, on: 2024_09_02, .perDayFile2024),
    .holiday(
      "Vacances de la Toussaint", .a, .b, .c, .corse, after: 2024_10_19, to: 2024_11_04, .ministryDataset),
    .holiday("Vacances de Noël", .a, .b, .c, .corse, after: 2024_12_21, to: 2025_01_06, .ministryDataset),
    .holiday("Vacances d'Hiver", .b, after: 2025_02_08, to: 2025_02_24, .ministryDataset),
    .holiday("Vacances d'Hiver", .c, .corse, after: 2025_02_15, to: 2025_03_03, .ministryDataset),
    .holiday("Vacances d'Hiver", .a, after: 2025_02_22, to: 2025_03_10, .ministryDataset),
    .holiday("Vacances de Printemps", .b, after: 2025_04_05, to: 2025_04_22, .ministryDataset),
    .holiday("Vacances de Printemps", .c, .corse, after: 2025_04_12, to: 2025_04_28, .ministryDataset),
    .holiday("Vacances de Printemps", .a, after: 2025_04_19, to: 2025_05_05, .ministryDataset),
    .holiday("Pont de l'Ascension", .a, .b, .c, .corse, after: 2025_05_29, to: 2025_06_02, .ministryDataset),
    .dayOff("Lundi de Pentecôte", .corse, on: 2025_06_09, .ministryDataset),
    .day(.lastDay, .a, .b, .c, .corse, on: 2025_07_05, .ministryDataset),
  ]
}
