import Planning
import SchoolCalendar

// Words for the domain's values that no lower part of Tandem has.

extension ReportWords {
  func audience(_ audience: Audience) -> String {
    audience == .teachers ? say("enseignants", "teachers") : say("agents", "agents")
  }

  func staff(_ staff: HoursStaff) -> String {
    switch staff {
    case .teachers: say("enseignants", "teachers")
    case .periscolaire: say("agents périscolaires", "agents, périscolaire")
    case .extrascolaire: say("agents extrascolaires", "agents, extrascolaire")
    case .otherAgents: say("autres agents", "other agents")
    }
  }

  func state(_ state: HoursState) -> ReportCell {
    switch state {
    case .nothingDue: .word(code: state.rawValue, text: say("rien de dû", "nothing due"), sign: "–")
    case .covered: .word(code: state.rawValue, text: say("complet", "complete"), sign: "✓")
    case .partly: .word(code: state.rawValue, text: say("en partie", "in part"), sign: "◐")
    case .none: .word(code: state.rawValue, text: say("rien de prévu", "nothing planned"), sign: "✗")
    }
  }

  func state(_ state: CoverageState) -> ReportCell {
    let sign =
      switch state {
      case .ready: "✓"
      case .onTrack: "→"
      case .atRisk: "!"
      case .notReady: "✗"
      case .awaitingValidation: "?"
      case .delivered: "■"
      case .notApplicable: "–"
      }
    return .word(code: state.rawValue, text: state.text(in: language), sign: sign)
  }

  func status(_ status: DeploymentStatus) -> ReportCell {
    let text =
      switch status {
      case .foreseen: say("prévu", "foreseen")
      case .ordered: say("commandé", "ordered")
      case .scheduled: say("planifié", "scheduled")
      case .delivered: say("livré", "delivered")
      }
    return .word(code: status.rawValue, text: text)
  }

  func status(_ status: ProjectStatus) -> ReportCell {
    let (text, sign) =
      switch status {
      case .submitted: (say("déposé, en attente", "submitted, waiting"), "?")
      case .validated: (say("validé", "validated"), "✓")
      case .refused: (say("refusé", "refused"), "✗")
      }
    return .word(code: status.rawValue, text: text, sign: sign)
  }

  func trainers(_ kind: TrainerKind) -> String {
    switch kind {
    case .erun: "ERUN"
    case .cpc: say("conseillers pédagogiques de circonscription", "pedagogical advisers of circonscriptions")
    case .cpd: say("conseillers pédagogiques départementaux", "pedagogical advisers of the département")
    case .canope: "Réseau Canopé"
    case .mutualisation: say("structure de mutualisation", "mutualisation")
    case .cnfpt: "CNFPT"
    case .fournisseur: say("fournisseurs", "suppliers")
    }
  }

  func committee(_ kind: CommitteeKind) -> String {
    switch kind {
    case .deployment: say("comité de déploiement", "deployment committee")
    case .project: say("comité de projet", "project committee")
    case .steering: say("comité de pilotage", "steering committee")
    }
  }

  func actor(_ actor: ReportActor) -> String {
    switch actor {
    case .commune: say("la commune", "the commune")
    case .other(let other): other.text(in: language)
    }
  }

  /// What is to be done, with what it counts.
  func step(_ step: ReportStep) -> String {
    switch step.code {
    case .deployment(let code): code.text(in: language)
    case .setCommittee: say("fixer la date du comité de déploiement", "set the date of the deployment committee")
    case .attendCommittee(let kind): say("participer au \(committee(kind))", "attend the \(committee(kind))")
    case .chooseInstaller: say("choisir l’installateur", "choose the installer")
    case .releaseAgents:
      say(
        "libérer les agents pour leurs séances, à partir de cette date",
        "free the agents for their sessions, from this day")
    case .findAgentsTime:
      say(
        "ouvrir des créneaux pour les heures d’agents qui manquent", "open time for the agents’ hours that are missing")
    case .giveTownHall:
      say(
        "donner un contact en mairie (contacts.csv, rôle mairie)",
        "give a contact at the town hall (contacts.csv, role mairie)")
    case .nameReferent: NextStepCode.nameReferent.text(in: language)
    case .decideProject: NextStepCode.decideProject.text(in: language)
    }
  }

  /// What a step counts, in its own unit.
  func count(_ step: ReportStep) -> ReportCell {
    guard let count = step.count else { return .none }
    return step.code == .findAgentsTime ? .minutes(count) : .number(count)
  }

  /// `5/7 enseignants, agents : oui`; of small groups whether they are covered.
  func trained(_ line: ArrivalLine) -> [String] {
    line.groups.map { group in
      guard let required = group.required, let ready = group.ready else {
        return "\(audience(group.audience))\(say("\u{A0}: ", ": "))"
          + (group.isCovered ? say("formés", "trained") : say("non formés", "not trained"))
      }
      return "\(audience(group.audience)) \(ready)/\(required)"
    }
  }
}
