import Planning

extension SearchState {
  /// What deployments and hours ask for and the plan does not give, each with the reason that a look at its possibilities
  /// finds: persons whom a deployment still lacks, referents without their modules, then hours that are short.
  func unmet() -> [Unmet] {
    var list: [Unmet] = []
    for d in problem.deployments.ids.indices {
      for number in problem.deployments.demandsOf[d] where demandReadiness[Int(number)] > 0 {
        list += lacking(problem.deployments.demands[Int(number)], d)
      }
      list += lackingReferent(d)
    }
    for p in problem.people.ids.indices where got[p] < problem.people.due[p] {
      list.append(Unmet(learner: problem.people.ids[p], module: nil, reason: hoursReason(p)))
    }
    return list
  }

  private func lacking(_ demand: Demand, _ d: Int) -> [Unmet] {
    let id = problem.deployments.ids[d]
    let date = date[d]
    return demand.members.enumerated().flatMap { position, person -> [Unmet] in
      let p = Int(person)
      guard !memberStates[demand.offset + position].isReady else { return [] }
      guard date != SearchState.undated else {
        return [Unmet(learner: problem.people.ids[p], module: nil, deployment: id, reason: .noDate)]
      }
      guard date < problem.people.leaves[p] else { return [] }
      let first = date - problem.deployments.freshness[d]
      let last = date - problem.deployments.lead[d]
      return demand.modules.filter { !isTaken(p, $0, first, last) }.map {
        Unmet(
          learner: problem.people.ids[p], module: problem.modules.ids[Int($0)], deployment: id,
          reason: reason(p, Int($0), first, last))
      }
    }
  }

  private func isTaken(_ p: Int, _ m: Int32, _ first: Int32, _ last: Int32) -> Bool {
    let s = sessionOf(p, module: m)
    if s >= 0, slot(of: s).day >= first, slot(of: s).day <= last { return true }
    return problem.people.past[p].contains { $0.module == m && $0.day >= first && $0.day <= last }
  }

  private func lackingReferent(_ d: Int) -> [Unmet] {
    guard referentReadiness[d] > 0 else { return [] }
    let p = Int(referent[Int(problem.deployments.school[d])])
    guard p >= 0 else {
      return problem.deployments.referentModules[d].map { m in
        Unmet(
          learner: nil, module: problem.modules.ids[Int(m)], deployment: problem.deployments.ids[d], reason: .noReferent
        )
      }
    }
    let date = date[d]
    return problem.deployments.referentModules[d].compactMap { m in
      let module = problem.modules.ids[Int(m)]
      let id = problem.deployments.ids[d]
      guard date != SearchState.undated else {
        return Unmet(learner: problem.people.ids[p], module: module, deployment: id, reason: .noDate)
      }
      let last = date - problem.deployments.lead[d]
      if isTaken(p, m, Int32.min, last) { return nil }
      return Unmet(
        learner: problem.people.ids[p], module: module, deployment: id, reason: reason(p, Int(m), 0, last))
    }
  }

  /// Why a person does not take a module on certain days: the first obstacle that rules out every possibility.
  private func reason(_ p: Int, _ m: Int, _ first: Int32, _ last: Int32) -> UnmetReason {
    if problem.people.relevance[p * problem.modules.ids.count + m] < 0 { return .notOpenToPerson }
    let columns = problem.people.circonscriptions.count + 1
    let own = Int(problem.people.circonscription[p])
    let column = own < 0 ? columns - 1 : own
    let trainers = problem.modules.trainers[m].map { Int($0) }.filter { problem.trainers.serves[$0 * columns + column] }
    if trainers.isEmpty { return .noQualifiedTrainer }
    let row = Int(problem.people.openRow[p]) * problem.time.slots.count
    let slots = problem.time.range[m].filter {
      let day = problem.time.slots[$0].day
      return first <= day && day <= last && problem.time.openRows[row + $0] != OpenCode.closed
    }
    if slots.isEmpty { return .noOpenTime }
    for q in problem.modules.prerequisites[m] where !isTaken(p, q, Int32.min, last) { return .prerequisiteMissing }
    let places =
      problem.modules.isRemote[m]
      ? [Int32(problem.places.remote)] : problem.places.nearVenues[Int(problem.people.home[p])]
    let possible = places.filter { place in
      (!problem.modules.inOwnSchool[m] || problem.places.house[Int(place)] == problem.people.home[p])
        && slots.contains { isFree(place: Int(place), module: m, slot: $0) }
    }
    if possible.isEmpty { return .noVenue }
    let isLed = possible.prefix(12).contains { place in
      slots.contains { k in
        OpenCode.admits(
          problem.time.openRows[row + k], way: problem.places.minutes(problem.people.home[p], place))
          && isFree(place: Int(place), module: m, slot: k)
          && trainers.contains { isFree(trainer: $0, slot: k, place: Int(place)) }
      }
    }
    if !isLed { return .noTrainerFree }
    return problem.modules.minGroup[m] > 1 && isAlone(p, m) ? .groupTooSmall : .notChosen
  }

  /// Whether too few others nearby, or at the own school, could share a session of the module.
  private func isAlone(_ p: Int, _ m: Int) -> Bool {
    var others = 0
    let home = problem.people.home[p]
    for place in problem.modules.inOwnSchool[m] ? [home] : problem.places.near[Int(home)] {
      for q in problem.people.atHome[Int(place)]
      where problem.people.relevance[Int(q) * problem.modules.ids.count + m] >= 0 && !takes(Int(q), m) {
        others += 1
        if others >= Int(problem.modules.minGroup[m]) { return false }
      }
    }
    return true
  }

  private func hoursReason(_ p: Int) -> UnmetReason {
    let count = problem.modules.ids.count
    let open = (0..<count).filter { problem.people.relevance[p * count + $0] >= 0 && !takes(p, $0) }
    let reasons = open.map { reason(p, $0, 0, Int32(problem.dayCount)) }
    for candidate in [
      UnmetReason.notChosen, .groupTooSmall, .noTrainerFree, .noVenue, .prerequisiteMissing, .noOpenTime,
    ]
    where reasons.contains(candidate) {
      return candidate
    }
    return .noQualifiedTrainer
  }
}
