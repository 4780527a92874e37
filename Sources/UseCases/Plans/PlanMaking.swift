import Planning
import Scheduling
import SchoolCalendar
import Store

/// Searches a plan for a year, has it counted again, and keeps it as a draft.
public struct PlanMaking: Sendable {
  private let open: OpenBase
  private let planner: Planner
  private let auditor: Auditor
  private let ground: PlanGround

  /// Compiles the year's dossier, with what is past and pinned of the published plan.
  ///
  /// - Parameters:
  ///   - keeping: How far the new plan stays with the published one.
  ///   - today: The day of planning; nil where nothing is past.
  /// - Throws: `CalendarError` where the year has no calendar; ``Failure`` where a published plan is to be kept and there is
  ///   none.
  public init(_ open: OpenBase, keeping: Keeping = .settled, today: Day? = nil) throws {
    self.open = open
    let published = try open.base.plan(.published, year: open.year)
    if keeping.startsFromPublished, published == nil { throw Failure.noRevision(.published, open.year) }
    var draft: Plan?
    if let latest = try open.base.revisions(of: open.year).max(by: { $0.number < $1.number }), latest.state == .draft {
      draft = try open.base.plan(.number(latest.number), year: open.year)
    }
    let held = open.index.held
    ground = PlanGround(
      plannedOn: today, published: published, draft: draft,
      recorded: Set(held.sessions.map(\.id) + held.peerSessions.map(\.asSession)), keeping: keeping)
    planner = try Planner(open.index.dossier, ground: ground)
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
    let published = ground.published
    let lastPastDay = ground.lastPastDay(in: open.year)
    let names = SessionNames(
      published, held: open.index.held, fixed: Set(open.index.fixedSessions.keys), lastPastDay: lastPastDay)
    var plan = names.apply(to: found)
    let elapsed = timer.now - begin
    let result = auditor.audit(
      plan, against: ground.keeping.startsFromPublished ? published : nil, plannedOn: ground.plannedOn)
    let faults = PastFaults(result, of: plan, lastDay: lastPastDay, auditor: auditor)
    guard faults.open.isEmpty else { throw Failure.brokenPlan(faults.open, open.index) }
    if faults.past.isEmpty {
      guard result.differences.isEmpty, plan.score == result.score else {
        throw Failure.scoreDiffers(result.differences)
      }
    } else {
      plan.score = result.score
    }
    let wasStopped = isCancelled()
    let number = try open.base.keep(
      plan, by: author, at: clock.instant, note: "plan", seed: options.seed,
      steps: wasStopped ? steps : options.steps ?? steps, elapsed: elapsed)
    var kept = plan
    kept.revision = number
    return KeptPlan(
      plan: kept, elapsed: elapsed, wasStopped: wasStopped, keeping: ground.keeping,
      changes: published.map { PlanChanges(from: $0, to: kept) }, pastFindings: faults.past)
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
  /// How far it was to stay with the published plan.
  public var keeping: Keeping
  /// What becomes of the published sessions; nil where no plan is published.
  public var changes: PlanChanges?
  /// Rules that sessions held already break by the dossier as it is now; nothing can be done about them.
  public var pastFindings: [Finding]
}
