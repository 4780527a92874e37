import Exchange
import Foundation
import Planning
import Scheduling

/// One planner's plan of one instance, judged.
struct Outcome {
  var instance: Instance
  var dossier: Dossier
  var planner: PlannerName
  var limit: Double
  var report: RunReport
  var score: Score
  var sessions: Int
  var complaints: [String]
  var secondAudit: SecondAudit

  /// Has the planner run in a child process, reads its plan back and audits it twice.
  init(_ prepared: PreparedInstance, _ planner: PlannerName, seconds: Double, script: String?) throws {
    instance = prepared.instance
    dossier = prepared.dossier
    self.planner = planner
    limit = seconds
    let plan =
      prepared.folder + "/\(planner.rawValue)" + (planner == .tandem ? String(format: "-%gs.json", seconds) : ".json")
    let program = try OutsideProgram(
      try BenchmarkOptions.ownPath(),
      [
        "--child", planner.rawValue, "--folder", prepared.dossierFolder, "--plan", plan, "--seconds", "\(seconds)",
        "--seed", "\(instance.seed)",
      ])
    guard program.status == 0 else { throw BenchmarkFailure("\(planner.rawValue) failed: \(program.errors)") }
    report = try JSONDecoder().decode(RunReport.self, from: Data(program.output.utf8))
    let index = DossierIndex(prepared.dossier)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: plan)))
    let read = try PlanFile.read(bytes, file: plan, index: index).plan
    let audit = try Auditor(index).audit(read)
    score = audit.score
    sessions = read.sessions.count
    secondAudit = SecondAudit(script: script, folder: prepared.dossierFolder, plan: plan)
    complaints = audit.findings.prefix(10).map { "\($0.rule.rawValue) \($0.subject): \($0.fault)" }
    complaints += audit.differences.map { "\($0.term): the plan says \($0.planned), the auditor \($0.audited)" }
    if let complaint = secondAudit.complaint { complaints.append(complaint) }
  }

  var title: String { "\(instance.name.rawValue) \(instance.kind.rawValue) seed \(instance.seed) \(planner.rawValue)" }
}
