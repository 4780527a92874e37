import Foundation
import Testing

/// The independent auditor in Python, where it and its packages are at hand.
///
/// It is looked for as `tools/audit.py` in the folder that the environment variable `TANDEM_SHARED` names, else in a
/// folder `shared` above this file.
enum SecondAudit {
  private static let script: String? = {
    var folders: [URL] = []
    if let given = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { folders = [URL(fileURLWithPath: given)] }
    var above = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while above.path != "/" {
      folders.append(above.appendingPathComponent("shared"))
      above.deleteLastPathComponent()
    }
    return folders.map { $0.appendingPathComponent("tools/audit.py").path }.first {
      FileManager.default.fileExists(atPath: $0)
    }
  }()

  /// Why it cannot be asked; nil where it can.
  static let absence: String? = {
    if script == nil { return "the auditor in Python is not beside the repository" }
    let probe = try? run(["-c", "import yaml, icalendar, recurring_ical_events"])
    return probe?.status == 0 ? nil : "python3 with PyYAML, icalendar and recurring_ical_events is not here"
  }()

  /// What it says of a plan's file against the tables of a folder.
  static func audit(_ plan: String, of folder: String) throws -> [String: Any] {
    let (status, output) = try run([script ?? "", folder, plan, "--json"])
    try #require(status == 0, "\(String(decoding: output, as: UTF8.self))")
    return try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
