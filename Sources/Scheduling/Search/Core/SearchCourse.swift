/// The rounds of a search as it goes through them, and what falls due on the way.
@usableFromInline struct SearchCourse: Sendable {
  private let rounds: [AnnealingRound]
  private let interval: Duration
  private var round = 0
  private var mixes = 0
  private var reported = Duration.zero
  /// The best of each trial.
  private var trialEnds: [Levels] = []
  @usableFromInline private(set) var temperature: Double

  @usableFromInline enum Turn: Sendable { case goesOn, warm, warmFromBest, settled }

  @usableFromInline init(_ options: SearchOptions, losses: [Int]) {
    let temperatures = options.temperatures ?? Temperatures(losses: losses)
    rounds = AnnealingRound.all(options, temperatures: temperatures)
    interval = options.interval
    temperature = temperatures.start
  }

  /// Finds the round and the temperature for what is spent.
  ///
  /// - Parameters:
  ///   - reached: the best since the round began.
  ///   - best: the best of all.
  @usableFromInline mutating func advance(to budget: SearchBudget, reached: Levels, best: Levels) -> Turn {
    var turn = Turn.goesOn
    while round + 1 < rounds.count, budget.share >= rounds[round].range.upperBound {
      if rounds[round].isTrial {
        trialEnds.append(reached)
        if !rounds[round + 1].isTrial, trialEnds.allSatisfy({ $0 == best }) { return .settled }
      }
      round += 1
      turn = rounds[round].beginning == .fromBest ? .warmFromBest : .warm
    }
    temperature = rounds.isEmpty ? temperature : rounds[round].temperature(at: budget.share)
    return turn
  }

  /// Whether the mix of kinds is to be bent now: after every million steps.
  @usableFromInline mutating func isMixDue(_ steps: Int) -> Bool {
    guard steps / 1_000_000 > mixes else { return false }
    mixes = steps / 1_000_000
    return true
  }

  /// Whether progress is to be told, which then is told.
  @usableFromInline mutating func isReportDue(_ elapsed: Duration) -> Bool {
    guard elapsed - reported >= interval else { return false }
    reported = elapsed
    return true
  }
}
