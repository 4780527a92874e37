extension CoverageState {
  /// The state as a word for a board: `prêt`, `ready`.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.ready, .french): "prêt"
    case (.ready, .english): "ready"
    case (.onTrack, .french): "en bonne voie"
    case (.onTrack, .english): "on track"
    case (.atRisk, .french): "à risque"
    case (.atRisk, .english): "at risk"
    case (.notReady, .french): "non prêt"
    case (.notReady, .english): "not ready"
    case (.awaitingValidation, .french): "en attente de validation"
    case (.awaitingValidation, .english): "awaiting validation"
    case (.delivered, .french): "livré"
    case (.delivered, .english): "delivered"
    case (.notApplicable, .french): "sans objet"
    case (.notApplicable, .english): "not applicable"
    }
  }
}

extension CoverageCauseCode {
  /// The cause as a short phrase, without names and numbers.
  public func text(in language: Language) -> String { language == .french ? french : english }

  private var french: String {
    switch self {
    case .projectSubmitted: "projet déposé, pas encore validé"
    case .projectRefused: "projet refusé"
    case .delivered: "déjà livré"
    case .nothingAsked: "aucune formation demandée"
    case .undated: "aucune date de déploiement"
    case .noReferent: "école sans référent numérique"
    case .referentUntrained: "référent numérique non formé à temps"
    case .attendanceUnrecorded: "présences non saisies"
    case .sessionMissed: "absence à la séance prévue"
    case .trainedTooLate: "formation trop tardive"
    case .trainedTooEarly: "formation trop ancienne"
    case .notBooked: "formation non prévue"
    case .noDayFits: "délai plus long que la durée de fraîcheur : aucun jour ne convient"
    case .sessionsToCome: "séances à venir"
    case .incidentAtSession: "panne là où une séance doit se tenir"
    case .incidentAtSchool: "panne à l’école le jour de l’arrivée"
    case .planOutdated: "la date du plan ne tient plus"
    case .partlyDelivered: "livré en partie"
    case .followUpMissing: "formation de suivi non prévue pour tous"
    }
  }

  private var english: String {
    switch self {
    case .projectSubmitted: "project submitted, not yet validated"
    case .projectRefused: "project refused"
    case .delivered: "delivered already"
    case .nothingAsked: "no training asked for"
    case .undated: "no date of deployment"
    case .noReferent: "school without a digital referent"
    case .referentUntrained: "digital referent not trained in time"
    case .attendanceUnrecorded: "attendance not recorded"
    case .sessionMissed: "absent from the session planned"
    case .trainedTooLate: "training too late"
    case .trainedTooEarly: "training too long ago"
    case .notBooked: "training not planned"
    case .noDayFits: "lead time longer than freshness: no day will do"
    case .sessionsToCome: "sessions still to come"
    case .incidentAtSession: "equipment out of use where a session is to be held"
    case .incidentAtSchool: "equipment out of use at the school on the day of arrival"
    case .planOutdated: "the plan’s date no longer holds"
    case .partlyDelivered: "delivered in part"
    case .followUpMissing: "follow-up training not planned for all"
    }
  }
}

extension GapReason {
  /// The reason as a short phrase.
  public func text(in language: Language) -> String { CoverageCauseCode(self).text(in: language) }
}

extension NextStepCode {
  /// The step as an instruction, without names and dates.
  public func text(in language: Language) -> String { language == .french ? french : english }

  private var french: String {
    switch self {
    case .decideProject: "valider ou refuser le projet"
    case .setDate: "fixer une date de déploiement"
    case .nameReferent: "désigner un référent numérique"
    case .recordAttendance: "saisir les présences de la séance"
    case .bookTraining: "prévoir la formation qui manque"
    case .mendRequirement: "corriger le délai ou la fraîcheur demandés par l’équipement"
    case .moveDate: "reporter le déploiement, ou livrer en connaissance de cause"
    case .holdSession: "tenir la prochaine séance"
    case .deliver: "livrer"
    case .recordDelivery: "saisir la livraison faite, ou fixer une autre date"
    case .deliverRest: "livrer ce qui manque"
    case .mendIncident: "réparer, ou trouver un autre lieu"
    case .remakePlan: "refaire le plan"
    case .bookFollowUp: "prévoir la formation de suivi"
    case .holdFollowUp: "tenir la formation de suivi"
    }
  }

  private var english: String {
    switch self {
    case .decideProject: "validate or refuse the project"
    case .setDate: "set a date of deployment"
    case .nameReferent: "name a digital referent"
    case .recordAttendance: "record who came to the session"
    case .bookTraining: "plan the training that is missing"
    case .mendRequirement: "mend the lead time or the freshness that the equipment asks for"
    case .moveDate: "put the deployment off, or deliver knowingly"
    case .holdSession: "hold the next session"
    case .deliver: "deliver"
    case .recordDelivery: "record the delivery done, or set another date"
    case .deliverRest: "deliver what is missing"
    case .mendIncident: "repair it, or find another place"
    case .remakePlan: "remake the plan"
    case .bookFollowUp: "plan the follow-up training"
    case .holdFollowUp: "hold the follow-up training"
    }
  }
}

extension NextStepActor {
  /// Who it is, as a board names them.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.ien, .french): "l’IEN"
    case (.ien, .english): "the IEN"
    case (.planner, .french): "l’équipe de circonscription"
    case (.planner, .english): "the IEN’s team"
    case (.trainer, .french): "le formateur"
    case (.trainer, .english): "the trainer"
    case (.maintenance, .french): "la maintenance"
    case (.maintenance, .english): "maintenance"
    case (.mutualisation, .french): "la structure de mutualisation"
    case (.mutualisation, .english): "the mutualisation"
    }
  }
}
