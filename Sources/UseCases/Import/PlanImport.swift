import Exchange
import Planning
import Scheduling
import SchoolCalendar
import Store

/// Plans from files, each checked against the dossier before any is kept.
struct PlanImport {
  private let plans: [(path: String, plan: Plan)]

  /// Reads and checks plans.
  ///
  /// - Throws: `PlanFileError`; ``Failure`` for a plan that breaks a rule.
  init(_ files: [(path: String, bytes: [UInt8])], index: DossierIndex) throws {
    guard !files.isEmpty else {
      plans = []
      return
    }
    let auditor = try Auditor(index)
    plans = try files.map { file in
      var plan = try PlanFile.read(file.bytes, file: file.path, index: index).plan
      let result = auditor.audit(plan)
      guard result.findings.isEmpty else { throw Failure.brokenPlan(result.findings, index) }
      plan.score = result.score
      return (file.path, plan)
    }
  }

  /// The plans with the scores that the auditor counts, to be kept as drafts.
  var drafts: [(plan: Plan, note: String)] { plans.map { ($0.plan, $0.path) } }
}
