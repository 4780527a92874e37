public import Planning

extension WorkbookFault {
  /// A sentence about a workbook that could not be written or read, in a language.
  public func text(in language: Language) -> String {
    let sentence = language == .french ? inFrench() : inEnglish()
    return "\(sentence.what) — \(sentence.mend)"
  }

  /// What is wrong and how to mend it, for a French reader.
  func inFrench() -> (what: String, mend: String) {
    let again = "ouvrez-le dans un tableur et enregistrez-le de nouveau au format .xlsx"
    return switch self {
    case .notAWorkbook: ("ce n'est pas un classeur .xlsx", "enregistrez-le au format .xlsx ; un texte se nomme .csv")
    case .oldWorkbook: ("classeur au format Excel 97-2003", "ouvrez-le et enregistrez-le au format .xlsx")
    case .openDocument:
      ("classeur au format OpenDocument", "ouvrez-le et enregistrez-le au format Excel 2007-365 (.xlsx)")
    case .binaryWorkbook: ("classeur Excel binaire", "ouvrez-le et enregistrez-le au format .xlsx")
    case .encrypted: ("classeur protégé par un mot de passe", "ôtez le mot de passe, puis enregistrez-le")
    case .damaged: ("classeur abîmé ou incomplet", "copiez-le de nouveau, ou " + again)
    case .missingPart(let name): ("il manque au classeur la partie \(name)", again)
    case .badXML(let part, let line): ("partie illisible : \(part), ligne \(line)", again)
    case .documentType(let part): ("la partie \(part) a un DOCTYPE, refusé par sécurité", again)
    case .tooDeep(let part): ("trop de niveaux imbriqués dans la partie \(part)", again)
    case .tooLarge(let excess): ("classeur trop grand : \(excess.inFrench())", "gardez seulement les tables du dossier")
    case .absurdEntry(let name): ("archive incohérente : \(name)", again)
    case .unknownSheet(let meant):
      (
        "aucune table d'un dossier ne porte ce nom, la feuille n'est pas lue",
        meant.map { "renommez-la « \($0) » ?" } ?? "rien à faire si elle ne sert qu'à vous"
      )
    case .headerBelow(let row):
      ("les titres sont à la ligne \(row), ce qui est au-dessus n'est pas lu", "supprimez les lignes du dessus")
    case .missingSheets(let names):
      (
        "pour un dossier entier il manque les feuilles \(names.joined(separator: ", "))",
        "ajoutez-les (init --templates en écrit un modèle) ; pour compléter une base, donnez-la par --base"
      )
    case .noSettings:
      (
        "classeur sans feuille « reglages »",
        "ajoutez-la (init --templates en écrit un modèle), ou donnez aussi reglages.yml"
      )
    case .hiddenSheet: ("feuille masquée, lue quand même", "affichez-la, ou supprimez-la si elle ne sert plus")
    case .mergedRows(let range): ("cellules fusionnées (\(range)) : chaque ligne reçoit la valeur", "défusionnez-les")
    case .mergedColumns(let range):
      ("cellules fusionnées (\(range)) : seule la première a la valeur", "défusionnez-les et remplissez chaque cellule")
    case .noHeading: ("cellules à droite du dernier titre, non lues", "donnez un titre à la colonne, ou videz-la")
    case .badReference(let text): ("cellule à une place impossible (\(text))", again)
    case .cellError: ("erreur de calcul du tableur", "corrigez la formule ou écrivez la valeur")
    case .notCalculated: ("formule jamais calculée", "ouvrez le classeur dans un tableur et enregistrez-le")
    case .impossibleDate: ("date impossible", "écrivez la date de nouveau, par exemple 05/11/2027")
    case .missingText: ("texte absent du classeur", again)
    case .doesNotFit(let place): ("\(place) : trop long pour une feuille de tableur", "exportez en CSV")
    case .notWritten: ("le classeur n'a pu être écrit", "libérez de la mémoire, ou exportez en CSV")
    }
  }

  /// What is wrong and how to mend it, for an English reader.
  func inEnglish() -> (what: String, mend: String) {
    let again = "open it in a spreadsheet program and save it as .xlsx again"
    return switch self {
    case .notAWorkbook: ("not an .xlsx workbook", "save it as .xlsx; a text file is named .csv")
    case .oldWorkbook: ("a workbook of Excel 97-2003", "open it and save it as .xlsx")
    case .openDocument: ("an OpenDocument workbook", "open it and save it as Excel 2007-365 (.xlsx)")
    case .binaryWorkbook: ("a binary Excel workbook", "open it and save it as .xlsx")
    case .encrypted: ("the workbook is protected by a password", "remove the password, then save it")
    case .damaged: ("the workbook is damaged or cut short", "copy it again, or " + again)
    case .missingPart(let name): ("the workbook lacks its part \(name)", again)
    case .badXML(let part, let line): ("unreadable part: \(part), line \(line)", again)
    case .documentType(let part): ("the part \(part) has a DOCTYPE, refused for safety", again)
    case .tooDeep(let part): ("too many levels in the part \(part)", again)
    case .tooLarge(let excess): ("the workbook is too large: \(excess.inEnglish())", "keep only the dossier's tables")
    case .absurdEntry(let name): ("the archive makes no sense: \(name)", again)
    case .unknownSheet(let meant):
      (
        "no table of a dossier has this name, the sheet is not read",
        meant.map { "rename it “\($0)”?" } ?? "nothing to do if it serves only you"
      )
    case .headerBelow(let row):
      ("the headings are in row \(row), what is above is not read", "delete the rows above")
    case .missingSheets(let names):
      (
        "a whole dossier needs the sheets \(names.joined(separator: ", ")) as well",
        "add them (init --templates writes a model); to bring a base up to date, give it by --base"
      )
    case .noSettings:
      ("the workbook has no sheet “reglages”", "add it (init --templates writes a model), or give reglages.yml as well")
    case .hiddenSheet: ("a hidden sheet, read all the same", "show it, or delete it if it is of no more use")
    case .mergedRows(let range): ("merged cells (\(range)): each row gets the value", "unmerge them")
    case .mergedColumns(let range):
      ("merged cells (\(range)): only the first has the value", "unmerge them and fill in each cell")
    case .noHeading: ("cells to the right of the last heading are not read", "give the column a heading, or empty it")
    case .badReference(let text): ("a cell at an impossible place (\(text))", again)
    case .cellError: ("an error of the spreadsheet", "mend the formula or write the value")
    case .notCalculated:
      ("a formula that was never calculated", "open the workbook in a spreadsheet program and save it")
    case .impossibleDate: ("an impossible date", "write the date again, for example 05/11/2027")
    case .missingText: ("a text that the workbook does not have", again)
    case .doesNotFit(let place): ("\(place): too long for a spreadsheet", "export as CSV")
    case .notWritten: ("the workbook could not be written", "free some memory, or export as CSV")
    }
  }
}

extension WorkbookFault.Excess {
  func inFrench() -> String {
    switch self {
    case .entries(let most): "plus de \(most) parties"
    case .entryBytes(let name, let most): "\(name) dépasse \(most >> 20) Mo une fois décompressé"
    case .totalBytes(let most): "plus de \(most >> 20) Mo une fois décompressé"
    case .cells(let most): "plus de \(most) cellules"
    case .cellText(let most): "un texte de plus de \(most) octets"
    case .text(let most): "plus de \(most >> 20) Mo de texte"
    case .parts(let most): "plus de \(most) textes, formats ou fusions"
    case .token(let part): "une balise démesurée dans \(part)"
    }
  }

  func inEnglish() -> String {
    switch self {
    case .entries(let most): "more than \(most) parts"
    case .entryBytes(let name, let most): "\(name) exceeds \(most >> 20) MB once unpacked"
    case .totalBytes(let most): "more than \(most >> 20) MB once unpacked"
    case .cells(let most): "more than \(most) cells"
    case .cellText(let most): "a text of more than \(most) bytes"
    case .text(let most): "more than \(most >> 20) MB of text"
    case .parts(let most): "more than \(most) texts, formats or merged ranges"
    case .token(let part): "an outsize tag in \(part)"
    }
  }
}
