extension CalendarEntry {
  /// Zones A, B, C and Corsica in 2026-2027; the pupils' return in Corsica is not among the sources.
  ///
  /// 8 May 2027 is a Saturday and the Ascension 6 May, so the bridge day of that week is Friday 7 May alone.
  static let metropole2026: [CalendarEntry] = [
    .day(.teachersReturn, .a, .b, .c, on: 2026_08_31, .ministryDataset),
    .day(.pupilsReturn, .a, .b, .c, on: 2026_09_01, .ministryDataset),
    .holiday("Vacances de la Toussaint", .a, .b, .c, after: 2026_10_17, to: 2026_11_02, .ministryDataset),
    .holiday("Vacances de Noël", .a, .b, .c, after: 2026_12_19, to: 2027_01_04, .ministryDataset),
    .holiday("Vacances d'Hiver", .c, after: 2027_02_06, to: 2027_02_22, .ministryDataset),
    .holiday("Vacances d'Hiver", .a, after: 2027_02_13, to: 2027_03_01, .ministryDataset),
    .holiday("Vacances d'Hiver", .b, after: 2027_02_20, to: 2027_03_08, .ministryDataset),
    .holiday("Vacances de Printemps", .c, after: 2027_04_03, to: 2027_04_19, .ministryDataset),
    .holiday("Vacances de Printemps", .a, after: 2027_04_10, to: 2027_04_26, .ministryDataset),
    .holiday("Vacances de Printemps", .b, after: 2027_04_17, to: 2027_05_03, .ministryDataset),
    .dayOff("Pont de l'Ascension", .a, .b, .c, on: 2027_05_07, .ministryDataset),
    .day(.lastDay, .a, .b, .c, on: 2027_07_03, .ministryDataset),
    .holiday("Vacances de la Toussaint", .corse, after: 2026_10_17, to: 2026_11_02, .openHolidays, .medium),
    .holiday("Vacances de Noël", .corse, after: 2026_12_19, to: 2027_01_04, .openHolidays, .medium),
    .holiday("Vacances d'Hiver", .corse, after: 2027_02_13, to: 2027_03_01, .openHolidays, .medium),
    .holiday("Vacances de Printemps", .corse, after: 2027_04_10, to: 2027_04_26, .openHolidays, .medium),
    .day(.lastDay, .corse, on: 2027_07_03, .openHolidays, .medium),
  ]
}
