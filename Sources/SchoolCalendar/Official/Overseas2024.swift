extension CalendarEntry {
  /// Overseas académies in 2024-2025; none of their pupils' returns is among the sources.
  ///
  /// The rows that hold for one island of the académie de Guadeloupe only are kept free in all of it.
  static let overseas2024: [CalendarEntry] =
    antilles2024 + [
      .holiday("Vacances de la Toussaint", .mayotte, after: 2024_10_12, to: 2024_10_28, .ministryDataset),
      .holiday("Vacances de Noël", .mayotte, after: 2024_12_14, to: 2025_01_13, .ministryDataset),
      .holiday("Vacances de Carnaval", .mayotte, after: 2025_03_01, to: 2025_03_10, .ministryDataset),
      .holiday("Vacances de Printemps", .mayotte, after: 2025_04_26, to: 2025_05_12, .ministryDataset),
      .day(.lastDay, .mayotte, on: 2025_07_05, .ministryDataset),

      .holiday("Vacances après 1ère période", .laReunion, after: 2024_10_12, to: 2024_10_28, .ministryDataset),
      .holiday("Vacances d'Été austral", .laReunion, after: 2024_12_19, to: 2025_01_21, .ministryDataset),
      .holiday("Vacances après 3ème période", .laReunion, after: 2025_03_01, to: 2025_03_17, .ministryDataset),
      .holiday("Vacances après 4ème période", .laReunion, after: 2025_05_03, to: 2025_05_19, .ministryDataset),
      .holiday("Vacances d'Hiver austral", .laReunion, after: 2025_07_05, to: 2025_08_19, .ministryDataset),
      .day(.lastDay, .laReunion, on: 2025_07_05, .ministryDataset),

      .holiday(
        "Vacances de la Toussaint", .saintPierreEtMiquelon, after: 2024_10_22, to: 2024_11_04, .ministryDataset),
      .holiday("Vacances de Noël", .saintPierreEtMiquelon, after: 2024_12_20, to: 2025_01_06, .ministryDataset),
      .holiday("Vacances d'Hiver", .saintPierreEtMiquelon, after: 2025_02_21, to: 2025_03_10, .ministryDataset),
      .holiday("Vacances de Printemps", .saintPierreEtMiquelon, after: 2025_04_18, to: 2025_05_05, .ministryDataset),
      .holiday("Pont de l'Ascension", .saintPierreEtMiquelon, after: 2025_05_28, to: 2025_06_02, .ministryDataset),
      .day(.lastDay, .saintPierreEtMiquelon, on: 2025_07_03, .ministryDataset),
    ]

  private static let antilles2024: [CalendarEntry] = [
    .dayOff("Abolition de l’esclavage", .guadeloupe, on: 2024_10_09, .ministryDataset),
    .holiday("Vacances de la Toussaint", .guadeloupe, after: 2024_10_22, to: 2024_11_04, .ministryDataset),
    .holiday("Vacances de la Toussaint", .guyane, .martinique, after: 2024_10_19, to: 2024_11_04, .ministryDataset),
    .holiday(
      "Vacances de Noël", .guadeloupe, .guyane, .martinique, after: 2024_12_21, to: 2025_01_06, .ministryDataset),
    .holiday(
      "Vacances de Carnaval", .guadeloupe, .guyane, .martinique, after: 2025_02_22, to: 2025_03_10, .ministryDataset),
    .dayOff("Mi-carême", .guadeloupe, on: 2025_03_27, .ministryDataset),
    .holiday("Vacances de Pâques", .guadeloupe, .guyane, after: 2025_04_17, to: 2025_05_05, .ministryDataset),
    .holiday("Vacances de Pâques", .martinique, after: 2025_04_12, to: 2025_04_28, .ministryDataset),
    .dayOff("Semaine en mai", .guadeloupe, on: 2025_05_26, .ministryDataset),
    .dayOff("Semaine en mai", .guadeloupe, on: 2025_05_27, .ministryDataset),
    .dayOff("Abolition de l’esclavage", .guadeloupe, on: 2025_05_27, .ministryDataset),
    .dayOff("Semaine en mai", .guadeloupe, on: 2025_05_28, .ministryDataset),
    .dayOff("Abolition de l’esclavage", .guadeloupe, on: 2025_05_28, .ministryDataset),
    .holiday("Semaine en mai", .guadeloupe, after: 2025_05_30, to: 2025_05_31, .ministryDataset, .medium),
    .holiday("Pont de l'Ascension", .guyane, .martinique, after: 2025_05_29, to: 2025_06_02, .ministryDataset),
    .day(.lastDay, .guadeloupe, .guyane, .martinique, on: 2025_07_05, .ministryDataset),
  ]
}
