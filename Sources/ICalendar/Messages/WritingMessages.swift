extension WritingError {
  /// What cannot be written and how to mend it, in a sentence or two.
  public func message(in language: MessageLanguage) -> String {
    let place = uid.map { language("Événement \($0) : ", "Event \($0): ") } ?? ""
    return place + problem.text(language)
  }
}

extension WritingError.Problem {
  fileprivate func text(_ say: MessageLanguage) -> String {
    switch self {
    case .missingUID: say("il manque un identifiant.", "an identifier is missing.")
    case .duplicateUID: say("deux événements ont cet identifiant.", "two events have this identifier.")
    case .endNotAfterStart: say("la fin doit suivre le début.", "the end must come after the start.")
    case .mixedDateAndTime:
      say(
        "le début et la fin doivent être tous deux des jours, ou tous deux des heures.",
        "start and end must both be days, or both be times.")
    case .unknownZone(let name):
      say(
        "le fuseau « \(name) » n’a pas de définition ; fuseaux connus : ",
        "the zone “\(name)” has no definition; known zones: ") + ZoneDefinition.names.joined(separator: ", ") + "."
    case .invalidRule(let rule):
      say("la récurrence « \(rule) » ne suit pas la RFC 5545.", "the recurrence “\(rule)” does not follow RFC 5545.")
    case .invalidPosition:
      say(
        "la latitude va de −90 à 90, la longitude de −180 à 180.",
        "latitude goes from −90 to 90, longitude from −180 to 180.")
    case .invalidColor(let name):
      say("« \(name) » n’est pas un nom de couleur CSS.", "“\(name)” is no CSS colour name.")
    case .invalidPropertyName(let name):
      say("« \(name) » doit commencer par X-.", "“\(name)” must begin with X-.")
    case .noPeriod: say("il n’y a aucune période.", "there is no period.")
    case .notEncoded(let name):
      say("\(name) n’a pas pu être écrit ; la mémoire manque.", "\(name) could not be written; memory is short.")
    }
  }
}
