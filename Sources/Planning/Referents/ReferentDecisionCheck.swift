import SchoolCalendar

/// Finds the decisions about referents that the rules do not allow or that contradict each other.
struct ReferentDecisionCheck {
  private let index: DossierIndex
  private let rules: ReferentRules
  private let decisions: [ReferentDecision]
  private let year: ClosedRange<Day>
  private(set) var faults: [ReferentDecisionFault] = []
  private var wrong: Set<Int> = []

  init(_ index: DossierIndex, _ rules: ReferentRules, year: ClosedRange<Day>) {
    self.index = index
    self.rules = rules
    self.year = year
    decisions = index.dossier.referentDecisions
    for number in decisions.indices { checkPeople(number) }
    checkPeriods()
    checkRefusals()
    checkServed()
    faults.sort { ($0.decision, $0.code.rawValue) < ($1.decision, $1.code.rawValue) }
  }

  private mutating func note(
    _ decision: Int, _ part: ReferentDecisionFault.Part, _ code: ReferentDecisionFault.Code, other: Int? = nil,
    schools: [ID<School>] = []
  ) {
    let fault = ReferentDecisionFault(decision: decision, part: part, code: code, other: other, schools: schools)
    faults.append(fault)
    if fault.isError { wrong.insert(decision) }
  }

  private func isSound(_ number: Int) -> Bool { !wrong.contains(number) }

  private mutating func checkPeople(_ number: Int) {
    let decision = decisions[number]
    guard index.schools[decision.school] != nil else { return note(number, .school, .unknown) }
    if decision.state == .vacant {
      if decision.person != nil { note(number, .person, .personOfVacancy) }
      return
    }
    guard let person = decision.person else { return note(number, .person, .noPerson) }
    check(person, .person, of: decision, number)
    guard decision.state == .confirmed, let deputy = decision.deputy else { return }
    if deputy == person {
      note(number, .deputy, .deputyIsReferent)
    } else {
      check(deputy, .deputy, of: decision, number)
    }
  }

  private mutating func check(
    _ id: ID<Learner>, _ part: ReferentDecisionFault.Part, of decision: ReferentDecision, _ number: Int
  ) {
    guard let person = index.learners[id] else { return note(number, part, .unknown) }
    // Refusing what cannot be is no harm.
    if decision.state == .refused { return }
    if person.audience != .teachers { return note(number, part, .notTeacher) }
    if !rules.mayReach(person, decision.school) {
      return note(number, part, .notOfSchool, schools: [decision.school])
    }
    let begins = max(decision.from ?? year.lowerBound, year.lowerBound)
    if let leaves = person.leaves, leaves <= begins, decision.state == .confirmed {
      note(number, part == .person ? .from : part, .afterDeparture)
    }
  }

  private mutating func checkPeriods() {
    let settling = decisions.indices.filter { decisions[$0].settlesPost }
    let groups = Dictionary(grouping: settling) { decisions[$0].school }
    for (_, group) in groups where group.count > 1 {
      let places = group.sorted {
        (decisions[$0].from ?? .first, $0) < (decisions[$1].from ?? .first, $1)
      }
      for (before, after) in zip(places, places.dropFirst()) {
        let (a, b) = (decisions[before], decisions[after])
        let overlaps =
          (a.from ?? .first) == (b.from ?? .first) || (a.through.map { $0 >= (b.from ?? .first) } ?? false)
        if overlaps { note(max(before, after), .state, .periodTwice, other: min(before, after)) }
      }
      let holders = places.filter {
        decisions[$0].state == .confirmed && decisions[$0].touches(year) && isSound($0)
      }
      for place in holders.dropFirst(2) { note(place, .from, .secondHandover) }
    }
  }

  private mutating func checkRefusals() {
    let refusals = Dictionary(grouping: decisions.indices.filter { decisions[$0].state == .refused }) {
      decisions[$0].school
    }
    if refusals.isEmpty { return }
    for (number, decision) in decisions.enumerated() where decision.state == .confirmed {
      let begins = decision.from ?? year.lowerBound
      for other in refusals[decision.school] ?? []
      where decisions[other].person == decision.person
        && decisions[other].touches(begins...max(begins, year.upperBound))
      {
        note(max(number, other), .state, .refusedAsWell, other: min(number, other))
      }
    }
  }

  /// What each person would serve in all by the decisions that still stand.
  private mutating func checkServed() {
    var served: [ID<Learner>: [(school: ID<School>, decision: Int, part: ReferentDecisionFault.Part)]] = [:]
    for (number, decision) in decisions.enumerated()
    where decision.state == .confirmed && decision.touches(year) && isSound(number) {
      for (id, part) in [(decision.person, ReferentDecisionFault.Part.person), (decision.deputy, .deputy)] {
        guard let id else { continue }
        let person = index.learners[id]
        let known = served[id] ?? []
        if known.contains(where: { $0.school == decision.school }) { continue }
        let schools = Set(known.map(\.school) + [decision.school])
        if schools.count > 2 {
          note(number, part, .servesThree, schools: known.map(\.school))
        } else if schools.count == 2, let person, !rules.mayServe(person, schools) {
          let ownsOne = schools.contains { person.schools.contains($0) }
          note(number, part, ownsOne ? .mayNotShare : .servesNoOwnSchool, schools: known.map(\.school))
        } else {
          served[id] = known + [(decision.school, number, part)]
        }
      }
    }
  }
}
