public import Planning

extension PlanFileProblem {
  /// The problem as a sentence: where, what, and how to mend it.
  public func text(in language: Language) -> String {
    let french = language == .french
    let place = french ? "\(file), ligne \(line), colonne \(column)" : "\(file), line \(line), column \(column)"
    let colon = french ? " : " : ": "
    return place + (path.isEmpty ? "" : " (\(path))") + colon + (french ? frenchCause : englishCause)
  }

  private var frenchCause: String {
    switch cause {
    case .emptyFile: "le fichier est vide. Refaire l’export du plan (tandem export json)."
    case .tooLarge(let most): "le fichier dépasse \(most >> 20) Mio. Refaire l’export du plan (tandem export json)."
    case .notJSON(let fault): "ce n’est pas du JSON : \(fault.frenchText). Reprendre le fichier d’origine."
    case .notAPlan: "ce n’est pas un plan : il faut un objet avec \"format\": \"\(PlanFile.format)\"."
    case .unknownFormat(let format):
      "le format « \(format) » n’est pas connu de cette version, qui lit « \(PlanFile.format) ». "
        + "Mettre Tandem à jour, ou refaire l’export avec cette version."
    case .missing: "la valeur manque. L’ajouter."
    case .wrongKind(let wanted): "il faut \(wanted.frenchName)."
    case .badValue(let value, let wanted):
      "« \(value) » n’est pas \(wanted.frenchName). Écrire \(wanted.frenchExample)."
    case .unknownWord(let word, let known):
      "« \(word) » n’est pas connu. Écrire l’un de ces mots : \(known.joined(separator: ", "))."
    }
  }

  private var englishCause: String {
    switch cause {
    case .emptyFile: "the file is empty. Export the plan again (tandem export json)."
    case .tooLarge(let most): "the file is larger than \(most >> 20) MiB. Export the plan again (tandem export json)."
    case .notJSON(let fault): "this is not JSON: \(fault.englishText). Go back to the original file."
    case .notAPlan: "this is not a plan: an object with \"format\": \"\(PlanFile.format)\" is wanted."
    case .unknownFormat(let format):
      "this version does not know the format \"\(format)\"; it reads \"\(PlanFile.format)\". "
        + "Update Tandem, or export the plan again with this version."
    case .missing: "the value is missing. Add it."
    case .wrongKind(let wanted): "\(wanted.englishName) is wanted."
    case .badValue(let value, let wanted): "\"\(value)\" is not \(wanted.englishName). Write \(wanted.englishExample)."
    case .unknownWord(let word, let known):
      "\"\(word)\" is not known. Write one of these words: \(known.joined(separator: ", "))."
    }
  }
}

extension PlanFileError {
  /// One sentence a line.
  public func text(in language: Language) -> String {
    problems.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

extension PlanFileProblem.ValueKind {
  var frenchName: String {
    switch self {
    case .object: "un objet { … }"
    case .array: "une liste [ … ]"
    case .text: "un texte entre guillemets"
    case .wholeNumber: "un nombre entier"
    case .boolean: "true ou false"
    }
  }

  var englishName: String {
    switch self {
    case .object: "an object { … }"
    case .array: "an array [ … ]"
    case .text: "a text in quotes"
    case .wholeNumber: "a whole number"
    case .boolean: "true or false"
    }
  }
}

extension PlanFileProblem.ValueForm {
  var frenchName: String {
    switch self {
    case .schoolYear: "une année scolaire"
    case .day: "une date"
    case .moment: "une date avec heure, sans décalage horaire"
    case .identifier: "un identifiant"
    }
  }

  var englishName: String {
    switch self {
    case .schoolYear: "a school year"
    case .day: "a date"
    case .moment: "a date with a time, without offset"
    case .identifier: "an id"
    }
  }

  var frenchExample: String { self == .identifier ? "un texte qui n’est pas vide" : "par exemple \(example)" }

  var englishExample: String { self == .identifier ? "a text that is not empty" : "for example \(example)" }

  private var example: String {
    switch self {
    case .schoolYear: "2027-2028"
    case .day: "2027-11-17"
    case .moment: "2027-10-06T09:00"
    case .identifier: ""
    }
  }
}

extension JSONFault {
  var frenchText: String {
    switch self {
    case .endsTooSoon: "le texte s’arrête trop tôt"
    case .unexpected(let character): "le caractère « \(character) » ne peut pas être là"
    case .notUTF8: "des octets ne sont pas de l’UTF-8"
    case .controlInString: "un retour à la ligne ou un caractère de commande est dans un texte"
    case .badEscape: "une barre oblique inverse est suivie d’un signe inconnu"
    case .badNumber: "un nombre est mal écrit"
    case .nameTwice(let name): "le nom « \(name) » est deux fois dans le même objet"
    case .tooDeep: "les listes et objets sont emboîtés trop profondément"
    case .textAfterEnd: "il y a du texte après la fin"
    }
  }

  var englishText: String {
    switch self {
    case .endsTooSoon: "the text stops too soon"
    case .unexpected(let character): "the character \"\(character)\" cannot stand here"
    case .notUTF8: "some bytes are not UTF-8"
    case .controlInString: "a line break or control character stands in a text"
    case .badEscape: "a backslash is followed by an unknown sign"
    case .badNumber: "a number is misspelled"
    case .nameTwice(let name): "the name \"\(name)\" stands twice in one object"
    case .tooDeep: "arrays and objects are nested too deeply"
    case .textAfterEnd: "there is text after the end"
    }
  }
}
