extension AttendanceFault {
  /// What is wrong, and how to mend it.
  public func sentence(in language: Language) -> (what: String, mend: String) {
    language == .french ? inFrench : inEnglish
  }

  private var inFrench: (what: String, mend: String) {
    switch self {
    case .unknownPerson(let meant):
      ("cette personne n’est pas dans personnels.csv", meant.map { "écrivez \($0) ?" } ?? "corrigez l’identifiant")
    case .unknownModule(let meant):
      ("ce module n’est pas dans modules.csv", meant.map { "écrivez \($0) ?" } ?? "corrigez l’identifiant")
    case .nothingPublished(let year):
      (
        "aucun plan n’est publié pour \(year)",
        "publiez d’abord le plan que l’on suit (« tandem plan » s’il n’y en a pas, puis « tandem publish »), et recommencez"
      )
    case .notInPlan(let published, let lastIn?, _):
      (
        "le plan publié (révision \(published)) n’a pas cette séance ; la révision \(lastIn) l’avait",
        "elle a été annulée ou remplacée : prenez la séance qui a eu lieu (« tandem show --sessions --revision published »)"
      )
    case .notInPlan(let published, nil, let meant):
      (
        "le plan publié (révision \(published)) n’a pas cette séance, aucune révision ne l’a jamais eue",
        meant.map { "écrivez \($0) ?" }
          ?? "voyez « tandem show --sessions --revision published » ; ce qui a été suivi ailleurs : « tandem record elsewhere »"
      )
    case .inFuture(let day): ("le \(day) n’est pas encore passé", "saisissez la présence une fois la séance tenue")
    case .afterYear(let year):
      ("ce jour vient après l’année \(year)", "saisissez-le dans l’année suivante, avec --year, ou corrigez la date")
    case .yearClosed(let year, let since):
      (
        "l’année \(year) est close depuis le \(since.prefix(10)), son bilan ne change plus",
        "retirez cette ligne ; ce qui manque se saisit dans l’année suivante avec « tandem record elsewhere »"
      )
    case .saidTwice: ("déjà dit plus haut pour cette personne", "gardez une seule des deux lignes")
    case .overLength(let minutes): ("la séance ne dure que \(minutes) min", "donnez \(minutes) minutes au plus")
    case .minutesWithoutPresence:
      ("des minutes pour quelqu’un qui n’était pas là", "videz les minutes, ou mettez « present »")
    case .guest: ("pas inscrit à cette séance", "compté comme invité ; vérifiez la feuille s’il y a erreur")
    case .absentGuest:
      ("absent d’une séance où il n’était pas inscrit", "cela ne compte pour rien ; vérifiez l’identifiant")
    case .hadLeft(let day): ("parti depuis le \(day)", "gardé tel quel ; vérifiez la date de départ")
    case .leaderHadLeft(let leader, let day):
      ("le référent \(leader) qui l’anime est parti depuis le \(day)", "gardé tel quel ; vérifiez qui l’a animée")
    }
  }

  private var inEnglish: (what: String, mend: String) {
    switch self {
    case .unknownPerson(let meant):
      ("this person is not in personnels.csv", meant.map { "write \($0)?" } ?? "mend the id")
    case .unknownModule(let meant):
      ("this module is not in modules.csv", meant.map { "write \($0)?" } ?? "mend the id")
    case .nothingPublished(let year):
      (
        "no plan is published for \(year)",
        "publish the plan that is followed first (\"tandem plan\" where there is none, then \"tandem publish\"), and try again"
      )
    case .notInPlan(let published, let lastIn?, _):
      (
        "the published plan (revision \(published)) does not have this session; revision \(lastIn) had it",
        "it was cancelled or replaced: take the session that was held (\"tandem show --sessions --revision published\")"
      )
    case .notInPlan(let published, nil, let meant):
      (
        "the published plan (revision \(published)) does not have this session, and no revision ever had",
        meant.map { "write \($0)?" }
          ?? "see \"tandem show --sessions --revision published\"; what was attended elsewhere: \"tandem record elsewhere\""
      )
    case .inFuture(let day): ("\(day) is still to come", "record attendance once the session has been held")
    case .afterYear(let year):
      ("this day comes after the year \(year)", "record it in the next year, with --year, or mend the date")
    case .yearClosed(let year, let since):
      (
        "the year \(year) is closed since \(since.prefix(10)), its ledger does not change any more",
        "remove this line; what is missing is recorded in the next year with \"tandem record elsewhere\""
      )
    case .saidTwice: ("said before of this person", "keep one of the two lines")
    case .overLength(let minutes): ("the session lasts \(minutes) min only", "give \(minutes) minutes at most")
    case .minutesWithoutPresence:
      ("minutes of somebody who was not there", "leave the minutes blank, or write \"present\"")
    case .guest: ("not booked in this session", "counted as a guest; look at the sheet if that is an error")
    case .absentGuest: ("absent from a session without being booked in it", "it counts for nothing; check the id")
    case .hadLeft(let day): ("gone since \(day)", "kept as it is; check the day of departure")
    case .leaderHadLeft(let leader, let day):
      ("the referent \(leader) who leads it is gone since \(day)", "kept as it is; check who led it")
    }
  }
}
