extension CalendarError {
  /// What is wrong and how to mend it, for a French reader.
  public var frenchText: String {
    let place = "\(schoolYear), \(departementText)"
    return switch problem {
    case .unknownDepartement:
      "« departement: \(departement) » n'est pas un département. Donnez son code dans reglages.yml : 35, 2A, 971…"
    case .missing(let parts):
      "Pas de calendrier officiel complet pour \(place) : il manque \(Self.list(parts, and: "et")). "
        + "Donnez-le dans reglages.yml, avec les dates de votre académie, sous cette forme :\n"
        + exampleLines(note: "exemple, à remplacer")
    case .outsideYear(let part, let day):
      "« \(part.setting): \(day) » est hors de l'année scolaire \(place). Corrigez la date dans reglages.yml."
    case .reversed(let first, let last):
      "La fin des cours (\(last)) précède la rentrée (\(first)) pour \(place). "
        + "Corrigez rentree ou fin_des_cours dans reglages.yml."
    }
  }

  /// What is wrong and how to mend it, for an English reader.
  public var englishText: String {
    let place = "\(schoolYear), \(departementText)"
    return switch problem {
    case .unknownDepartement:
      "“departement: \(departement)” is no département. Give its code in reglages.yml: 35, 2A, 971…"
    case .missing(let parts):
      "There is no complete official calendar for \(place): \(Self.list(parts, and: "and")) missing. "
        + "Give it in reglages.yml, with the dates of your académie, in this form:\n"
        + exampleLines(note: "example, to be replaced")
    case .outsideYear(let part, let day):
      "“\(part.setting): \(day)” is outside the school year \(place). Mend the date in reglages.yml."
    case .reversed(let first, let last):
      "Classes end (\(last)) before they begin (\(first)) for \(place). "
        + "Mend rentree or fin_des_cours in reglages.yml."
    }
  }

  private var departementText: String {
    let zone = Departement.find(departement).map { " (zone \($0.zone.rawValue))" } ?? ""
    return "département \(departement)\(zone)"
  }

  private func exampleLines(note: String) -> String {
    example.map { "  \($0)   # \(note)" }.joined(separator: "\n")
  }

  private static func list(_ parts: [Part], and: String) -> String {
    let names = parts.sorted().map(\.setting)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
