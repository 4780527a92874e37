extension Search {
  /// Builds a first plan: dates with the training they ask for, the most urgent first, then the hours that are left.
  ///
  /// - Parameter isOver: asked now and then; the plan built so far stands when it says yes.
  mutating func construct(isOver: () -> Bool) {
    for d in deploymentsByUrgency() {
      if isOver() { break }
      placeDeployment(d)
    }
    for d in state.problem.deployments.ids.indices where state.date[d] == SearchState.undated { dateAnyhow(d) }
    fillHours(isOver: isOver)
    state.commit()
  }

  /// Deployments by the days they leave, fewest first; those with a fixed date come before all.
  private func deploymentsByUrgency() -> [Int] {
    let deployments = state.problem.deployments
    func key(_ d: Int) -> (Int, Int32, Int) {
      deployments.fixedDay[d].map { (0, $0, d) } ?? (1, deployments.candidates[d].last ?? 0, d)
    }
    return deployments.ids.indices.sorted { key($0) < key($1) }
  }

  /// Tries a deployment on a few of its days, each with the training it asks for, and keeps the best.
  mutating func placeDeployment(_ d: Int) {
    if state.problem.deployments.fixedDay[d] != nil {
      trainMissing(d, tries: 10)
      settle()
      return
    }
    var best: (day: Int32, objective: Int)?
    let start = generator
    for day in trialDays(d) where state.canDate(d, day) {
      generator = start
      let objective = attempt(d, day)
      state.undo()
      if objective < best?.objective ?? Int.max { best = (day, objective) }
    }
    guard let best else { return }
    generator = start
    state.setDate(d, best.day)
    trainMissing(d, tries: 10)
    settle()
  }

  /// Makes what has been done final, or takes it back where it cannot stand.
  private mutating func settle() {
    if !tidyAway() { state.undo() }
    state.commit()
  }

  private mutating func attempt(_ d: Int, _ day: Int32) -> Int {
    state.setDate(d, day)
    trainMissing(d, tries: 10)
    return tidyAway() ? objective : Int.max
  }

  /// Closes what is too small instead of giving up.
  ///
  /// - Returns: false when something rested on what was closed.
  private mutating func tidyAway() -> Bool {
    if tidy() { return true }
    for s in state.movable.map({ Int($0) }) where !state.hasEnough(s) { dissolve(s, reseat: false) }
    return tidy()
  }

  /// The wished day and a handful of others over the window.
  private func trialDays(_ d: Int) -> [Int32] {
    let days = state.problem.deployments.candidates[d]
    guard !days.isEmpty else { return [] }
    let wished = state.problem.deployments.requested[d] ?? days[days.count / 2]
    let byNearness = days.sorted { (abs($0 - wished), $0) < (abs($1 - wished), $1) }
    var trial = Array(byNearness.prefix(3))
    for step in 0..<6 {
      let day = days[step * (days.count - 1) / 5]
      if !trial.contains(day) { trial.append(day) }
    }
    return trial
  }

  /// The nearest possible day for a deployment that found none on its trial days.
  mutating func dateAnyhow(_ d: Int) {
    let wished = state.problem.deployments.requested[d] ?? Int32.max / 2
    let days = state.problem.deployments.candidates[d].sorted { (abs($0 - wished), $0) < (abs($1 - wished), $1) }
    if let day = days.first(where: { state.canDate(d, $0) }) { state.setDate(d, day) }
    state.commit()
  }

  /// Brings people to the hours they owe, in passes over everybody.
  private mutating func fillHours(isOver: () -> Bool) {
    for pass in 0..<3 {
      var order = Array(0..<state.problem.people.ids.count)
      order.shuffle(using: &generator)
      var opened = 0
      for (position, p) in order.enumerated() where state.got[p] < state.problem.people.due[p] {
        if position % 64 == 0, isOver() { return }
        opened += fillHours(of: p)
      }
      if opened == 0, pass > 0 { break }
    }
  }

  /// Brings some people to the hours they owe.
  mutating func fillHours(of people: [Int], isOver: () -> Bool) {
    for (position, p) in people.enumerated() {
      if position % 64 == 0, isOver() { return }
      _ = fillHours(of: p)
    }
  }

  /// Seats a person in sessions until the hours are there, or nothing more is found.
  ///
  /// - Returns: the sessions opened for it.
  private mutating func fillHours(of p: Int) -> Int {
    var opened = 0
    for _ in 0..<3 where state.got[p] < state.problem.people.due[p] {
      guard let m = wantedModule(for: p) else { break }
      let before = objective
      joinBest(p, module: m)
      if !state.takes(p, m), let opening = bestOpening(for: p, module: m, tries: 6) {
        apply(opening)
        opened += 1
      }
      if tidy(), objective < before { state.commit() } else { state.undo() }
    }
    return opened
  }
}
