import Planning
import SchoolCalendar
import UseCases

/// How the coverage of a deployment is told, to whom may know names or to whom may not.
struct CoverageWords {
  let names: Names
  let contacts: ContactBook
  let showsNames: Bool
  /// The day on which it is seen; nil for the plan as such.
  let today: Day?

  init(_ index: DossierIndex, showsNames: Bool, today: Day? = nil) {
    self.today = today
    names = Names(index)
    contacts = ContactBook(index, referents: [])
    self.showsNames = showsNames
  }

  private var index: DossierIndex { names.index }

  func audience(_ audience: Audience) -> String {
    audience == .teachers ? say("enseignants", "teachers") : say("agents", "agents")
  }

  /// Whether numbers of an audience may be told.
  func counts(_ audience: AudienceCoverage) -> Bool { showsNames || !audience.isSmall }

  /// Whether numbers of a follow-up may be told.
  func counts(_ followUp: FollowUpCoverage) -> Bool { showsNames || !followUp.isSmall }

  /// `5/7 enseignants, agents formés`: of one or two persons the state only.
  func trained(_ coverage: DeploymentCoverage) -> String {
    coverage.audiences.map { one in
      let noun = audience(one.audience)
      if counts(one) { return "\(min(one.ready, one.required))/\(one.required) \(noun)" }
      if one.required == 0 { return say("\(noun) : sans objet", "\(noun): not applicable") }
      return one.isHeld
        ? say("\(noun) formés", "\(noun) trained")
        : one.isCovered ? say("\(noun) : prévus", "\(noun): booked") : say("\(noun) : non prêts", "\(noun): not ready")
    }.joined(separator: ", ")
  }

  /// `l’équipe de circonscription : prévoir la formation qui manque avant le 2027-11-10`; where that day is over by the one
  /// on which it is seen, at once.
  func step(_ step: NextStep?) -> String {
    guard let step else { return "" }
    let who = "\(step.who.text(in: Speech.language))\(say(" : ", ": "))\(step.code.text(in: Speech.language))"
    guard let by = step.by else { return who }
    return who
      + (today.map { by < $0 } ?? false ? say(" au plus vite", " at once") : say(" avant le \(by)", " by \(by)"))
  }

  /// Why a deployment stands as it does, with what is out of use.
  func causes(_ causes: [CoverageCause]) -> String {
    var phrases: [String] = []
    for cause in causes {
      var phrase = cause.code.text(in: Speech.language)
      if let audience = cause.audience { phrase += " (\(self.audience(audience)))" }
      if let incident = cause.incident.flatMap({ id in index.dossier.incidents.last { $0.id == id } }) {
        phrase += " (\(incident.id) \(incident.family), \(names.place(incident.place)))"
      }
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    return phrases.joined(separator: " ; ")
  }

  /// Who is missing and why; only for whom may know.
  func missing(_ coverage: DeploymentCoverage) -> [String] {
    guard showsNames else { return [] }
    return coverage.audiences.filter { !$0.isCovered }.flatMap { audience in
      audience.gaps.map { gap in
        let modules = gap.modules.map { "\(names.module($0.module)) (\($0.reason.text(in: Speech.language)))" }
        return "\(names.person(gap.learner)) – \(modules.joined(separator: ", "))"
      }
    }
  }

  /// `secrétariat de l’IEN, Circonscription de Bruz, 02 00 00 00 00`.
  func contact(_ contact: ContactEntry?) -> String {
    guard let contact else { return "" }
    return [contact.role.text(in: Speech.language), contact.name, contact.telephone, contact.email].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whom to call about the next step; nil where nothing is to be done or nobody is known.
  func call(_ coverage: DeploymentCoverage) -> ContactEntry? {
    coverage.nextStep.flatMap { contacts.call(for: $0, at: coverage.school) }
  }

  /// `3/4`, or `3` where the order is not known; nothing before the first delivery.
  func delivered(_ progress: DeliveryProgress?) -> String {
    guard let progress, progress.first != nil || progress.isComplete else { return "" }
    guard let delivered = progress.delivered else { return say("tout", "all") }
    return progress.ordered.map { "\(delivered)/\($0)" } ?? "\(delivered)"
  }
}
