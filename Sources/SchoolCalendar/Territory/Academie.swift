/// An académie with its zone and its départements.
///
/// Zones: arrêté of 7 December 2022 on the school calendar and those after it, which keep the same zones. Local public
/// holidays: code du travail L3134-13 (Alsace-Moselle), L3422-2 and décret 83-1003 (overseas).
struct Academie {
  let name: String
  let zone: Zone
  let departements: [String]

  static let all: [Academie] = zoneA + zoneB + zoneC + others

  private static let zoneA: [Academie] = [
    Academie(name: "Besançon", zone: .a, departements: ["25", "39", "70", "90"]),
    Academie(name: "Bordeaux", zone: .a, departements: ["24", "33", "40", "47", "64"]),
    Academie(name: "Clermont-Ferrand", zone: .a, departements: ["03", "15", "43", "63"]),
    Academie(name: "Dijon", zone: .a, departements: ["21", "58", "71", "89"]),
    Academie(name: "Grenoble", zone: .a, departements: ["07", "26", "38", "73", "74"]),
    Academie(name: "Limoges", zone: .a, departements: ["19", "23", "87"]),
    Academie(name: "Lyon", zone: .a, departements: ["01", "42", "69"]),
    Academie(name: "Poitiers", zone: .a, departements: ["16", "17", "79", "86"]),
  ]

  private static let zoneB: [Academie] = [
    Academie(name: "Aix-Marseille", zone: .b, departements: ["04", "05", "13", "84"]),
    Academie(name: "Amiens", zone: .b, departements: ["02", "60", "80"]),
    Academie(name: "Lille", zone: .b, departements: ["59", "62"]),
    Academie(name: "Nancy-Metz", zone: .b, departements: ["54", "55", "57", "88"]),
    Academie(name: "Nantes", zone: .b, departements: ["44", "49", "53", "72", "85"]),
    Academie(name: "Nice", zone: .b, departements: ["06", "83"]),
    Academie(name: "Normandie", zone: .b, departements: ["14", "27", "50", "61", "76"]),
    Academie(name: "Orléans-Tours", zone: .b, departements: ["18", "28", "36", "37", "41", "45"]),
    Academie(name: "Reims", zone: .b, departements: ["08", "10", "51", "52"]),
    Academie(name: "Rennes", zone: .b, departements: ["22", "29", "35", "56"]),
    Academie(name: "Strasbourg", zone: .b, departements: ["67", "68"]),
  ]

  private static let zoneC: [Academie] = [
    Academie(name: "Créteil", zone: .c, departements: ["77", "93", "94"]),
    Academie(name: "Montpellier", zone: .c, departements: ["11", "30", "34", "48", "66"]),
    Academie(name: "Paris", zone: .c, departements: ["75"]),
    Academie(name: "Toulouse", zone: .c, departements: ["09", "12", "31", "32", "46", "65", "81", "82"]),
    Academie(name: "Versailles", zone: .c, departements: ["78", "91", "92", "95"]),
  ]

  /// Saint-Barthélemy (977) and Saint-Martin (978) belong to the académie de Guadeloupe.
  private static let others: [Academie] = [
    Academie(name: "Corse", zone: .corse, departements: ["2A", "2B"]),
    Academie(name: "Guadeloupe", zone: .guadeloupe, departements: ["971", "977", "978"]),
    Academie(name: "Martinique", zone: .martinique, departements: ["972"]),
    Academie(name: "Guyane", zone: .guyane, departements: ["973"]),
    Academie(name: "La Réunion", zone: .laReunion, departements: ["974"]),
    Academie(name: "Saint-Pierre-et-Miquelon", zone: .saintPierreEtMiquelon, departements: ["975"]),
    Academie(name: "Mayotte", zone: .mayotte, departements: ["976"]),
    Academie(name: "Wallis-et-Futuna", zone: .wallisEtFutuna, departements: ["986"]),
    Academie(name: "Polynésie française", zone: .polynesie, departements: ["987"]),
    Academie(name: "Nouvelle-Calédonie", zone: .nouvelleCaledonie, departements: ["988"]),
  ]

  func departement(_ code: String) -> Departement {
    Departement(
      code: code, academie: name, zone: zone, publicHolidayScope: scope(of: code),
      timeZoneIdentifier: timeZoneIdentifier)
  }

  private func scope(of code: String) -> PublicHolidayScope {
    switch code {
    case "57", "67", "68": .alsaceMoselle
    case "971": .guadeloupe
    case "972": .martinique
    case "973": .guyane
    case "974": .laReunion
    case "975": .saintPierreEtMiquelon
    case "976": .mayotte
    case "977": .saintBarthelemy
    case "978": .saintMartin
    case "986": .wallisEtFutuna
    case "987": .polynesie
    case "988": .nouvelleCaledonie
    default: .metropole
    }
  }

  private var timeZoneIdentifier: String {
    switch zone {
    case .a, .b, .c, .corse: "Europe/Paris"
    case .guadeloupe: "America/Guadeloupe"
    case .martinique: "America/Martinique"
    case .guyane: "America/Cayenne"
    case .laReunion: "Indian/Reunion"
    case .mayotte: "Indian/Mayotte"
    case .saintPierreEtMiquelon: "America/Miquelon"
    case .polynesie: "Pacific/Tahiti"
    case .nouvelleCaledonie: "Pacific/Noumea"
    case .wallisEtFutuna: "Pacific/Wallis"
    }
  }
}
