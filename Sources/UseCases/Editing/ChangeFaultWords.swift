import Planning
import SchoolCalendar
import Store

extension ChangeFault {
  /// 66 for what is not there, else 1: the answer is no.
  var exitStatus: Int32 {
    switch self {
    case .unknown, .unknownSession: 66
    default: 1
    }
  }
}

extension Failure {
  /// A change that cannot be made, with the ids that may have been meant.
  init(_ fault: ChangeFault, _ plan: Plan, _ index: DossierIndex) {
    func near(_ id: String, _ ids: [String]) -> [String] { NearNames.find(id, among: ids) }
    switch fault {
    case .unknownSession(let id):
      let ids = plan.sessions.map(\.id.rawValue) + plan.peerSessions.map(\.id.rawValue)
      self = .unknown(.session, id.rawValue, near: near(id.rawValue, ids))
    case .unknown(let kind, let id):
      switch kind {
      case .module: self = .unknown(.module, id, near: near(id, index.modules.keys.map(\.rawValue)))
      case .place:
        let ids = index.venues.keys.map(\.rawValue) + index.schools.keys.map(\.rawValue)
        self = .unknown(.place, id, near: near(id, ids))
      case .trainer: self = .unknown(.trainer, id, near: near(id, index.trainers.keys.map(\.rawValue)))
      case .person: self = .unknown(.person, id, near: near(id, index.learners.keys.map(\.rawValue)))
      case .school: self = .unknown(.school, id, near: near(id, index.schools.keys.map(\.rawValue)))
      case .deployment: self = .unknown(.deployment, id, near: near(id, index.deployments.keys.map(\.rawValue)))
      }
    default: self = .change(fault)
    }
  }
}

/// The sentences of what cannot be changed by hand.
extension FailureWords {
  func text(_ fault: ChangeFault) -> String {
    reason(fault) + " " + say("Rien n’a été changé.", "Nothing was changed.")
  }

  private func reason(_ fault: ChangeFault) -> String {
    switch fault {
    case .unknownSession(let id):
      say("\(id) : aucune séance de ce nom dans le plan.", "\(id): the plan has no such session.")
    case .cancelledAlready(let id):
      say(
        "\(id) : cette séance n’est plus dans le plan. « tandem history » dit qui l’a annulée.",
        "\(id): this session is no longer in the plan. \"tandem history\" says who cancelled it.")
    case .unknown(_, let id): say("\(id) : inconnu du dossier.", "\(id): not in the dossier.")
    case .fixedByOthers(let id):
      say(
        "\(id) : cette séance est fixée par d’autres (seances.csv) ; seules ses places libres sont à prendre. "
          + "Si elle a changé, corrigez le dossier et réimportez-le.",
        "\(id): others have fixed this session (seances.csv); only its free seats may be taken. "
          + "If it has changed, mend the dossier and import it again.")
    case .past(let id, let day):
      say("\(id) : cette séance a eu lieu le \(day).", "\(id): this session was on \(day).")
    case .intoPast(let day, let today):
      say(
        "Le \(day) est passé (nous sommes le \(today)). Donnez un jour à venir.",
        "\(day) is past (today is \(today)). Give a day to come.")
    case .outsideYear(let day, let year):
      say(
        "Le \(day) est hors de l’année scolaire \(year). Vérifiez la date, ou choisissez l’année avec --year.",
        "\(day) is outside the school year \(year). Check the date, or choose the year with --year.")
    case .attended(let id):
      say(
        "\(id) : des présences y sont saisies, elle a eu lieu.", "\(id): attendance is recorded of it, it was held.")
    default: otherReason(fault)
    }
  }

  private func otherReason(_ fault: ChangeFault) -> String {
    switch fault {
    case .notForPeerSession(let id):
      say(
        "\(id) : une séance entre pairs se tient dans son école et n’a ni lieu, ni formateur, ni épingle. "
          + "Donnez --to, ou --leader pour qui l’anime.",
        "\(id): a peer session is held at its school and has no place, trainer or pin. "
          + "Give --to, or --leader for who leads it.")
    case .onlyForPeerSession(let id):
      say(
        "\(id) : cette séance est animée par un formateur : donnez --trainer.",
        "\(id): a trainer leads this session: give --trainer.")
    case .swapsUnlike(let a, let b):
      say(
        "\(a) et \(b) : une séance officielle et une séance entre pairs ne s’échangent pas.",
        "\(a) and \(b): an official session and a peer session cannot be swapped.")
    case .swapsItself(let id):
      say("\(id) : donnez deux séances différentes.", "\(id): give two different sessions.")
    case .nothingChanges: say("Tout est déjà ainsi.", "All is so already.")
    case .enrolledAlready(let person, let id):
      say("\(id) : \(person) y est déjà.", "\(id): \(person) is in it already.")
    case .notEnrolled(let person, let id): say("\(id) : \(person) n’y est pas.", "\(id): \(person) is not in it.")
    case .leads(let person, let id):
      say(
        "\(id) : \(person) l’anime. Confiez-la d’abord à quelqu’un d’autre avec « tandem move \(id) --leader ».",
        "\(id): \(person) leads it. Hand it over first with \"tandem move \(id) --leader\".")
    case .noReferent(let school):
      say(
        "\(school) : cette école n’a pas de référent pour animer une séance.",
        "\(school): this school has no referent to lead a session.")
    case .dateFixed(let id, let day):
      say(
        "\(id) : sa date est arrêtée au \(day). Si le fournisseur est en retard : « tandem record slip \(id) --to JOUR ».",
        "\(id): its date is settled, \(day). If the supplier is late: \"tandem record slip \(id) --to DAY\".")
    case .delivered(let id): say("\(id) : tout est déjà livré.", "\(id): all of it has come.")
    default: unexpected("\(fault)")
    }
  }

  /// What somebody else has changed in the meantime, field by field.
  func text(_ conflict: EditConflict) -> String {
    let id = conflict.row.key
    let number = conflict.revision
    var lines: [String] = []
    switch conflict.present {
    case nil:
      lines.append(
        say(
          "\(id) : annulée entre-temps dans la révision \(number) ; vous aviez vu la version \(conflict.seen). "
            + "Rien n’a été enregistré.",
          "\(id): cancelled in the meantime in revision \(number); you had seen version \(conflict.seen). "
            + "Nothing was stored."))
    case let present?:
      lines.append(
        say(
          "\(id) : modifiée entre-temps. Vous aviez vu la version \(conflict.seen), la révision \(number) en est à la "
            + "\(present). Rien n’a été enregistré.",
          "\(id): changed in the meantime. You had seen version \(conflict.seen), revision \(number) has \(present). "
            + "Nothing was stored."))
    }
    for entry in conflict.since {
      let fields = entry.details.map { detail in
        "\(PlanFieldWords(language).name(detail.field.field)) \(detail.field.before ?? "–") → \(detail.field.after ?? "–")"
      }
      lines.append("  \(entry.instant) \(entry.author)\(say(" : ", ": "))\(fields.joined(separator: " ; "))")
    }
    if conflict.since.isEmpty {
      lines.append(
        say("Le plan a été refait depuis : « tandem show ».", "The plan was made anew since: \"tandem show\"."))
    } else if let present = conflict.present {
      lines.append(
        say("Si vous le voulez toujours : --seen \(present).", "If you still want it: --seen \(present)."))
    }
    return lines.joined(separator: "\n")
  }
}

/// What the fields of a plan's rows are called.
public struct PlanFieldWords: Sendable {
  private let language: Language

  public init(_ language: Language) { self.language = language }

  /// A field as a noun without article.
  public func name(_ field: PlanField) -> String {
    switch field {
    case .module: "module"
    case .start: language == .french ? "début" : "start"
    case .end: language == .french ? "fin" : "end"
    case .place: language == .french ? "lieu" : "place"
    case .trainers: language == .french ? "formateurs" : "trainers"
    case .learners: language == .french ? "inscrits" : "people"
    case .pinned: language == .french ? "épinglée" : "pinned"
    case .school: language == .french ? "école" : "school"
    case .leader: language == .french ? "animée par" : "led by"
    case .date: "date"
    case .referent: language == .french ? "référent" : "referent"
    case .deputy: language == .french ? "adjoint" : "deputy"
    case .successor: language == .french ? "successeur" : "successor"
    }
  }
}
