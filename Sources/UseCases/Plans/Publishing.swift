import Planning
import Scheduling
import SchoolCalendar
import Store

/// Makes a draft the plan that is followed.
public enum Publishing {
  /// Publishes a revision, checked once more against the dossier as it is now.
  ///
  /// - Returns: The revision as it is afterwards.
  /// - Throws: ``Failure`` where it breaks a rule, or a session that attendance is recorded of has become another one; `BaseError` where it is no draft.
  public static func publish(
    _ choice: RevisionChoice, in open: OpenBase, by author: String, reason: String, clock: WallClock
  ) throws -> RevisionSummary {
    let (summary, plan) = try open.revision(choice)
    guard summary.state == .draft else { throw BaseError(.notADraft, table: "plan", row: "\(summary.number)") }
    let result = try Auditor(open.index).audit(plan)
    guard result.findings.isEmpty else { throw Failure.brokenPlan(result.findings, open.index) }
    let otherwise = open.index.held.changed(in: plan)
    guard otherwise.isEmpty else { throw Failure.heldOtherwise(otherwise) }
    try open.base.publish(summary.number, by: author, at: clock.instant, reason: reason)
    return try open.revision(.number(summary.number)).summary
  }
}
