/// The course of a search: how far it has come, how warm it is, when it looks up.
struct Course {
  private let options: PlannerOptions
  private let started: ContinuousClock.Instant
  private let cooling: Cooling
  private let isResumed: Bool
  private var reported: ContinuousClock.Instant
  private(set) var steps = 0
  private(set) var isDone: Bool
  /// How much of the course is done, 0…1.
  private(set) var share = 0.0
  /// Steps until the next look at the clock.
  var batch: Int { min(500, max(1, options.steps.map { $0 - steps } ?? 500)) }

  /// - Parameter isResumed: whether the search starts from a good plan, which heat would only undo.
  init(options: PlannerOptions, started: ContinuousClock.Instant, isResumed: Bool = false) {
    self.options = options
    self.isResumed = isResumed
    cooling = isResumed ? Cooling(start: 12, end: 2) : Cooling(start: 80, end: 2)
    self.started = started
    reported = started
    let isEmpty = options.steps.map { $0 <= 0 } ?? false
    isDone = isEmpty || options.timeLimit.map { $0 <= .zero } ?? (options.steps == nil)
  }

  /// Notes that a batch of steps has been taken.
  mutating func advance(by taken: Int, now: ContinuousClock.Instant) {
    steps += taken
    var share = 0.0
    if let limit = options.steps {
      share = Double(steps) / Double(limit)
      if steps >= limit { isDone = true }
    }
    if let limit = options.timeLimit {
      let elapsed = now - started
      if elapsed >= limit { isDone = true }
      if options.steps == nil { share = elapsed / limit }
    }
    self.share = share
  }

  /// How warm the search is now.
  var temperature: Double { cooling.temperature(at: share) }

  /// What a thousandth of readiness weighs now: more and more, so that in the end nothing outweighs it.
  var readinessWeight: Int { isResumed ? 1000 : share < 0.3 ? 60 : share < 0.6 ? 200 : 1000 }

  /// Whether the best plan is to be looked for now.
  var isCheckpoint: Bool { steps % 20_000 == 0 || isDone || share > 0.95 }

  /// Whether progress is to be told, which then is told.
  mutating func isReportDue(now: ContinuousClock.Instant) -> Bool {
    guard now - reported >= options.interval else { return false }
    reported = now
    return true
  }
}
