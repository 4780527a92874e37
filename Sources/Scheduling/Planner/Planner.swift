public import Planning
public import SchoolCalendar

/// How long to search, and from which seed.
public struct PlannerOptions: Sendable {
  /// The search ends at the latest after this time; nil: only the steps count.
  public var timeLimit: Duration?
  /// Steps of local search; the same seed and steps give the same plan.
  ///
  /// Nil: as many as the time allows.
  public var steps: Int?
  public var seed: UInt64
  /// How often progress is told.
  public var interval: Duration

  public init(
    timeLimit: Duration? = .seconds(20), steps: Int? = nil, seed: UInt64 = 1, interval: Duration = .milliseconds(500)
  ) {
    self.timeLimit = timeLimit
    self.steps = steps
    self.seed = seed
    self.interval = interval
  }
}

/// Where a search stands.
public struct PlannerProgress: Sendable {
  public var elapsed: Duration
  public var steps: Int
  /// The best so far; the peer sessions' part of the cost is an estimate until the end.
  public var readiness: Int
  public var cost: Int
  /// Deployments for which everybody asked for is trained, and how many there are.
  public var readyDeployments: Int
  public var deployments: Int
  /// The kind of change that brought the latest gain.
  public var lastGain: String?
}

/// Makes a year's plan of a dossier: referents, dates, sessions and peer sessions together.
///
/// ```swift
/// let plan = try Planner(dossier).plan(PlannerOptions(timeLimit: .seconds(5)))
/// ```
public struct Planner: Sendable {
  private let index: DossierIndex
  private let referents: [ReferentChoice]
  private let problem: Problem
  /// The plan that the search starts from; nil where it starts from nothing.
  private let start: Plan?

  /// Compiles a dossier.
  ///
  /// - Parameter ground: What is past or pinned, the plan that people follow, and how far the new one stays with it.
  /// - Throws: `CalendarError` where the year has no calendar.
  public init(_ dossier: Dossier, ground: PlanGround = PlanGround()) throws(CalendarError) {
    let index = DossierIndex(dossier)
    let referents = ReferentChooser(index).propose(on: ground, index).choices
    problem = try Problem(index, referents: referents, ground: ground)
    start = ground.keeping.startsFromPublished ? ground.published : nil
    self.index = index
    self.referents = referents
  }

  /// Searches until a limit is reached or the caller says stop, and gives the best plan found.
  ///
  /// With `steps` and no time limit the result depends on the dossier, the seed and the steps only. A limit of zero
  /// gives the plan that construction makes, or with ``Keeping/published`` the published plan with what is broken repaired.
  /// - Parameters:
  ///   - isCancelled: asked several times a second; the best plan so far is given when it says yes.
  ///   - report: told how the search stands at every interval.
  public func plan(
    _ options: PlannerOptions = PlannerOptions(), isCancelled: () -> Bool = { false },
    report: (PlannerProgress) -> Void = { _ in }
  ) -> Plan {
    let clock = ContinuousClock()
    let begin = clock.now
    func isOver() -> Bool {
      if isCancelled() { return true }
      guard let limit = options.timeLimit, limit > .zero else { return false }
      return clock.now - begin >= limit
    }
    var search = Search(SearchState(problem, referents: referents), seed: options.seed)
    if let start {
      search.resume(start, isOver: isOver)
    } else {
      search.construct(isOver: isOver)
    }
    var best = search.state.snapshot
    // With everything past or pinned there is nothing left to decide.
    let isSettled = problem.fixed.contains(where: \.isKept) && search.state.movable.isEmpty
    var course = Course(options: options, started: begin, isResumed: start != nil)
    var lastGain: Neighbourhood?
    while !isSettled, !course.isDone, !isCancelled() {
      let batch = course.batch
      for _ in 0..<batch {
        if let gain = search.step(temperature: course.temperature) { lastGain = gain }
      }
      course.advance(by: batch, now: clock.now)
      search.readinessWeight = course.readinessWeight
      search.focus.widen(to: course.share)
      if course.isCheckpoint {
        if (search.state.readiness, search.state.judgedCost) < (best.readiness, best.cost) {
          best = search.state.snapshot
        }
      }
      if course.isReportDue(now: clock.now) {
        report(
          PlannerProgress(
            elapsed: clock.now - begin, steps: course.steps, readiness: min(best.readiness, search.state.readiness),
            cost: search.state.cost, readyDeployments: search.state.readyDeployments,
            deployments: problem.deployments.ids.count, lastGain: lastGain.map { "\($0)" }))
      }
    }
    if (best.readiness, best.cost) < (search.state.readiness, search.state.judgedCost) { search.state.restore(best) }
    return search.state.plan(referents: referents)
  }
}

extension SearchState {
  /// Deployments for which nobody is missing.
  var readyDeployments: Int {
    problem.deployments.ids.indices.filter { d in
      date[d] != Self.undated && referentReadiness[d] == 0
        && problem.deployments.demandsOf[d].allSatisfy { demandReadiness[Int($0)] == 0 }
    }.count
  }
}
