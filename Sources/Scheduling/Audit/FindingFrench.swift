import Planning

extension FindingWords {
  func french(_ code: FaultCode) -> String {
    switch code {
    case .otherYear: "Le plan est de \(self[0]), le dossier de \(self[1])."
    case .idTwice: "L’identifiant \(subject) sert à plusieurs séances."
    case .unknownLearner: "La séance \(subject) nomme la personne \(self[0]), inconnue du dossier."
    case .unknownTrainer: "La séance \(subject) nomme le formateur \(self[0]), inconnu du dossier."
    case .unknownModule: "La séance \(subject) porte sur le module \(self[0]), inconnu du dossier."
    case .unknownPlace: "La séance \(subject) a lieu à \(self[0]), lieu inconnu du dossier."
    case .unknownSchool: "La séance entre pairs \(subject) a lieu à l’école \(self[0]), inconnue du dossier."
    case .unknownDeployment: "Le plan date le déploiement \(subject), inconnu du dossier."
    case .fixedMissing: "La séance \(subject), fixée par d’autres, manque dans le plan."
    case .fixedChanged: "La séance \(subject), fixée par d’autres, a été modifiée."
    case .tooSoonAfter: "\(learner(0)) a trop peu de temps entre les séances \(self[1]) et \(subject)."
    case .learnerListedTwice: "Une personne est inscrite deux fois à la séance \(subject)."
    case .cannotComeInTime: "\(learner(0)) sort de classe trop tard pour la séance \(subject), à \(self[1]) min."
    case .cannotBeBack: "\(learner(0)) ne peut être de retour en classe après la séance \(subject), à \(self[1]) min."
    case .overLearnerDay:
      "\(names.learner(subject)) a \(self[1]) min de séances le \(day(0)), au-delà de \(self[2])."
    case .travelsTooLong: "\(learner(0)) a \(self[1]) min de trajet pour la séance \(subject), au-delà de \(self[2])."
    case .trainerTooSoonAfter:
      "Le formateur \(trainer(0)) a trop peu de temps entre les séances \(self[1]) et \(subject)."
    case .noTrainer: "La séance \(subject) n’a pas de formateur."
    case .notQualified: "Le formateur \(trainer(0)) de la séance \(subject) n’est pas habilité pour \(module(1))."
    case .outsideTerritory: "La séance \(subject) sort du territoire du formateur \(trainer(0))."
    case .trainerBusy: "Le formateur \(trainer(0)) est pris ou absent pendant la séance \(subject)."
    case .overTrainerDay:
      "Le formateur \(names.trainer(subject)) anime \(self[1]) min le \(day(0)), au-delà de \(self[2])."
    case .overTrainerWeek:
      "Le formateur \(names.trainer(subject)) anime \(self[1]) min en semaine \(self[0]), au-delà de \(self[2])."
    case .overTrainerYear:
      "Le formateur \(names.trainer(subject)) anime \(self[0]) min dans l’année, au-delà de \(self[1])."
    case .venueTooSoonAfter: "Au lieu \(place(0)), la séance \(subject) commence avant la fin de la séance \(self[1])."
    case .venueBusy: "Le lieu \(place(0)) est pris pendant la séance \(subject), selon son agenda."
    case .wrongDuration: "La séance \(subject) dure \(self[0]) min, son module \(self[1])."
    case .notOnQuarterHour: "La séance \(subject) commence à \(self[0]), et non à un quart d’heure."
    case .closedDay: "La séance \(subject) a lieu le \(day(0)), qui n’est pas un jour ouvert."
    case .outsideWindows: "La séance \(subject) n’est dans aucun créneau de \(learner(0))."
    case .closedFor: "La séance \(subject) tombe dans une fermeture pour \(learner(0))."
    case .hasClass: "\(learner(0)) a classe pendant la séance \(subject)."
    case .absentThatDay: "\(learner(0)) ne travaille pas le jour de la séance \(subject), le \(day(1))."
    case .hasLeft: "\(learner(0)) n’est plus là depuis le \(day(1)), avant la séance \(subject)."
    case .venueClosed: "Le lieu \(place(0)) est fermé pendant la séance \(subject)."
    case .overSeats: "La séance \(subject) a \(self[0]) personnes pour \(self[1]) places."
    case .overModule: "La séance \(subject) a \(self[0]) personnes, son module en prend \(self[1])."
    case .overVenue: "La séance \(subject) a \(self[0]) personnes, le lieu \(place(2)) en accueille \(self[1])."
    case .underModule: "La séance \(subject) a \(self[0]) personnes, il en faut au moins \(self[1])."
    case .notOfAudience: "\(module(1)), module de la séance \(subject), n’est pas destiné à \(learner(0))."
    case .nobodyAsks: "Rien ne demande \(module(1)), module de la séance \(subject), à \(learner(0))."
    case .modeAndVenueDisagree: "Le lieu de la séance \(subject) ne convient pas à la modalité de \(module(0))."
    case .equipmentMissing:
      "Le lieu \(place(0)) n’a pas de « \(self[1]) » au \(day(2)), dont la séance \(subject) a besoin."
    case .notOwnSchool: "La séance \(subject), à \(place(0)), n’est pas dans l’école de tous ses participants."
    case .takenTwice: "\(learner(0)) suit \(module(1)) une seconde fois à la séance \(subject)."
    case .lacks: "\(learner(0)) n’a pas suivi \(module(1)) avant la séance \(subject)."
    case .tooFewSubstitutesInTheMorning:
      "À \(subject), \(self[1]) enseignants sont hors de leur classe le matin du \(day(0)), "
        + "pour \(self[2]) remplaçants."
    case .tooFewSubstitutesInTheAfternoon:
      "À \(subject), \(self[1]) enseignants sont hors de leur classe l’après-midi du \(day(0)), "
        + "pour \(self[2]) remplaçants."
    case .deploymentTwice: "Le déploiement \(subject) est daté deux fois."
    case .dateIsFixed: "Le déploiement \(subject) est prévu le \(day(0)), mais sa date du \(day(1)) est arrêtée."
    case .projectNotValidated: "Le déploiement \(subject) est daté, mais son projet \(self[0]) n’est pas validé."
    case .outsideWindow:
      "Le déploiement \(subject) est prévu le \(day(0)), hors de la période du \(day(1)) au \(day(2))."
    case .closedDate: "Le déploiement \(subject) est prévu le \(day(0)), un jour sans livraison."
    case .schoolClosed: "Le déploiement \(subject) est prévu le \(day(0)), alors que l’école \(place(1)) est fermée."
    case .overInstallerCapacity:
      "L’installateur \(names.installer(subject)) a \(self[1]) déploiements le \(day(0)), au-delà de \(self[2])."
    case .scheduledMissing: "Le déploiement \(subject), planifié le \(day(0)), manque dans le plan."
    case .unknownReferentSchool: "Le plan nomme un référent pour \(subject), école inconnue du dossier."
    case .twoReferents: "L’école \(school) a plus d’un référent."
    case .deputyIsReferent: "\(learner(0)) est à la fois référent et adjoint de l’école \(school)."
    case .notTeacher: "\(learner(0)), référent ou adjoint de l’école \(school), n’est pas enseignant."
    case .notOfSchool: "\(learner(0)), référent ou adjoint de l’école \(school), n’en fait pas partie."
    case .servesTooMany:
      "\(names.learner(subject)) est référent ou adjoint de \(self[0]) écoles, qui ne peuvent partager une personne."
    case .notLedByReferent:
      "\(learner(0)), qui anime la séance entre pairs \(subject), n’est ni référent ni adjoint de l’école."
    case .leaderNotTrained:
      "\(learner(0)) anime la séance entre pairs \(subject) avant toute séance officielle suivie."
    case .peerWrongTime:
      "La séance entre pairs \(subject), du \(moment(0)) au \(moment(1)), n’a pas la durée, l’heure ou le jour voulus."
    case .learnersOfOtherSchool: "La séance entre pairs \(subject) réunit des personnes hors de l’école \(place(0))."
    case .tooFewColleagues:
      "La séance entre pairs \(subject) réunit \(self[0]) collègues, il en faut au moins \(self[1])."
    case .secondInWeek: "La séance entre pairs \(subject) est la seconde de son école en semaine \(self[0])."
    }
  }
}
