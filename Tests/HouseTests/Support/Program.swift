import Foundation

/// Runs a program to its end, for a bounded time.
enum Program {
  struct Answer {
    /// −1 where it had to be stopped.
    var status: Int32
    var output: String
    var errors: String
  }

  /// Its output goes to files, so that no pipe can fill up.
  ///
  /// - Parameter variables: added to the environment.
  /// - Throws: What the system says where the program cannot be started; one that is not installed answers 127.
  static func run(
    _ name: String, _ arguments: [String], variables: [String: String] = [:], seconds: Double = 300
  ) throws -> Answer {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("house-" + UUID().uuidString)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    let (output, errors) = (folder.appendingPathComponent("output"), folder.appendingPathComponent("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { _, added in added }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    let isLate = process.isRunning
    // A child of a test's thread inherits a mask that keeps gentler signals from it.
    if isLate { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    func text(_ file: URL) -> String { (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? "" }
    return Answer(status: isLate ? -1 : process.terminationStatus, output: text(output), errors: text(errors))
  }
}
