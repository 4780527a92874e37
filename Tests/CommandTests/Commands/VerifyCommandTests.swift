import Foundation
import Testing

@Suite("tandem verify")
struct VerifyCommandTests {
  @Test("a kept revision and its own export are valid")
  func valid() throws {
    let trial = try Trial.withPlan()
    try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json")
    for file in [[], ["plan.json"]] {
      let running = try trial.start(["verify", "--base", "b.sqlite", "--format", "json"] + file)
      running.process.waitUntilExit()
      let outcome = try running.outcome()
      #expect(outcome.status == 0)
      let report = try outcome.object()
      #expect(
        Set(report.keys) == ["schoolYear", "file", "revision", "valid", "findings", "differences", "score"])
      #expect(report["valid"] as? Bool == true)
    }
  }

  @Test("a broken rule is named, with exit status 1")
  func broken() throws {
    let trial = try Trial.withPlan()
    try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json")
    let text = try trial.text("plan.json")
    try trial.write(text.replacing(/"start": "\d{4}-\d\d-\d\dT/, with: "\"start\": \"2027-12-25T"), to: "plan.json")
    let outcome = try trial.run("verify", "plan.json", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 1)
    let report = try outcome.object()
    #expect(report["valid"] as? Bool == false)
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "closedTime" })
    #expect(findings.allSatisfy { Set($0.keys) == ["rule", "subject", "code", "arguments", "message"] })
  }

  @Test("a score that the auditor does not find is told, with exit status 1")
  func otherScore() throws {
    let trial = try Trial.withPlan()
    let json = try trial.run("export", "json", "--base", "b.sqlite").output
    try trial.write(json.replacing(/"cost": \d+, "constraints"/, with: "\"cost\": 1, \"constraints\""), to: "plan.json")
    let outcome = try trial.run("verify", "plan.json", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 1)
    let differences = try #require(try outcome.object()["differences"] as? [[String: Any]])
    #expect(differences.map { $0["term"] as? String } == ["cost"])
  }

  @Test("a file that is no plan is bad data", arguments: ["", "{", "{}", "[]", "{\"format\": \"tandem-plan/9\"}"])
  func noPlan(text: String) throws {
    let trial = try Trial.withBase()
    try trial.write(text, to: "plan.json")
    let outcome = try trial.run("verify", "plan.json", "--base", "b.sqlite")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("plan.json"))
  }

  @Test("without a plan there is nothing to verify")
  func nothing() throws {
    let trial = try Trial.withBase()
    #expect(try trial.run("verify", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("verify", "nowhere.json", "--base", "b.sqlite").status == 66)
  }
}
