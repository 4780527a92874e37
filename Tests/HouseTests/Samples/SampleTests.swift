import Exchange
import Foundation
import Planning
import Scheduling
import Testing

/// Every sample is read, planned, audited by two auditors, and planned again.
@Suite("Samples", .serialized)
struct SampleTests {
  @Test(
    "the samples of the README are there",
    .disabled(if: ProcessInfo.processInfo.environment["TANDEM_SAMPLES"] != nil, "TANDEM_SAMPLES names other ones"),
    arguments: ["commune", "circonscription", "ville"])
  func isThere(name: String) {
    #expect(Sample.all.contains { $0.description == name })
  }

  @Test("a sample is read without an error and without a warning", arguments: Sample.all)
  func reading(sample: Sample) {
    let reading = DossierReader().read(folder: sample.folder.path)
    #expect(reading.dossier != nil)
    #expect(reading.problems.map { "\($0)" } == [])
  }

  @Test("a sample's plan breaks no rule, and its score is the recount's", arguments: Sample.all)
  func audit(sample: Sample) throws {
    let (dossier, plan) = try SamplePlans.shared.plan(of: sample)
    let result = try Auditor(DossierIndex(dossier)).audit(plan)
    #expect(result.findings == [])
    #expect(result.differences == [])
    #expect(plan.score == result.score)
    #expect(!plan.sessions.isEmpty && !plan.deployments.isEmpty && !plan.referents.isEmpty)
  }

  @Test("the same seed and steps give the same file, byte for byte, in another process", arguments: Sample.all)
  func repetition(sample: Sample) throws {
    let (_, plan) = try SamplePlans.shared.plan(of: sample)
    #expect(try SamplePlans.secondText(of: sample) == PlanFile.text(of: plan))
  }

  @Test(
    "the plan of one sample goes to a file, for the process that asked for it",
    .enabled(if: SamplePlans.order != nil, "no other process asks for a plan"))
  func otherProcess() throws {
    let order = try #require(SamplePlans.order)
    let plan = try SamplePlans.makePlan(of: try order.sample.dossier())
    try Data(PlanFile.text(of: plan).utf8).write(to: order.file)
  }

  @Test(
    "the auditor in Python finds nothing in a sample's plan",
    .enabled(if: PythonAuditor.absence == nil, "\(PythonAuditor.absence ?? "")"), arguments: Sample.all)
  func secondAudit(sample: Sample) throws {
    let (_, plan) = try SamplePlans.shared.plan(of: sample)
    let verdict = try PythonAuditor.audit(PlanFile.text(of: plan), of: sample.folder)
    #expect(verdict == PythonAuditor.Verdict(violations: [:], differs: []))
  }

  @Test(
    "the auditor in Python finds out a plan that has been tampered with",
    .enabled(if: PythonAuditor.absence == nil, "\(PythonAuditor.absence ?? "")"), arguments: Sample.all.prefix(1))
  func tampering(sample: Sample) throws {
    var (_, plan) = try SamplePlans.shared.plan(of: sample)
    let double = try #require(plan.sessions.first)
    plan.sessions.append(double)
    #expect(try PythonAuditor.audit(PlanFile.text(of: plan), of: sample.folder).violations.isEmpty == false)
  }
}
