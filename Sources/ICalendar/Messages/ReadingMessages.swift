extension ReadingError {
  /// What is wrong with the file and how to mend it, in a sentence or two.
  public func message(in language: MessageLanguage) -> String {
    let place = line.map { language("Ligne \($0) : ", "Line \($0): ") } ?? ""
    return place + problem.text(language)
  }
}

extension ReadingError.Problem {
  fileprivate func text(_ say: MessageLanguage) -> String {
    switch self {
    case .notACalendar:
      say(
        "ce n’est pas un calendrier iCalendar. Exportez l’agenda au format .ics, ou vérifiez l’adresse.",
        "this is not an iCalendar file. Export the agenda as .ics, or check the address.")
    case .notText:
      say(
        "le fichier contient des octets qui ne sont pas du texte. Exportez-le à nouveau.",
        "the file has bytes that are no text. Export it again.")
    case .tooLarge(let limit):
      say(
        "le fichier dépasse \(limit / 1_000_000) Mo. Exportez une période plus courte.",
        "the file is larger than \(limit / 1_000_000) MB. Export a shorter period.")
    case .tooManyComponents(let limit):
      say(
        "le calendrier a plus de \(limit) éléments. Exportez une période plus courte.",
        "the calendar has more than \(limit) entries. Export a shorter period.")
    case .tooManyProperties(let limit):
      say(
        "un événement a plus de \(limit) propriétés ou dates.", "an event has more than \(limit) properties or dates.")
    case .tooDeep(let limit):
      say("des éléments sont imbriqués sur plus de \(limit) niveaux.", "entries are nested more than \(limit) deep.")
    case .lineTooLong(let limit):
      say("la ligne dépasse \(limit) octets.", "the line is longer than \(limit) bytes.")
    case .unbalanced:
      say(
        "BEGIN et END ne se correspondent pas : le fichier est incomplet. Téléchargez-le à nouveau.",
        "BEGIN and END do not match: the file is incomplete. Download it again.")
    case .rule(let rule, let refusal):
      say("la récurrence « \(rule) » est refusée : ", "the recurrence “\(rule)” is refused: ") + refusal.text(say)
    case .tooManyInstances:
      say(
        "les récurrences donnent trop d’occurrences. Exportez une période plus courte.",
        "the recurrences have too many instances. Export a shorter period.")
    case .unknownZone(let name):
      say("le fuseau horaire « \(name) » est inconnu.", "the time zone “\(name)” is unknown.")
    case .window:
      say("la période doit durer d’un jour à 18 mois.", "the period must last from one day to 18 months.")
    case .notParsed:
      say(
        "le calendrier n’a pas pu être lu. Exportez-le à nouveau.", "the calendar could not be read. Export it again.")
    }
  }
}

extension ReadingError.Refusal {
  fileprivate func text(_ say: MessageLanguage) -> String {
    switch self {
    case .malformed: say("elle ne suit pas la RFC 5545.", "it does not follow RFC 5545.")
    case .frequency: say("elle se répète plus d’une fois par jour.", "it repeats more often than daily.")
    case .weekNumbers: say("BYWEEKNO n’est pas pris en charge.", "BYWEEKNO is not supported.")
    case .setPositions:
      say(
        "BYSETPOS n’est accepté qu’avec MONTHLY ou YEARLY et une seule heure.",
        "BYSETPOS is accepted only with MONTHLY or YEARLY and one time of day.")
    case .monthDays:
      say("BYMONTHDAY n’est pas accepté avec DAILY et INTERVAL.", "BYMONTHDAY is not accepted with DAILY and INTERVAL.")
    case .combinations: say("elle combine trop de valeurs.", "it combines too many values.")
    case .zone:
      say("un fuseau doit changer d’heure une fois par an, après 1600.", "a zone must change yearly, after 1600.")
    }
  }
}

extension ReadingFinding {
  /// What was left out, in a sentence.
  public func message(in language: MessageLanguage) -> String {
    let place = language("Ligne \(line) : ", "Line \(line): ")
    switch problem {
    case .malformedLine: return place + language("ligne illisible, ignorée.", "unreadable line, left out.")
    case .malformedValue(let property):
      return place + language("valeur de \(property) invalide, ignorée.", "invalid value of \(property), left out.")
    case .eventWithoutStart:
      return place + language("événement sans début valable, ignoré.", "event without a valid start, left out.")
    case .unknownZone(let zone):
      return place
        + language(
          "fuseau « \(zone) » inconnu, pris pour l’heure locale.", "unknown zone “\(zone)”, taken for local time.")
    }
  }
}
