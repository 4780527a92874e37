import Foundation
import Planning
import Testing

@testable import Scheduling

/// The independent auditor written in Python, where it and its packages are at hand.
///
/// It is looked for as `tools/audit.py` in the folder that the environment variable `TANDEM_SHARED` names, else in a
/// folder `shared` above this file.
struct SecondAuditor {
  /// What it says of a plan, rules and terms by name; nil where it could not audit.
  struct Verdict: Equatable {
    var violations: [String: Int]
    var readiness: [String: Int]
    var cost: [String: Int]

    init(violations: [String: Int], readiness: [String: Int], cost: [String: Int]) {
      self.violations = violations
      self.readiness = readiness
      self.cost = cost
    }

    /// Ours in the same form; disruption is not its business.
    init(_ result: AuditResult) {
      violations = Dictionary(result.findings.map { ($0.rule.rawValue, 1) }, uniquingKeysWith: +)
      readiness = Dictionary(uniqueKeysWithValues: result.score.readinessTerms.map { ($0.key.rawValue, $0.value) })
      cost = Dictionary(
        uniqueKeysWithValues: result.score.costTerms.filter { $0.key != .disruption }.map {
          ($0.key.rawValue, $0.value)
        })
    }
  }

  struct Failure: Error, CustomStringConvertible { let description: String }

  private let script: URL

  /// The one there is, or nil without script, Python or its packages.
  static let found: SecondAuditor? = {
    guard let shared = sharedFolder() else { return nil }
    let script = shared.appendingPathComponent("tools/audit.py")
    guard FileManager.default.fileExists(atPath: script.path),
      let probe = try? run(["-c", "import yaml, icalendar, recurring_ical_events"]), probe.status == 0
    else { return nil }
    return SecondAuditor(script: script)
  }()

  /// Whether every worked example is to be shown to it as well: `TANDEM_SECOND_AUDITOR=1`.
  static let isAskedAlways = ProcessInfo.processInfo.environment["TANDEM_SECOND_AUDITOR"] == "1"

  /// What it says of a scenario's plan.
  func verdict(on scenario: Scenario) throws -> (verdict: Verdict, list: [[String]]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scenario-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in ScenarioTables(scenario.dossier).files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let plan = folder.appendingPathComponent("plan.json")
    try JSONSerialization.data(withJSONObject: ScenarioPlan.json(scenario.plan), options: [.sortedKeys]).write(to: plan)
    let answer = try Self.run([script.path, folder.path, plan.path, "--json"])
    guard answer.status < 2, let json = try JSONSerialization.jsonObject(with: answer.output) as? [String: Any] else {
      throw Failure(description: answer.errors)
    }
    let verdict = Verdict(
      violations: json["violations"] as? [String: Int] ?? [:], readiness: json["readiness"] as? [String: Int] ?? [:],
      cost: json["cost"] as? [String: Int] ?? [:])
    return (verdict, json["list"] as? [[String]] ?? [])
  }

  private static func sharedFolder() -> URL? {
    if let path = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { return URL(fileURLWithPath: path) }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let shared = folder.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("design").path) { return shared }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, data, text)
  }
}

/// A plan in the form of a plan file, as plain values for `JSONSerialization`.
enum ScenarioPlan {
  static func json(_ plan: Plan) -> [String: Any] {
    [
      "format": "tandem-plan/1", "schoolYear": plan.schoolYear.description,
      "referents": plan.referents.map { choice in
        var row = ["school": choice.school.rawValue, "learner": choice.referent.rawValue]
        row["deputy"] = choice.deputy?.rawValue
        return row
      },
      "deployments": plan.deployments.map { ["id": $0.id.rawValue, "date": $0.date.description] },
      "sessions": plan.sessions.map {
        [
          "id": $0.id.rawValue, "module": $0.module.rawValue, "start": $0.start.description, "end": $0.end.description,
          "venue": $0.place.text, "trainers": $0.trainers.map(\.rawValue), "learners": $0.learners.map(\.rawValue),
        ] as [String: Any]
      },
      "peerSessions": plan.peerSessions.map {
        [
          "id": $0.id.rawValue, "school": $0.school.rawValue, "referent": $0.referent.rawValue,
          "start": $0.start.description, "end": $0.end.description, "learners": $0.learners.map(\.rawValue),
        ] as [String: Any]
      },
    ]
  }
}
