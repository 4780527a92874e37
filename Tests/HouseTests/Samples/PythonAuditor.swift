import Foundation

/// The independent auditor, written in Python from the same rules.
enum PythonAuditor {
  /// What it says of a plan.
  struct Verdict: Decodable, Equatable {
    /// How often each rule is broken.
    var violations: [String: Int]
    /// Where its score and the plan's are not the same.
    var differs: [String]
  }

  /// Its place, nil where the folder `shared` is not there.
  private static let script = Repository.shared?.appendingPathComponent("tools/audit.py").path

  /// Why it cannot be asked, nil where it can.
  static let absence: String? = {
    guard let script, FileManager.default.fileExists(atPath: script) else {
      return "the auditor in Python is not beside the repository"
    }
    let modules = "import yaml, icalendar, recurring_ical_events"
    guard let answer = try? Program.run("python3", ["-c", modules]), answer.status == 0 else {
      return "python3 with PyYAML, icalendar and recurring_ical_events is not here"
    }
    return nil
  }()

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Audits the text of a plan against the dossier of a folder.
  ///
  /// - Throws: ``Failure`` where it cannot audit.
  static func audit(_ plan: String, of folder: URL) throws -> Verdict {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(plan.utf8).write(to: file)
    let answer = try Program.run("python3", [script ?? "", folder.path, file.path, "--json"])
    guard (0...1).contains(answer.status) else { throw Failure(description: answer.errors) }
    return try JSONDecoder().decode(Verdict.self, from: Data(answer.output.utf8))
  }
}
