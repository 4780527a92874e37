import Planning
import Scheduling
import SchoolCalendar
import Store

/// Searches a plan for a year, has it counted again, and keeps it as a draft.
public struct PlanMaking: Sendable {
  private let open: OpenBase
  private let planner: Planner
  private let auditor: Auditor

  /// Compiles the year's dossier.
  ///
  /// - Throws: `CalendarError` where the year has no calendar.
  public init(_ open: OpenBase) throws {
    self.open = open
    planner = try Planner(open.index.dossier)
    auditor = try Auditor(open.index)
  }

  /// Makes and keeps a plan.
  ///
  /// - Parameters:
  ///   - isCancelled: Asked several times a second; the best plan so far is taken when it says yes.
  ///   - report: Told how the search stands.
  /// - Throws: ``Failure`` where the auditor finds a broken rule or another score, and then keeps nothing; `BaseError`.
  public func run(
    _ options: PlannerOptions, by author: String, clock: WallClock, isCancelled: () -> Bool = { false },
    report: (PlannerProgress) -> Void = { _ in }
  ) throws -> KeptPlan {
    let timer = ContinuousClock()
    let begin = timer.now
    var steps = 0
    let found = planner.plan(options, isCancelled: isCancelled) { progress in
      steps = progress.steps
      report(progress)
    }
    let published = try open.base.plan(.published, year: open.year)
    let names = SessionNames(published, held: open.index.held, fixed: Set(open.index.fixedSessions.keys))
    let plan = names.apply(to: found)
    let elapsed = timer.now - begin
    let result = auditor.audit(plan)
    guard result.findings.isEmpty else { throw Failure.brokenPlan(result.findings, open.index) }
    guard result.differences.isEmpty, plan.score == result.score else {
      throw Failure.scoreDiffers(result.differences)
    }
    let wasStopped = isCancelled()
    let number = try open.base.keep(
      plan, by: author, at: clock.instant, note: "plan", seed: options.seed,
      steps: wasStopped ? steps : options.steps ?? steps, elapsed: elapsed)
    var kept = plan
    kept.revision = number
    return KeptPlan(plan: kept, elapsed: elapsed, wasStopped: wasStopped)
  }
}

/// A plan that has just been kept.
public struct KeptPlan: Sendable {
  /// With the number of its revision.
  public var plan: Plan
  /// How long the search took.
  public var elapsed: Duration
  /// Whether somebody ended the search before its limit.
  public var wasStopped: Bool
}
