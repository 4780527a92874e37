import Exchange
import Planning
import Scheduling
import SchoolCalendar
import Store

/// The sentences of failures, in French or English.
struct FailureWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  func text(_ failure: Failure) -> String {
    switch failure {
    case .missingFile(let path):
      say(
        "\(path) : ce fichier ou dossier n’existe pas. Vérifiez le chemin.",
        "\(path): there is no such file or folder. Check the path.")
    case .unreadable(let path, let fault):
      say(
        "\(path) : lecture impossible, \(words(fault)). Vérifiez le fichier et les droits.",
        "\(path): it cannot be read, \(words(fault)). Check the file and the rights.")
    case .unwritable(let path, let fault):
      say(
        "\(path) : écriture impossible, \(words(fault)). \(remedy(fault))",
        "\(path): it cannot be written, \(words(fault)). \(remedy(fault))")
    case .folderInUse(let path):
      say(
        "\(path) : ce dossier contient déjà des fichiers, rien n’a été écrit. Donnez un dossier vide ou nouveau.",
        "\(path): this folder has files in it, nothing was written. Give an empty or new folder.")
    case .fileInUse(let path):
      say(
        "\(path) : ce fichier existe déjà, rien n’a été écrit. Donnez un autre nom.",
        "\(path): this file is there already, nothing was written. Give another name.")
    case .unwritableWorkbook(let path, let fault):
      say("\(path) : \(fault.text(in: language)).", "\(path): \(fault.text(in: language)).")
    case .wrongData(let problems): wrongData(problems)
    case .unknownContent(let path):
      say(
        "\(path) : ce fichier n’est ni l’annuaire ou les effectifs du ministère, ni un plan (« tandem-plan/1 »). "
          + "Une table de dossier porte son nom, par exemple deploiements.csv ; un classeur se nomme .xlsx ; "
          + "un calendrier de vacances se lit par « tandem calendar --holidays ».",
        "\(path): this file is neither the Ministry's directory or class numbers nor a plan (\"tandem-plan/1\"). "
          + "A table of a dossier bears its name, such as deploiements.csv; a workbook is named .xlsx; "
          + "a calendar of holidays is read by \"tandem calendar --holidays\".")
    case .classesWithoutSchools(let path):
      say(
        "\(path) : les effectifs ne se lisent qu’avec l’annuaire. Donnez les deux fichiers ensemble.",
        "\(path): class numbers are read together with the directory only. Give both files at once.")
    case .secondOfficialFile(let path, let first):
      say(
        "\(path) : ce fichier est de la même sorte que \(first). N’en donnez qu’un des deux.",
        "\(path): this file is of the same kind as \(first). Give one of the two only.")
    case .addressesWithoutSchools, .severalDepartements, .unreadableCalendar, .noHolidays: official(failure)
    case .emptyBase, .unknownYear, .noRevision, .unknown, .ambiguous, .unknownDepartement, .noSchools: missing(failure)
    case .brokenPlan(let findings, let index):
      ([
        say(
          "Le plan enfreint \(findings.count) \(findings.count < 2 ? "règle" : "règles") et n’est pas retenu :",
          "The plan breaks \(findings.count) \(findings.count == 1 ? "rule" : "rules") and is not taken:")
      ] + FindingText(index, language: language).lines(findings) + RepairWords(language).lines(findings)).joined(
        separator: "\n")
    case .stillPlanned(let findings, let index): stillPlanned(findings, index)
    case .scoreDiffers(let differences):
      ([
        say(
          "Erreur interne : le contrôleur ne retrouve pas le score du plan, rien n’est gardé. Signalez-le aux auteurs :",
          "Internal error: the auditor does not find the plan's score, nothing is kept. Report it to the authors:")
      ] + differences.map { "  \($0.term): \($0.planned) ≠ \($0.audited)" }).joined(separator: "\n")
    case .badDecision, .decisionAgainstOthers, .nothingToConfirm: aboutReferents(failure)
    case .record(let fault): text(fault)
    case .change(let fault): text(fault)
    case .publishing(let fault): text(fault)
    case .otherYear(let path, let year, let asked):
      say(
        "\(path) : ce plan est de \(year), et non de \(asked). Choisissez l’année avec --year \(year).",
        "\(path): this plan is of \(year), not of \(asked). Choose the year with --year \(year).")
    case .heldOtherwise(let sessions):
      say(
        "\(sessions.map(\.rawValue).joined(separator: ", ")) : des présences y sont saisies, et ce plan leur donne un autre "
          + "module ou une autre heure. Rien n’a été publié. Rendez-leur ce qu’elles étaient, ou refaites « tandem plan ».",
        "\(sessions.map(\.rawValue).joined(separator: ", ")): attendance is recorded of them, and this plan gives them "
          + "another module or time. Nothing was published. Restore what they were, or run \"tandem plan\" again.")
    case .needsForce(let preview): text(preview)
    case .unprintable(let fault):
      say(
        "sortie standard : la réponse n’a pas pu être écrite, \(words(fault)). Ce que la commande change est fait ; "
          + "seule la réponse est perdue.",
        "standard output: the answer could not be written, \(words(fault)). What the command changes is done; "
          + "only the answer is lost.")
    case .unrecordedSessions(let year, let sessions, let toCome): unrecorded(year, sessions, toCome)
    case .options(let fault): text(fault)
    }
  }

  private func stillPlanned(_ findings: [Finding], _ index: DossierIndex) -> String {
    let rows = Set(findings.map { $0.fault.arguments.first ?? $0.subject }).sorted()
    let shown = rows.prefix(12).joined(separator: ", ") + (rows.count > 12 ? "…" : "")
    return say(
      "--prune : le plan publié nomme encore \(shown). Rien n’a été importé. Gardez ces lignes et dites ce qui a changé : "
        + "un « depart » pour une personne, une ligne de fermetures.csv pour un formateur ou un lieu, le statut « refuse » "
        + "pour un projet. Puis « tandem plan --keep published » et « tandem publish » ; ensuite seulement --prune.",
      "--prune: the published plan still names \(shown). Nothing was imported. Keep these rows and say what has changed: a "
        + "\"depart\" for a person, a row of fermetures.csv for a trainer or a venue, the status \"refuse\" for a project. "
        + "Then \"tandem plan --keep published\" and \"tandem publish\"; --prune only after that.")
  }

  private func aboutReferents(_ failure: Failure) -> String {
    switch failure {
    case .badDecision(let fault):
      fault.sentence(in: language) + " "
        + say("Rien n’a été changé.", "Nothing was changed.")
    case .decisionAgainstOthers(let school, let person):
      say(
        "\(school) : \(person) ne peut en être référent, car d’autres décisions la retiennent ailleurs. Rien n’a été changé. "
          + "Voyez « tandem referents why \(school) \(person) ».",
        "\(school): \(person) cannot be its referent, as other decisions hold them elsewhere. Nothing was changed. "
          + "See \"tandem referents why \(school) \(person)\".")
    default:
      say(
        "Aucun référent à confirmer : tout est décidé, ou personne n’est proposé. Voyez « tandem referents list ».",
        "No referent to confirm: all is decided, or nobody is proposed. See \"tandem referents list\".")
    }
  }

  private func unrecorded(_ year: SchoolYear, _ sessions: [ID<Session>], _ toCome: Int) -> String {
    let list = sessions.prefix(20).map(\.rawValue).joined(separator: ", ") + (sessions.count > 20 ? "…" : "")
    var parts: [String] = []
    if !sessions.isEmpty {
      parts.append(
        say(
          "\(year) : \(sessions.count) \(sessions.count < 2 ? "séance tenue" : "séances tenues") sans présence saisie pour tous : \(list). "
            + "Saisissez-les avec « tandem record attendance ».",
          "\(year): \(sessions.count) \(sessions.count == 1 ? "session" : "sessions") held without attendance recorded for all: \(list). "
            + "Record them with \"tandem record attendance\"."))
    }
    if toCome > 0 {
      parts.append(
        say(
          toCome < 2 ? "Une séance est encore à venir." : "\(toCome) séances sont encore à venir.",
          toCome == 1 ? "One session is still to come." : "\(toCome) sessions are still to come."))
    }
    parts.append(
      say(
        "Ou clôturez malgré tout avec --force : elles ne compteront pas.", "Or close with --force: they will not count."
      ))
    return parts.joined(separator: "\n")
  }

  func text(_ failure: FeedExportError) -> String {
    switch failure.cause {
    case .folder(let reason, let code), .file(let reason, let code):
      text(.unwritable(failure.path, WriteFault(code: code, words: reason)))
    case .feed(let error): unexpected("\(failure.path): \(error)")
    }
  }

  private func words(_ fault: WriteFault) -> String {
    switch fault {
    case .folderMissing: say("le dossier n’existe pas", "the folder does not exist")
    case .insideServedFolder:
      say("un serveur web le donnerait à tout le monde", "a web server would give it to everybody")
    case .notAFolder: say("c’est un fichier et non un dossier", "it is a file, not a folder")
    case .isFolder: say("c’est un dossier et non un fichier", "it is a folder, not a file")
    case .noRight: say("les droits manquent", "the rights are missing")
    case .readOnlyDisk: say("le disque n’est ouvert qu’en lecture", "the disk is open for reading only")
    case .diskFull: say("le disque est plein", "the disk is full")
    case .failed: say("l’écriture a échoué", "writing failed")
    case .other(let reason): reason
    }
  }

  private func remedy(_ fault: WriteFault) -> String {
    switch fault {
    case .folderMissing: say("Créez-le d’abord, ou corrigez le chemin.", "Make it first, or mend the path.")
    case .insideServedFolder:
      say("Nommez un fichier hors du dossier des calendriers.", "Name a file outside the folder of calendars.")
    case .notAFolder, .isFolder: say("Donnez un autre nom.", "Give another name.")
    case .noRight: say("Vérifiez les droits sur le dossier.", "Check the rights on the folder.")
    case .readOnlyDisk: say("Choisissez un autre emplacement.", "Choose another place.")
    case .diskFull: say("Libérez de la place, puis recommencez.", "Make room, then do it again.")
    case .failed, .other:
      say("Vérifiez le dossier, les droits et la place libre.", "Check the folder, the rights and the space.")
    }
  }

  func unexpected(_ detail: String) -> String {
    say(
      "Erreur inattendue : \(detail). Signalez ce message aux auteurs de Tandem.",
      "Unexpected error: \(detail). Report this message to Tandem's authors.")
  }

  /// Every problem on its line, then how many there are.
  private func wrongData(_ problems: [Problem]) -> String {
    let words = ProblemText(language)
    let errors = problems.count { $0.severity == .error }
    return
      (problems.map { words.text($0) } + [
        say(
          "\(errors) \(errors < 2 ? "erreur" : "erreurs") : rien n’a été enregistré. Corrigez, puis recommencez.",
          "\(errors) \(errors == 1 ? "error" : "errors"): nothing was kept. Mend what is wrong, then do it again.")
      ]).joined(separator: "\n")
  }

  private func missing(_ failure: Failure) -> String {
    switch failure {
    case .emptyBase(let path):
      say(
        "\(path) : la base est vide. Importez un dossier avec « tandem import DOSSIER --base \(path) ».",
        "\(path): the base is empty. Import a dossier with \"tandem import DOSSIER --base \(path)\".")
    case .unknownYear(let year, let path):
      say(
        "\(path) : la base n’a pas de dossier pour \(year). Importez-le, ou choisissez une autre année avec --year.",
        "\(path): the base has no dossier for \(year). Import it, or choose another year with --year.")
    case .noRevision(let choice, let year): text(choice, year)
    case .unknown(.session, let id, let near):
      say(
        "\(id) : aucune séance de ce nom dans le plan. \(meant(near))",
        "\(id): the plan has no such session. \(meant(near))")
    case .unknown(let kind, let id, let near):
      say(
        "\(noun(kind)) \(id) : inconnu(e) du dossier. \(meant(near))",
        "\(noun(kind)) \(id): not in the dossier. \(meant(near))")
    case .ambiguous(let kind, let name, let among):
      say(
        "\(noun(kind)) \(name) : plusieurs portent ce nom. Donnez l’un de ces codes : \(list(among)).",
        "\(noun(kind)) \(name): several bear this name. Give one of these codes: \(list(among)).")
    case .unknownDepartement(let code):
      say(
        "\(code) : ce n’est pas un département. Donnez un code tel que 35, 2A ou 971.",
        "\(code): this is no département. Give a code such as 35, 2A or 971.")
    case .noSchools(let path):
      say(
        "\(path) : aucune école publique ouverte n’y figure. Donnez l’annuaire du ministère pour un département.",
        "\(path): it has no open public school. Give the Ministry's directory of a département.")
    default: unexpected("\(failure)")
    }
  }

  private func text(_ choice: RevisionChoice, _ year: SchoolYear) -> String {
    switch choice {
    case .latest, .followed:
      say(
        "\(year) : la base n’a pas encore de plan. Faites-en un avec « tandem plan ».",
        "\(year): the base has no plan yet. Make one with \"tandem plan\".")
    case .published:
      say(
        "\(year) : aucun plan n’est publié. Publiez-en un avec « tandem publish ».",
        "\(year): no plan is published. Publish one with \"tandem publish\".")
    case .number(let number):
      say(
        "\(year) : il n’y a pas de révision \(number). « tandem history » en donne la liste.",
        "\(year): there is no revision \(number). \"tandem history\" lists them.")
    }
  }

  private func text(_ fault: Failure.OptionFault) -> String {
    switch fault {
    case .needsOneOf(let names):
      say("Donnez l’une de ces options : \(list(names)).", "Give one of these options: \(list(names)).")
    case .onlyOneOf(let names):
      say("Donnez au plus une de ces options : \(list(names)).", "Give at most one of these options: \(list(names)).")
    case .unreadable(let name, let value):
      say("\(name) : « \(value) » est illisible. Voyez --help.", "\(name): \"\(value)\" cannot be read. See --help.")
    case .needsArgument(let name): say("Il manque \(name). Voyez --help.", "\(name) is missing. See --help.")
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func meant(_ near: [String]) -> String {
    near.isEmpty
      ? say("Vérifiez l’orthographe.", "Check the spelling.")
      : say("Peut-être : \(list(near)) ?", "Perhaps: \(list(near))?")
  }

  private func noun(_ kind: Failure.Kind) -> String {
    switch kind {
    case .school: say("École", "School")
    case .person: say("Personne", "Person")
    case .deployment: say("Déploiement", "Deployment")
    case .commune: say("Commune", "Commune")
    case .project: say("Projet", "Project")
    case .incident: say("Incident", "Incident")
    case .installer: say("Installateur", "Installer")
    case .module: say("Module", "Module")
    case .session: say("Séance", "Session")
    case .circonscription: say("Circonscription", "Circonscription")
    case .place: say("Lieu", "Place")
    case .trainer: say("Formateur", "Trainer")
    case .equipment: say("Équipement", "Equipment")
    }
  }
}

extension FindingText {
  /// Each finding with its rule, indented under a heading.
  func lines(_ findings: [Finding]) -> [String] {
    findings.map { "  \($0.rule.rawValue) \($0.subject): \(sentence($0))" }
  }
}
