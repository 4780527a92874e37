extension Annealer where Model: ~Copyable {
  /// Searches until the budget is spent, or it is clear that more would not help; the model then stands at the best found.
  ///
  /// - Parameters:
  ///   - elapsed: the time since the beginning; the wall's where nothing is said. A benchmark may count a processor's.
  ///   - isCancelled: asked after every thousand steps.
  ///   - report: told how the search stands at every interval, and at the end.
  @inlinable
  public mutating func run(
    elapsed: (() -> Duration)? = nil, isCancelled: () -> Bool = { false },
    report: (SearchProgress<Model.Kind>) -> Void = { _ in }
  ) -> SearchEnd {
    let started = ContinuousClock.now
    let time = elapsed ?? { ContinuousClock.now - started }
    repair(time: time, isCancelled: isCancelled)
    descend(time: time, isCancelled: isCancelled)
    var course = SearchCourse(options, losses: sampleLosses())
    var end = SearchEnd.budget
    while !budget.isSpent {
      if isCancelled() {
        end = .cancelled
        break
      }
      if let goal = options.goal, best <= goal {
        end = .goal
        break
      }
      switch course.advance(to: budget, reached: roundBest, best: best) {
      case .settled:
        finish()
        report(progress)
        return .settled
      case .warm: roundBest = current
      case .warmFromBest:
        returnToBest()
        roundBest = current
      case .goesOn: break
      }
      weights = options.weights(budget.share)
      cool(to: course.temperature)
      takeBatch(time: time)
      if course.isMixDue(budget.steps) { mix.bend() }
      if course.isReportDue(budget.elapsed) { report(progress) }
    }
    finish()
    report(progress)
    return end
  }

  /// Looks for a solution that breaks no hard rule, whatever it costs, for a third of the budget at most.
  @inlinable
  mutating func repair(time: () -> Duration, isCancelled: () -> Bool) {
    weights = LevelWeights(hard: 1, readiness: 0, cost: 0)
    cool(to: 0.4)
    while current.hard > 0, budget.share < 0.33, !budget.isSpent, !isCancelled() { takeBatch(time: time) }
    returnToBest()
  }

  /// Goes down from the first solution, so that what is measured then is met on a fair one.
  @inlinable
  mutating func descend(time: () -> Duration, isCancelled: () -> Bool) {
    weights = options.weights(0)
    cool(to: 1e-6)
    let end = budget.steps + min(100_000, (options.steps ?? .max) / 50)
    while budget.steps < end, !budget.isSpent, !isCancelled() { takeBatch(time: time) }
  }

  @inlinable
  mutating func takeBatch(time: () -> Duration) {
    let count = budget.batch
    take(count, from: budget.steps)
    budget.spend(count, elapsed: time())
  }

  /// What random moves would lose as the solution stands.
  @inlinable
  mutating func sampleLosses() -> [Int] {
    var losses: [Int] = []
    for _ in 0..<20_000 where losses.count < 2000 {
      let kind = mix.draw(&generator)
      guard let move = model.propose(mix.kinds[kind], with: &generator) else { continue }
      let energy = weights.energy(model.delta(of: move))
      if energy > 0 { losses.append(energy) }
    }
    return losses
  }

  @inlinable
  mutating func returnToBest() {
    guard best < current else { return }
    model.restore(saved)
    current = savedLevels
    best = savedLevels
    isUnsaved = false
  }

  /// Leaves the model at the best solution.
  @inlinable
  mutating func finish() {
    returnToBest()
    assert(model.recount() == current, "The deltas do not add up to what is counted.")
  }
}
