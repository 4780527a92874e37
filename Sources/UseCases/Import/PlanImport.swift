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

  /// Keeps each as a draft with the score that the auditor counts.
  func keep(in base: Base, by author: String, at instant: String) throws -> [Int] {
    try plans.map { try base.keep($0.plan, by: author, at: instant, note: $0.path) }
  }
}
