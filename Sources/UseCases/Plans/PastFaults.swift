import Planning
import Scheduling
import SchoolCalendar

/// Parts what the auditor finds in a plan into what has happened already and what is still to be mended.
///
/// A session that was held stays what it was, even where the dossier, as it has been changed since, would not allow it any
/// more: a trainer's calendar filled in late, a person who has changed schools. Nothing can be done about it, so it keeps
/// no plan from being kept or published. `verify` still tells it.
struct PastFaults {
  /// Found in sessions up to the day, whatever else is planned.
  var past: [Finding]
  /// All other findings.
  var open: [Finding]

  /// - Parameters:
  ///   - result: What the auditor has found in the plan.
  ///   - lastDay: The last day that is past; nil where none is.
  init(_ result: AuditResult, of plan: Plan, lastDay: Day?, auditor: Auditor) {
    guard let lastDay, !result.findings.isEmpty else {
      (past, open) = ([], result.findings)
      return
    }
    // What the past breaks by itself.
    var before = plan
    before.sessions.removeAll { $0.start.day > lastDay }
    before.peerSessions.removeAll { $0.start.day > lastDay }
    before.deployments.removeAll { $0.date > lastDay }
    before.referents = []
    before.score = nil
    let alone = Set(auditor.audit(before).findings).filter { $0.rule != .plan }
    past = result.findings.filter { alone.contains($0) }
    open = result.findings.filter { !alone.contains($0) }
  }
}
