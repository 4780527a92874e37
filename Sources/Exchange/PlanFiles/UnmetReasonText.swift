public import Planning

extension UnmetReason {
  /// The reason as a sentence for planners.
  public func text(in language: Language) -> String { language == .french ? french : english }

  private var french: String {
    switch self {
    case .noQualifiedTrainer: "Aucun formateur ne peut assurer ce module dans cette circonscription."
    case .notOpenToPerson:
      "Le module n’est pas ouvert à la personne : prévu pour d’autres, ou demandé par une autre école que la sienne."
    case .noTrainerFree: "Des formateurs peuvent l’assurer, mais aucun n’a de temps quand la personne est disponible."
    case .noOpenTime: "La personne n’a aucun créneau assez long avant l’échéance."
    case .noVenue: "Aucun lieu assez proche n’a la place ou l’équipement à temps."
    case .groupTooSmall: "Trop peu de personnes demandent ce module pour former un groupe."
    case .noDate: "Le déploiement n’a pas de date."
    case .noReferent: "L’école n’a pas de référent numérique."
    case .prerequisiteMissing: "Le module en demande un autre d’abord, que la personne n’a pas suivi."
    case .notChosen: "Ce serait possible, mais cela coûte plus que cela n’apporte, ou la recherche ne l’a pas trouvé."
    }
  }

  private var english: String {
    switch self {
    case .noQualifiedTrainer: "No trainer may teach this module in this circonscription."
    case .notOpenToPerson:
      "The module is not open to the person: meant for others, or asked for by a school that is not the own one."
    case .noTrainerFree: "Trainers may teach it, but none has time when the person could come."
    case .noOpenTime: "The person has no open time long enough before the deadline."
    case .noVenue: "No venue near enough has the room or the equipment in time."
    case .groupTooSmall: "Too few persons ask for this module to make a group."
    case .noDate: "The deployment has no date."
    case .noReferent: "The school has no digital referent."
    case .prerequisiteMissing: "The module asks for another one first, which the person has not taken."
    case .notChosen: "It would be possible, but costs more than it brings, or the search has not found it."
    }
  }
}
