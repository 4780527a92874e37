import Foundation
import Testing

@Suite("tandem plan")
struct PlanCommandTests {
  @Test("a plan without hard violation is kept as a draft")
  func kept() throws {
    let trial = try Trial.withBase()
    let outcome = try trial.run(
      "plan", "--base", "b.sqlite", "--time-limit", "300ms", "--seed", "1", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try outcome.object()
    #expect(
      Set(plan.keys) == [
        "schoolYear", "revision", "status", "base", "sessions", "fixedSessions", "peerSessions", "people", "trained",
        "schools", "schoolsWithReferent", "deployments", "hours", "unmet", "score", "elapsedMilliseconds", "stopped",
        "changes",
      ])
    #expect(plan["revision"] as? Int == 1)
    #expect(plan["status"] as? String == "draft")
    #expect((plan["score"] as? [String: Any])?["hard"] as? Int == 0)
    #expect(try trial.run("verify", "--base", "b.sqlite").status == 0)
  }

  @Test("the same steps and seed give the same plan, another base or not")
  func same() throws {
    let trial = try Trial.withBase()
    func plan() throws -> String {
      try trial.run("plan", "--base", "b.sqlite", "--steps", "300", "--seed", "7", "--quiet")
      let json = try trial.run("export", "json", "--base", "b.sqlite").output
      return json.replacing(/"revision": \d+/, with: "")
    }
    let first = try plan()
    #expect(try plan() == first)
  }

  @Test("Ctrl-C ends the search and keeps the best plan so far")
  func interrupted() throws {
    let trial = try Trial.withBase()
    let running = try trial.start(["plan", "--base", "b.sqlite", "--time-limit", "5m", "--json-progress"])
    while running.process.isRunning, try Data(contentsOf: running.errorFile).isEmpty {
      Thread.sleep(forTimeInterval: 0.05)
    }
    running.process.interrupt()
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(running.process.terminationReason == .exit)
    #expect(outcome.output.contains("Révision 1"))
    #expect(try trial.run("verify", "--base", "b.sqlite").status == 0)
  }

  @Test("progress goes to standard error as one JSON object a line")
  func jsonProgress() throws {
    let trial = try Trial.withBase()
    let outcome = try trial.run("plan", "--base", "b.sqlite", "--time-limit", "1500ms", "--json-progress")
    #expect(outcome.status == 0)
    let line = try #require(outcome.errors.split(separator: "\n").first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "elapsedMilliseconds", "steps", "readiness", "cost", "readyDeployments", "deployments", "lastGain",
      ])
  }

  @Test("the revision is signed with --by and dated by the clock")
  func signed() throws {
    let trial = try Trial.withBase()
    try trial.run("plan", "--base", "b.sqlite", "--steps", "0", "--quiet", "--by", "Odile")
    let history = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()
    let revision = try #require((history["revisions"] as? [[String: Any]])?.first)
    #expect(revision["keptBy"] as? String == "Odile")
    #expect(revision["keptAt"] as? String == "2027-03-14T15:09:26Z")
  }

  @Test("limits that mean nothing are refused", arguments: ["20x", "", "-3", "ten"])
  func badLimit(limit: String) throws {
    let trial = try Trial.withBase()
    #expect(try trial.run("plan", "--base", "b.sqlite", "--time-limit", limit).status == 64)
  }
}
