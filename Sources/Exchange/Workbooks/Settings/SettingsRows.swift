import Planning

/// Settings as the rows of a sheet.
enum SettingsRows {
  /// The sheet that reads back as these settings.
  static func sheet(of settings: Settings) -> WorkbookSheet {
    var rows: [[String]] = []
    // What the writer of settings makes is readable.
    if let tree = try? SettingsTree.read(SettingsText.text(of: settings)) { collect(tree, "", &rows) }
    return sheet(columns: SettingsSheet.columns, rows: rows)
  }

  /// The sheet for a planner who begins: what must be there, the usual windows, and the other settings without a value,
  /// each with what holds where nothing is said.
  static var template: WorkbookSheet {
    sheet(columns: SettingsSheet.columns + ["explication"], rows: templateRows)
  }

  /// Text alone, so that no spreadsheet makes a date of a year or a number of a département.
  private static func sheet(columns: [String], rows: [[String]]) -> WorkbookSheet {
    WorkbookSheet(
      name: SettingsSheet.name, columns: columns.map { .init(name: $0, format: .text) },
      rows: rows.map { $0.map { $0.isEmpty ? .blank : .text($0) } })
  }

  private static func collect(_ tree: SettingsTree, _ path: String, _ rows: inout [[String]]) {
    switch tree {
    case .value(let text, _): rows.append([path, text])
    case .map(let entries, _):
      for entry in entries { collect(entry.tree, path.isEmpty ? entry.key : "\(path).\(entry.key)", &rows) }
    case .list(let items, _) where items.isEmpty: rows.append([path, "[]"])
    case .list(let items, _):
      let words = items.compactMap { if case .value(let text, _) = $0 { text } else { nil } }
      if words.count == items.count {
        rows.append([path, words.joined(separator: " ")])
      } else {
        for (index, item) in items.enumerated() { collect(item, "\(path)[\(index + 1)]", &rows) }
      }
    }
  }

  private static let templateRows: [[String]] =
    [
      ["annee_scolaire", "2027-2028", "obligatoire"],
      ["departement", "35", "obligatoire ; académie, zone et jours fériés en découlent"],
      ["langue", "fr", "fr ou en"],
      ["objectifs.heures_officielles", "", "par enseignant à temps plein ; sinon 6h"],
      ["objectifs.heures_agents", "", "par agent ; sinon 3h"],
      ["objectifs.pairs_par_ecole", "", "séances entre pairs par école ; sinon 0"],
      ["heures_par_quotite.80", "", "pour une quotité, en pour cent ; sinon 5h"],
      ["maxima.apprenant_jour", "", "de formation par personne et par jour ; sinon 3h"],
      ["maxima.formateur_jour", "", "sinon 6h"],
      ["maxima.formateur_semaine", "", "au-delà la semaine compte comme chargée ; sinon 6h"],
      ["maxima.trajet", "", "minutes, aller ; sinon 60"],
      ["capacite_ecole", "", "personnes qu'une école accueille ; sinon 25"],
      ["duree_pair", "", "durée d'une séance entre pairs ; sinon 1h"],
      ["adjoint_des", "", "classes à partir desquelles un référent adjoint est souhaité ; sinon 8"],
      ["rentree", "", "remplace le calendrier officiel : 2027-09-02"],
      ["fin_des_cours", "", "remplace le calendrier officiel : 2028-07-07"],
      ["vacances_locales[1].debut", "", "2028-05-26 ; [2], [3]… pour les suivantes"],
      ["vacances_locales[1].fin", "", "2028-05-27"],
      ["vacances_locales[1].nom", "", "Pont de l'Ascension"],
      ["periodes_a_eviter[1].debut", "", "sans rien : les 14 premiers et les 14 derniers jours de classe"],
      ["periodes_a_eviter[1].fin", "", "pour n'en éviter aucune : une ligne periodes_a_eviter, valeur aucune"],
      ["deplacements.minutes_fixes", "", "trajet : minutes_fixes + distance × detour à vitesse_kmh ; sinon 5"],
      ["deplacements.detour", "", "sinon 1.3"],
      ["deplacements.vitesse_kmh", "", "sinon 50"],
      ["poids.officialHoursShort", "", "poids d'un critère, nombre entier ; sinon 4"],
    ] + windows("enseignants", 1, ["mercredi", "09:00", "12:00", "4j"])
    + windows("enseignants", 2, ["mercredi", "13:30", "16:30", ""])
    + windows("enseignants", 3, ["lundi mardi jeudi", "16:45", "18:45", ""])
    + windows("agents", 1, ["lundi mardi jeudi vendredi", "09:00", "11:00", ""])
    + windows("agents", 2, ["lundi mardi jeudi vendredi", "14:00", "16:00", ""])

  /// A window as rows: its days, hours, and the school week to which it is limited.
  private static func windows(_ audience: String, _ number: Int, _ values: [String]) -> [[String]] {
    let said = ["quand ce public peut être formé", "", "", "4j : seulement les écoles qui ont cette semaine"]
    return zip(["jours", "de", "a", "semaine"], zip(values, said)).map { key, pair in
      ["creneaux.\(audience)[\(number)].\(key)", pair.0, number == 1 ? pair.1 : ""]
    }
  }
}
