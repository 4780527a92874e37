import Planning

extension Problem.Cause {
  /// What is wrong and how to mend it, for a French reader.
  func inFrench() -> (what: String, mend: String) {
    switch self {
    case .noSuchFolder: ("ce dossier n'existe pas", "vérifiez le chemin")
    case .unreadableFile(let reason): ("lecture impossible (\(reason))", "vérifiez le fichier et les droits d'accès")
    case .missingFile: ("fichier obligatoire absent", "ajoutez-le au dossier (init --templates en écrit un modèle)")
    case .emptyTable: ("la table est vide", "ajoutez une ligne par élément sous la ligne des titres")
    case .notText: ("ce n'est pas un fichier texte", "enregistrez la feuille au format CSV UTF-8")
    case .tooLarge:
      ("fichier, ligne ou table trop grande", "découpez le fichier ou ôtez les colonnes et lignes inutiles")
    case .mixedEncoding:
      ("le fichier mélange deux codages, des accents seront faux", "enregistrez-le au format CSV UTF-8")
    case .unreadableCharacter: ("caractère illisible", "corrigez-le, puis enregistrez au format CSV UTF-8")
    case .unknownTable(let meant):
      (
        "aucune table d'un dossier ne porte ce nom, le fichier n'est pas lu",
        Self.rename(meant, "renommez-le", "ôtez-le")
      )
    case .tableTwice(let other): ("même table que \(other)", "gardez un seul des deux fichiers")
    case .missingColumn: ("colonne obligatoire absente", "ajoutez-la à la ligne des titres et remplissez-la")
    case .newRowWithout(let names):
      (
        "id inconnu, et une ligne nouvelle a besoin des colonnes \(names.joined(separator: ", "))",
        "corrigez l'id, ou ajoutez ces colonnes"
      )
    case .unknownColumns(let names):
      (
        "colonnes ni lues ni gardées dans la base : \(names.joined(separator: ", "))",
        "rien à faire si elles ne servent qu'à vous : gardez votre fichier (--annotate les rend)"
      )
    case .columnTwice: ("colonne présente deux fois", "gardez-en une seule")
    case .unterminatedQuote: ("guillemet ouvert et jamais fermé", "fermez-le, ou doublez les guillemets du texte")
    case .textAfterQuote: ("texte après un guillemet fermant", "doublez les guillemets qui font partie du texte")
    case .tooManyCells(let expected, let found):
      ("\(found) cellules pour \(expected) colonnes", "mettez entre guillemets le texte qui contient le séparateur")
    case .tooFewCells(let expected, let found):
      ("\(found) cellules pour \(expected) colonnes", "complétez la ligne ; la fin compte comme vide")
    default: frenchOfValue()
    }
  }

  private func frenchOfValue() -> (what: String, mend: String) {
    switch self {
    case .missingValue: ("valeur obligatoire absente", "remplissez la cellule")
    case .notADay: ("ce n'est pas une date", "écrivez 2027-11-05 ou 05/11/2027")
    case .notAMoment: ("ce n'est pas une date, avec ou sans heure", "écrivez 2027-11-09 ou 2027-11-09 17:00")
    case .notATime: ("ce n'est pas une heure", "écrivez 9:00, 9h ou 09h30, de 0h à 24h")
    case .notADuration: ("ce n'est pas une durée", "écrivez 3h, 1h30 ou un nombre")
    case .notANumber: ("ce n'est pas un nombre", "écrivez par exemple 47,98 ou 47.98")
    case .notAWholeNumber: ("ce n'est pas un nombre entier", "écrivez par exemple 12")
    case .outOfRange(let least, let most): ("hors des limites", "donnez une valeur de \(least) à \(most)")
    case .notYesNo: ("ni oui ni non", "écrivez oui ou non")
    case .notAChoice(let words, let meant):
      ("mot inconnu", Self.meant(meant, "écrivez") ?? "écrivez \(words.joined(separator: ", "))")
    case .notAWeekday:
      ("ce n'est pas un jour de la semaine", "écrivez lundi, mardi, mercredi, jeudi, vendredi ou samedi")
    case .notClassHours: ("ce ne sont pas des horaires de classe", "écrivez par exemple 08:30-11:30 13:30-16:30")
    case .classHoursOverlap: ("les horaires se chevauchent ou sont en désordre", "donnez-les du matin au soir")
    case .notAReach(let kinds):
      ("portée inconnue", "écrivez " + kinds.map { $0 == "tout" ? $0 : $0 + ":…" }.joined(separator: ", "))
    case .notAUAI: ("ce n'est pas un code UAI", "écrivez sept chiffres et une lettre, par exemple 0350122T")
    case .wrongCheckLetter(let right): ("la lettre de contrôle est fausse", "avec ces chiffres le code est \(right)")
    case .lostZeros(let restored):
      (
        "zéros de tête perdus par un tableur, lu \(restored)",
        "mettez la colonne au format texte et corrigez, pour ne plus le lire ici"
      )
    case .halfCoordinates: ("une coordonnée sans l'autre", "donnez latitude et longitude, ou aucune des deux")
    case .noCoordinates:
      ("lieu sans coordonnées : les trajets y comptent zéro minute", "donnez latitude et longitude")
    case .schoolNowhere(let uai, let name, let commune):
      (
        "l'école \(name), \(commune) (\(uai)), n'a pas de coordonnées : les trajets y comptent zéro minute",
        "donnez-les dans un tableau ecoles.csv de colonnes uai;latitude;longitude, ou importez avec --place-at-commune"
      )
    case .placedAtCommune(let uai, let name, let commune, let schools):
      (
        "l'école \(name), \(commune) (\(uai)), est placée au centre de sa commune (\(schools) autre(s) école(s)) "
          + "et non à son adresse",
        "donnez les siennes dans un tableau ecoles.csv de colonnes uai;latitude;longitude"
      )
    case .unknown(let table, let meant):
      (
        "inconnu de \(table.fileName)",
        Self.meant(meant, "écrivez") ?? "corrigez, ou ajoutez la ligne à \(table.fileName)"
      )
    case .unknownCirconscription(let meant):
      (
        "aucune école ni structure n'est dans cette circonscription",
        Self.meant(meant, "écrivez") ?? "reprenez un nom de la colonne circonscription de ecoles.csv"
      )
    case .unknownCommune(let meant):
      (
        "aucune école ni structure n'est dans cette commune",
        Self.meant(meant, "écrivez") ?? "reprenez un nom de la colonne commune de ecoles.csv"
      )
    case .placeOutside(let meant):
      (
        "ni école, ni structure, ni lieu du dossier",
        Self.meant(meant, "écrivez") ?? "donnez un UAI ou un id de lieux.csv ou structures.csv"
      )
    case .unknownFamily(let meant):
      (
        "aucun lieu ne possède ce matériel et aucun équipement ne l'apporte",
        Self.meant(meant, "écrivez") ?? "reprenez une famille de equipements.csv ou lieux.csv"
      )
    case .idTwice(let line): ("déjà donné à la ligne \(line)", "gardez une ligne par identifiant")
    case .prerequisiteCycle(let names):
      ("les prérequis tournent en rond : \(names.joined(separator: " → "))", "ôtez l'un d'eux")
    default: frenchOfSense()
    }
  }

  private func frenchOfSense() -> (what: String, mend: String) {
    switch self {
    case .endsBeforeStart(let column, let start):
      ("la fin précède le début (\(column) : \(start))", "corrigez l'un des deux")
    case .leastOverMost(let most): ("l'effectif minimal dépasse le maximal (\(most))", "corrigez l'un des deux")
    case .leadOverFreshness(let days):
      ("le délai dépasse la fraîcheur (\(days) jours) : aucune formation ne peut compter", "corrigez l'un des deux")
    case .moreThanOrdered(let ordered, let delivered):
      (
        "avec cette livraison, \(delivered) sont arrivés pour \(ordered) commandés",
        "corrigez quantite ici, ou dans deploiements.csv ou projets.csv"
      )
    case .personNowhere:
      (
        "personne sans école ni structure",
        "donnez ecole ou structure ; sinon seuls les formateurs de toutes circonscriptions la forment"
      )
    case .longerThanWindows(let longest):
      (
        "module plus long que tout créneau (\(ValueText.duration(longest)))",
        "allongez un créneau de reglages.yml ou découpez le module"
      )
    case .sessionOutsideYear(let year):
      ("hors de l’année scolaire \(year)", "corrigez la date, ou retirez la séance de la table de cette année")
    case .outsideYear(let year):
      ("hors de l'année scolaire \(year)", "vérifiez les dates ; le déploiement ne sera pas daté")
    case .attendance(let fault): fault.sentence(in: .french)
    case .attendanceOfNothing: ("présence sans séance ni module daté", "donnez seance, ou module et date")
    case .noWindows: ("aucun créneau pour ce public : rien ne peut être placé", "ajoutez des créneaux sous creneaux")
    case .measuredTwice(let line):
      ("autre durée que la ligne \(line) pour le même trajet", "gardez une seule des deux lignes")
    case .workbook(let fault): fault.inFrench()
    case .referent(let fault): fault.inFrench()
    case .yamlSyntax(let reason):
      ("syntaxe YAML : \(reason)", "vérifiez les deux-points, les retraits et les guillemets")
    case .yamlTooDeep: ("trop de niveaux imbriqués ou un renvoi YAML", "reprenez la forme du modèle de reglages.yml")
    case .unknownSetting(let meant): ("réglage inconnu, non lu", Self.meant(meant, "écrivez") ?? "ôtez-le")
    case .missingSetting: ("réglage obligatoire absent", "ajoutez-le")
    case .settingsOfOtherYear(let year):
      ("réglages d'une autre année que \(year)", "choisissez l'année par --year, ou corrigez annee_scolaire")
    case .settingTwice: ("réglage donné deux fois", "gardez-en un seul")
    case .wrongShape(let shape):
      switch shape {
      case .map: ("une suite de « nom: valeur » est attendue", "reprenez la forme du modèle de reglages.yml")
      case .list: ("une liste est attendue", "écrivez un tiret par élément, ou [a, b]")
      case .value: ("une valeur simple est attendue", "écrivez un mot ou un nombre")
      }
    case .notASchoolYear: ("ce n'est pas une année scolaire", "écrivez par exemple 2027-2028")
    case .unknownDepartement: ("département inconnu", "écrivez son numéro entre guillemets : \"35\", \"2A\", \"971\"")
    case .noCalendar(let error): ("pas de calendrier scolaire", error.frenchText)
    case .windowOnSunday: ("créneau le dimanche, jour sans formation", "choisissez un jour du lundi au samedi")
    case .classTimeOfAgents: ("temps_classe ne concerne que les enseignants", "ôtez-le")
    case .notAWeight: ("un poids est un nombre entier, 0 ou plus", "écrivez par exemple 4")
    case .agendaKept:
      ("calendrier absent, la base garde ce qu'elle en sait", "ajoutez le fichier .ics s'il a changé")
    case .missingAgenda: ("calendrier absent du dossier", "ajoutez le fichier .ics au dossier, ou videz la cellule")
    case .unreadableAgenda(let fault):
      ("calendrier illisible (\(fault.inFrench()))", "exportez-le de nouveau au format .ics")
    case .agendaRemark(let remark): remark.inFrench()
    case .closingSchool: ("école annoncée à fermer", "ôtez-la si elle est déjà fermée")
    case .noClasses: ("nombre de classes inconnu", "complétez classes et eleves dans ecoles.csv")
    case .noCirconscription: ("circonscription inconnue", "complétez circonscription dans ecoles.csv")
    case .notAnOfficialFile:
      (
        "ni l'annuaire ni les effectifs du ministère",
        "donnez les fichiers CSV tels que data.education.gouv.fr les publie"
      )
    case .schoolTwiceDiffering(let line, let columns):
      (
        "école présente deux fois, différente dans \(columns.joined(separator: ", ")) ; la ligne \(line) est retenue",
        "ôtez la ligne fausse"
      )
    case .workedInVain:
      ("pas un jour des vacances officielles, ou un jour férié : cela ne change rien", "ôtez-le")
    case .schoolTwice: ("école présente deux fois, la première ligne compte", "rien à faire")
    default: ("valeur incorrecte", "corrigez-la")
    }
  }

  private static func meant(_ name: String?, _ verb: String) -> String? { name.map { "\(verb) « \($0) » ?" } }

  private static func rename(_ name: String?, _ verb: String, _ otherwise: String) -> String {
    name.map { "\(verb) « \($0) » ?" } ?? otherwise
  }
}
