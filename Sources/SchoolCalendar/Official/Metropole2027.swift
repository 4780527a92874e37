extension CalendarEntry {
  /// Zones A, B and C in 2027-2028.
  ///
  /// The returns are inferred and must be checked against the arrêté. Classes end on Tuesday 4 July 2028; whether the
  /// first day of summer is 4 or 5 July is where the sources disagree. In zones A and C the spring holidays end with a
  /// public holiday (8 and 1 May), hence the return on a Tuesday.
  static let metropole2027: [CalendarEntry] = [
    .day(.teachersReturn, .a, .b, .c, on: 2027_09_01, .patternOf2021, .low),
    .day(.pupilsReturn, .a, .b, .c, on: 2027_09_02, .patternOf2021, .low),
    .holiday("Vacances de la Toussaint", .a, .b, .c, after: 2027_10_23, to: 2027_11_08, .arrete2026),
    .holiday("Vacances de Noël", .a, .b, .c, after: 2027_12_18, to: 2028_01_03, .arrete2026),
    .holiday("Vacances d'Hiver", .b, after: 2028_02_05, to: 2028_02_21, .arrete2026),
    .holiday("Vacances d'Hiver", .c, after: 2028_02_12, to: 2028_02_28, .arrete2026),
    .holiday("Vacances d'Hiver", .a, after: 2028_02_19, to: 2028_03_06, .arrete2026),
    .holiday("Vacances de Printemps", .b, after: 2028_04_08, to: 2028_04_24, .arrete2026),
    .holiday("Vacances de Printemps", .c, after: 2028_04_15, to: 2028_05_02, .arrete2026),
    .holiday("Vacances de Printemps", .a, after: 2028_04_22, to: 2028_05_09, .arrete2026),
    .holiday("Pont de l'Ascension", .a, .b, .c, after: 2028_05_25, to: 2028_05_29, .arrete2026),
    .day(.lastDay, .a, .b, .c, on: 2028_07_04, .endOfClasses2028, .medium),
  ]
}
