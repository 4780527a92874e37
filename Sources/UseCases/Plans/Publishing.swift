import Planning
import Scheduling
import SchoolCalendar
import Store

/// Makes a revision the plan that is followed.
public enum Publishing {
  /// Publishes a revision, checked once more against the dossier as it is now, with its calendars and with how its
  /// deliveries stand.
  ///
  /// A draft is published itself. One that was followed once is copied into a new revision, so that nothing published
  /// ever changes.
  ///
  /// - Parameter isDryRun: Whether only what would change is told.
  /// - Throws: ``Failure`` where it breaks a rule, a session that attendance is recorded of would become another one, or
  ///   the year is closed; `BaseError` where it is followed already.
  public static func publish(
    _ choice: RevisionChoice, in open: OpenBase, by author: String, reason: String, clock: WallClock,
    isDryRun: Bool = false
  ) throws -> PublicationReport {
    let (summary, plan) = try open.revision(choice)
    let attempt = try Attempt(open, author: author, reason: reason, clock: clock, isDryRun: isDryRun)
    switch summary.state {
    case .draft: return try attempt.publish(summary, plan)
    case .superseded: return try attempt.publishCopy(of: summary, plan)
    case .published: throw BaseError(.notADraft, table: "plan", row: "\(summary.number)")
    }
  }

  /// Goes back to what was followed before, as a new revision: nothing is taken away, and undoing twice gives again what
  /// was undone.
  ///
  /// - Throws: ``Failure`` as ``publish(_:in:by:reason:clock:isDryRun:)`` does, and where nothing was followed before.
  public static func undo(
    in open: OpenBase, by author: String, reason: String, clock: WallClock, isDryRun: Bool = false
  ) throws -> PublicationReport {
    let attempt = try Attempt(open, author: author, reason: reason, clock: clock, isDryRun: isDryRun)
    let publications = try open.base.publications(of: open.year)
    guard let followed = attempt.followed else { throw Failure.noRevision(.published, open.year) }
    guard let before = publications.last(where: { $0.revision != followed.summary.number }) else {
      throw Failure.publishing(.nothingBefore(open.year))
    }
    let (summary, plan) = try open.revision(.number(before.revision))
    return try attempt.publishCopy(of: summary, plan)
  }
}

/// One publication, from its checks to what it tells.
private struct Attempt {
  let open: OpenBase
  let author: String
  let reason: String
  let clock: WallClock
  let isDryRun: Bool
  /// What is followed so far.
  let followed: (summary: RevisionSummary, plan: Plan)?

  init(_ open: OpenBase, author: String, reason: String, clock: WallClock, isDryRun: Bool) throws {
    guard try open.base.closing(of: open.year) == nil else { throw Failure.publishing(.closed(open.year)) }
    self.open = open
    self.author = author
    self.reason = reason
    self.clock = clock
    self.isDryRun = isDryRun
    let isPublished = try open.base.revisions(of: open.year).contains { $0.state == .published }
    followed = isPublished ? try open.revision(.published) : nil
  }

  func publish(_ summary: RevisionSummary, _ plan: Plan) throws -> PublicationReport {
    _ = try audited(plan)
    var report = report(summary, plan, origin: nil)
    if isDryRun { return report }
    let instant = clock.instant
    try CalendarKeeping(open.base).following(at: instant) {
      try open.base.publish(summary.number, by: author, at: instant, reason: reason)
      try keepStates(of: plan, summary.number, at: instant)
    }
    report.revision = try open.revision(.number(summary.number)).summary
    return report
  }

  func publishCopy(of origin: RevisionSummary, _ plan: Plan) throws -> PublicationReport {
    var plan = plan
    // The dossier may have changed since: the copy carries the score that it has now.
    plan.score = try audited(plan)
    plan.bound = nil
    var report = report(origin, plan, origin: origin)
    let held = Set(open.index.held.sessions.map(\.id) + open.index.held.peerSessions.map(\.asSession))
    let changed = report.difference.changedMeetings.filter(held.contains)
    guard changed.isEmpty else { throw Failure.publishing(.heldChanged(changed, revision: origin.number)) }
    if isDryRun { return report }
    let instant = clock.instant
    let number = try CalendarKeeping(open.base).following(at: instant) {
      let number = try open.base.publishAnew(
        plan, copiedFrom: origin.number, replacing: followed?.summary.number, by: author, at: instant, reason: reason)
      try keepStates(of: plan, number, at: instant)
      return number
    }
    report.revision = try open.revision(.number(number)).summary
    return report
  }

  /// From now on a delivery that gets worse is told against what was published.
  private func keepStates(of plan: Plan, _ revision: Int, at instant: String) throws {
    let today = open.today(clock)
    let snapshot = StateSnapshot(Coverage(open.index, plan: plan, today: today), day: today, revision: revision)
    try open.base.keep(snapshot, year: open.year, by: author, at: instant, isNoted: false)
  }

  /// The plan's score by the dossier as it is now.
  private func audited(_ plan: Plan) throws -> Score {
    let auditor = try Auditor(open.index)
    let result = auditor.audit(plan)
    let lastPastDay = PlanGround(plannedOn: open.today(clock)).lastPastDay(in: open.year)
    let faults = PastFaults(result, of: plan, lastDay: lastPastDay, auditor: auditor)
    guard faults.open.isEmpty else { throw Failure.brokenPlan(faults.open, open.index) }
    let otherwise = open.index.held.changed(in: plan)
    guard otherwise.isEmpty else { throw Failure.heldOtherwise(otherwise) }
    return result.score
  }

  private func report(_ summary: RevisionSummary, _ plan: Plan, origin: RevisionSummary?) -> PublicationReport {
    PublicationReport(
      summary, plan: plan, replacing: followed, origin: origin, today: open.today(clock), isDryRun: isDryRun,
      index: open.index)
  }
}

extension PlanDifference {
  /// The sessions and peer sessions of the earlier plan that are no longer what they were, pins aside.
  fileprivate var changedMeetings: [ID<Session>] {
    let pins: Set<ChangeAspect> = [.pinned, .unpinned]
    let official = sessions.filter { $0.before != nil && !$0.aspects.isSubset(of: pins) }.map(\.id)
    return (official + peerSessions.filter { $0.before != nil }.map { ID($0.id.rawValue) }).sorted()
  }
}
