import Foundation
import Testing

@Suite("What a command does when nobody can read its answer")
struct StandardStreamsTests {
  /// Runs a line of the shell in which `$TANDEM` is the program.
  private func shell(_ line: String, in trial: Trial) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = trial.folder
    process.environment = [
      "TANDEM": try Trial.program.path, "LANG": "en_GB.UTF-8", "TANDEM_NOW": "2027-03-14T15:09:26Z",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/bin:/usr/bin",
    ]
    let errors = trial.folder.appendingPathComponent("errors")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }

  @Test("the change is made, and the message says so", arguments: [">/dev/full", ">&-"])
  func full(_ target: String) throws {
    let trial = try Trial.withPlan()
    let outcome = try shell("\"$TANDEM\" publish --base b.sqlite \(target)", in: trial)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("is done; only the answer is lost"))
    #expect(!outcome.errors.contains("NSCocoa"))
    #expect(
      try trial.run("show", "--base", "b.sqlite", "--format", "json").object()["status"] as? String == "published")
  }

  @Test("a reader who has seen enough is no matter for words")
  func brokenPipe() throws {
    let trial = try Trial.withPlan()
    let line = "{ \"$TANDEM\" show --sessions --base b.sqlite; echo $? >status; } | true"
    let outcome = try shell(line, in: trial)
    #expect(outcome.errors == "")
    #expect(["0", "74"].contains(try trial.text("status").trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  @Test("with every stream closed, no file of its own is taken for one of them")
  func allClosed() throws {
    let trial = try Trial.withPlan()
    let line = "\"$TANDEM\" export json --base b.sqlite --output plan.json <&- >&- 2>&-"
    #expect(try shell(line, in: trial).status == 0)
    #expect(try trial.text("plan.json").hasPrefix("{") && trial.text("plan.json").hasSuffix("}\n"))
  }
}
