extension ContactRole {
  /// What the role is called in a list of contacts.
  public func text(in language: Language) -> String { language == .french ? french : english }

  private var french: String {
    switch self {
    case .referent: "référent numérique"
    case .deputy: "adjoint du référent"
    case .head: "direction de l’école"
    case .erun: "ERUN"
    case .cpc: "conseiller pédagogique (CPC)"
    case .ien: "IEN"
    case .secretariat: "secrétariat de l’IEN"
    case .townHall: "mairie"
    case .mutualisation: "structure de mutualisation"
    case .maintenance: "maintenance"
    case .installer: "installateur"
    }
  }

  private var english: String {
    switch self {
    case .referent: "digital referent"
    case .deputy: "deputy referent"
    case .head: "head of the school"
    case .erun: "ERUN"
    case .cpc: "pedagogical adviser (CPC)"
    case .ien: "IEN"
    case .secretariat: "IEN’s office"
    case .townHall: "town hall"
    case .mutualisation: "mutualisation"
    case .maintenance: "maintenance"
    case .installer: "installer"
    }
  }
}

extension MissingContact {
  /// What is missing and how to mend it, in a sentence.
  public func text(in language: Language) -> String {
    let what = role.text(in: language)
    let colon = language == .french ? " : " : ": "
    guard let name else {
      return (language == .french ? "personne n’est indiqué pour « \(what) »" : "nobody is given for “\(what)”") + colon
        + remedy.text(role, in: language)
    }
    return
      (language == .french
      ? "\(what), \(name) : ni courriel ni téléphone ; " : "\(what), \(name): neither e-mail nor telephone; ")
      + remedy.text(role, in: language)
  }
}

extension ContactRemedy {
  fileprivate func text(_ role: ContactRole, in language: Language) -> String {
    func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
    switch self {
    case .nameReferent:
      return say("faites un plan, ou désignez-le", "make a plan, or name one")
    case .nameDeputy:
      return say("faites un plan, ou désignez-le", "make a plan, or name one")
    case .staffRow:
      return say(
        "ajoutez à personnels.csv une ligne de fonction directeur",
        "add a row with fonction directeur to personnels.csv")
    case .trainerRow(let circonscription):
      return say(
        "ajoutez à formateurs.csv une ligne de type \(role.rawValue) pour \(circonscription), ou à contacts.csv",
        "add a row of type \(role.rawValue) for \(circonscription) to formateurs.csv, or one to contacts.csv")
    case .contactRow(let reach):
      return say(
        "ajoutez à contacts.csv une ligne « \(reach.tableText);\(role.rawValue) »",
        "add a row “\(reach.tableText);\(role.rawValue)” to contacts.csv")
    }
  }
}
