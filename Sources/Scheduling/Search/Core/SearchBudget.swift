/// What of the steps or the time of a search is spent.
@usableFromInline struct SearchBudget: Sendable {
  private let limit: Int?
  private let timeLimit: Duration?
  @usableFromInline private(set) var steps = 0
  @usableFromInline private(set) var elapsed = Duration.zero

  init(steps: Int?, timeLimit: Duration?) {
    limit = steps
    self.timeLimit = timeLimit
  }

  /// Steps until the next look at the clock.
  @usableFromInline var batch: Int { min(1000, max(0, limit.map { $0 - steps } ?? 1000)) }

  /// Notes that steps have been taken.
  @usableFromInline mutating func spend(_ taken: Int, elapsed: Duration) {
    steps += taken
    self.elapsed = elapsed
  }

  /// The share that is spent, 0…1, of the steps where they are limited, else of the time.
  @usableFromInline var share: Double {
    if let limit { return limit <= 0 ? 1 : min(1, Double(steps) / Double(limit)) }
    if let timeLimit { return timeLimit <= .zero ? 1 : min(1, elapsed / timeLimit) }
    return 1
  }

  @usableFromInline var isSpent: Bool {
    if let limit, steps >= limit { return true }
    if let timeLimit { return elapsed >= timeLimit }
    return limit == nil
  }
}
