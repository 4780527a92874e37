import Planning
import Scheduling

/// The words for states, standings and next steps of referents.
enum ReferentWords {
  /// `59 écoles sur 60 avec un référent`.
  static func sum(_ served: Int, of schools: Int) -> String {
    say(
      "\(counted(served, "école", "écoles", "", "")) sur \(schools) avec un référent",
      "\(served) of \(counted(schools, "", "", "school", "schools")) with a referent")
  }

  static func state(_ state: ReferentEntry.State) -> String {
    switch state {
    case .proposed: say("proposé", "proposed")
    case .confirmed: say("confirmé", "confirmed")
    case .toReplan: say("décidé autrement, à replanifier", "decided otherwise, to be planned again")
    case .vacant: say("vacant", "vacant")
    case .missing: say("personne", "nobody")
    }
  }

  static func step(_ step: ReferentVacancy.NextStep) -> String {
    switch step {
    case .nameTeacher: say("nommer un enseignant de l’école", "name a teacher of the school")
    case .askNeighbour: say("demander à un référent voisin", "ask a neighbouring referent")
    case .fillPost: say("pourvoir le poste, laissé vacant", "fill the post, left vacant")
    case .findTeacher: say("trouver un enseignant : nul ne peut l’être", "find a teacher: nobody may be it")
    }
  }

  static func fitness(_ candidate: ReferentCandidate) -> String {
    let standing =
      switch candidate.fitness.standing {
      case .already: say("déjà référent", "referent already")
      case .volunteer: say("volontaire", "volunteer")
      case .other: say("non volontaire", "no volunteer")
      }
    var parts = ["\(standing) \(candidate.fitness.standing.minutes)"]
    if candidate.fitness.isPartTime {
      parts.append(say("moins de 80 % ", "under 80% ") + "\(candidate.fitness.partTimeMinutes)")
    }
    if candidate.secondSchoolMinutes > 0 {
      parts.append(say("seconde école ", "second school ") + "\(candidate.secondSchoolMinutes)")
    }
    return parts.joined(separator: " + ")
  }

  static func standing(_ candidate: ReferentCandidate, _ names: Names) -> String {
    switch candidate.standing {
    case .chosen: say("choisi", "chosen")
    case .dearer(let minutes): say("plus cher de \(minutes)", "dearer by \(minutes)")
    case .equal(let tie): say("à égalité, départagé par ", "equal, decided by ") + self.tie(tie)
    case .neededElsewhere(let schools):
      say("utile ailleurs : ", "needed elsewhere: ") + schools.map { names.school($0) }.joined(separator: ", ")
    case .servesTwo(let schools):
      say("sert déjà deux écoles : ", "serves two schools already: ")
        + schools.map { names.school($0) }.joined(separator: ", ")
    case .refused: say("refusé par décision", "refused by decision")
    case .gone: say("parti avant la rentrée", "gone before the year begins")
    case .notTeacher: say("n’enseigne pas", "no teacher")
    case .notOfSchool: say("d’une autre école, sans partage possible", "of another school that may not share")
    case .otherConfirmed: say("une autre personne est confirmée", "somebody else is confirmed")
    case .postVacant: say("poste laissé vacant", "post left vacant")
    }
  }

  private static func tie(_ tie: ReferentCandidate.Tie) -> String {
    switch tie {
    case .leaves: say("le départ", "leaving")
    case .way: say("le trajet", "the way")
    case .service: say("la quotité", "the share of service")
    case .presence: say("les jours d’absence", "days off")
    case .id: say("l’identifiant", "the id")
    }
  }
}
