extension LintFinding {
  /// What breaks which rule, in a sentence.
  public func message(in language: MessageLanguage) -> String {
    language("Ligne \(line) : ", "Line \(line): ") + rule.text(language) + " (" + detail + ")"
  }
}

extension LintFinding.Rule {
  fileprivate func text(_ say: MessageLanguage) -> String {
    switch self {
    case .lineEnd: say("la ligne ne se termine pas par CR LF", "the line does not end with CR LF")
    case .lineLength: say("la ligne dépasse 75 octets", "the line is longer than 75 octets")
    case .encoding: say("la ligne n’est pas en UTF-8", "the line is not UTF-8")
    case .control: say("caractère de contrôle", "control character")
    case .syntax: say("ligne mal formée ou hors de tout composant", "malformed line, or outside any component")
    case .nesting: say("BEGIN et END ne se correspondent pas", "BEGIN and END do not match")
    case .missing: say("propriété obligatoire absente", "required property missing")
    case .repeated: say("propriété répétée", "repeated property")
    case .uniqueUID: say("identifiant déjà utilisé", "identifier used already")
    case .date: say("date invalide", "invalid date")
    case .span: say("la fin ne suit pas le début", "the end does not come after the start")
    case .zone: say("fuseau non déclaré", "zone not declared")
    case .method: say("un flux n’a pas de METHOD", "a feed has no METHOD")
    }
  }
}
