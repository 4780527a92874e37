import Foundation
import Testing

/// The short form of `Tests/Durability/run`, which has the full figures.
@Suite("Nothing is lost", .serialized)
struct DurabilityTests {
  @Test(
    "when commands are killed, the disk fails, many write at once, versions change",
    arguments: ["kill", "disk", "writers", "backups", "migrations"])
  func trial(_ name: String) throws {
    let trial = try Trial()
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let build = try Self.run(root.appendingPathComponent("Tests/Durability/Disk/build"), [trial.folder.path], trial)
    let programs = try Trial.program.deletingLastPathComponent()
    var arguments = ["--tandem", try Trial.program.path, "--sources", root.path, name]
    // Without a C compiler the disk cannot be made to fail; the trial says so.
    if build.status == 0 { arguments += ["--disk", trial.path("failing-disk.so")] }
    let outcome = try Self.run(programs.appendingPathComponent("durability"), arguments, trial)
    print(outcome.output)
    // Seen once: a restore that met a bad disk at its 156th operation left a base that was neither the old nor the new.
    withKnownIssue("restore on a failing disk", isIntermittent: true) {
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.contains("\(name): 0 broken"))
    } when: {
      name == "disk"
    }
  }

  private static func run(_ program: URL, _ arguments: [String], _ trial: Trial) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let output = trial.folder.appendingPathComponent("output-\(UUID().uuidString)")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
  }
}
