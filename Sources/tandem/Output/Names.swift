import Exchange
import Planning
import SchoolCalendar
import UseCases

/// How things of a dossier are called in tables for people.
struct Names {
  let index: DossierIndex

  init(_ index: DossierIndex) { self.index = index }

  func school(_ id: ID<School>) -> String { index.schools[id]?.name ?? id.rawValue }

  func commune(_ id: ID<School>) -> String { index.schools[id]?.commune ?? "" }

  func person(_ id: ID<Learner>) -> String {
    let person = index.learners[id]
    let name = [person?.givenName, person?.familyName].compactMap(\.self).filter { !$0.isEmpty }
    return name.isEmpty ? id.rawValue : name.joined(separator: " ")
  }

  func module(_ id: ID<TrainingModule>) -> String { index.modules[id]?.title ?? id.rawValue }

  func equipment(_ id: ID<EquipmentType>) -> String { index.equipment[id]?.title ?? id.rawValue }

  func place(_ place: Place) -> String {
    switch place {
    case .school(let id): school(id)
    case .venue(let id): index.venues[id]?.name ?? id.rawValue
    case .remote: say("à distance", "remote")
    case .elsewhere(let text): text
    }
  }

  /// Why a deployment is not ready, in a few phrases.
  func causes(_ coverage: DeploymentCoverage) -> String {
    var phrases: [String] = []
    for cause in coverage.causes {
      var phrase = cause.code.text(in: Speech.language)
      if let audience = cause.audience {
        phrase += audience == .teachers ? say(" (enseignants)", " (teachers)") : say(" (agents)", " (agents)")
      }
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    return phrases.joined(separator: " ; ")
  }

  /// 390 minutes as `6 h 30`.
  static func hours(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest < 10 ? "0" : "")\(rest)"
  }
}
