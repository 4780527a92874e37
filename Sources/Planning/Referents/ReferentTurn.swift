import SchoolCalendar

/// What a school year's posts of referent leave to the next one.
///
/// What a person has decided wins over the plan. Of the decisions go on: the confirmation in force on the last day (with
/// Ada from the start and Bo from 2028-02-01, Bo's), refusals, and whatever is said for a day of the next year. A period
/// that is over goes, so does a vacancy without an end: it was decided for the year, and the next one may have teachers
/// who are new.
struct ReferentTurn {
  /// Since when each referent and deputy of the last day has been it, as a dossier writes it.
  private(set) var since: [ID<Learner>: String] = [:]
  /// The schools whose post a person has settled.
  private(set) var settled: Set<ID<School>> = []
  private var decisions: [ReferentDecision] = []
  private let next: SchoolYear

  /// Looks at the last day of a year.
  ///
  /// - Parameter plan: The plan that was followed; nil where none was.
  init(_ index: DossierIndex, plan: Plan?, into next: SchoolYear) {
    self.next = next
    // Whoever has left holds nothing any more; the plan may have somebody who takes over.
    let inForce = Self.inForce(index.dossier.referentDecisions, before: next.firstCivilDay).filter { _, place in
      let leaves = index.dossier.referentDecisions[place].person.flatMap { index.learners[$0]?.leaves }
      return leaves.map { $0 >= next.firstCivilDay } ?? true
    }
    let start = index.dossier.settings.schoolYear.firstCivilDay
    func hold(_ id: ID<Learner>?, from day: Day?) {
      guard let id else { return }
      since[id] = index.learners[id]?.referentSince ?? (day ?? start).description
    }
    for choice in plan?.referents ?? [] where inForce[choice.school] == nil {
      hold(choice.deputy, from: nil)
      hold(choice.successor?.learner ?? choice.referent, from: choice.successor?.from)
    }
    for (school, place) in inForce {
      settled.insert(school)
      let decision = index.dossier.referentDecisions[place]
      hold(decision.deputy, from: decision.from)
      hold(decision.person, from: decision.from)
    }
    decisions = index.dossier.referentDecisions.enumerated().compactMap { place, decision in
      if let from = decision.from, from >= next.firstCivilDay { return decision }
      if let through = decision.through, through < next.firstCivilDay { return nil }
      guard
        decision.state == .refused || decision.through != nil
          || (decision.state == .confirmed && inForce[decision.school] == place)
      else { return nil }
      var carried = decision
      carried.from = nil
      return carried
    }
  }

  /// The place of the decision that settles each school's post on the eve of a day.
  private static func inForce(_ decisions: [ReferentDecision], before day: Day) -> [ID<School>: Int] {
    let eve = day.advanced(by: -1)
    var found: [ID<School>: Int] = [:]
    for (place, decision) in decisions.enumerated() where decision.settlesPost && decision.touches(eve...eve) {
      if let known = found[decision.school], (decisions[known].from ?? .first) > (decision.from ?? .first) { continue }
      found[decision.school] = place
    }
    return found
  }

  /// Gives the next year's dossier the decisions about people it has and schools it has decided nothing about, except
  /// those that its rules no longer allow.
  ///
  /// - Returns: How many it took.
  func carry(into dossier: inout Dossier) -> Int {
    let decided = Set(dossier.referentDecisions.map(\.school))
    let people = Set(dossier.learners.map(\.id))
    let before = dossier.referentDecisions.count
    for var decision in decisions where !decided.contains(decision.school) {
      if let person = decision.person, !people.contains(person) { continue }
      if let deputy = decision.deputy, !people.contains(deputy) { decision.deputy = nil }
      dossier.referentDecisions.append(decision)
    }
    guard dossier.referentDecisions.count > before else { return 0 }
    let index = DossierIndex(dossier)
    let check = ReferentDecisionCheck(
      index, ReferentRules(index), year: next.firstCivilDay...next.lastCivilDay)
    let wrong = Set(check.faults.filter(\.isError).map(\.decision).filter { $0 >= before })
    for place in wrong.sorted(by: >) { dossier.referentDecisions.remove(at: place) }
    return dossier.referentDecisions.count - before
  }
}
