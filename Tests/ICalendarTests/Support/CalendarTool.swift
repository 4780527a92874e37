import Foundation
import ICalendar

/// A second opinion: Python's `icalendar` package in a child process.
enum CalendarTool {
  /// Whether python3 and its packages are here; tests that need them are skipped otherwise.
  static let isHere = (try? run("import icalendar, recurring_ical_events", input: [])) != nil

  /// What the program prints; `nil` when it fails.
  static func run(_ program: String, arguments: [String] = [], input: [UInt8]) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", program] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, FileHandle.nullDevice)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    struct Failed: Error {}
    if process.terminationStatus != 0 { throw Failed() }
    return String(decoding: output, as: UTF8.self)
  }
}
