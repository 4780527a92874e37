import Foundation
import Testing

/// Runs programs that check our files from outside, for a bounded time and with a home of their own.
struct OutsideProgram {
  struct Outcome {
    /// −1 where it had to be stopped.
    var status: Int32
    var output: String
    var errors: String
  }

  /// An empty folder that goes away with the test that made it.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("feeds-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// The path of a program, nil where it is not installed.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether Python finds all of these packages.
  static func pythonHas(_ packages: String...) -> Bool {
    let outcome = try? withFolder { try run("python3", ["-c", "import " + packages.joined(separator: ", ")], in: $0) }
    return outcome?.status == 0
  }

  /// Runs a program to its end, or for so many seconds; its output goes to files, so that no pipe can fill up.
  static func run(
    _ name: String, _ arguments: [String], in folder: URL, seconds: Double = 60
  ) throws -> Outcome {
    let started = try Started(name, arguments, in: folder)
    guard started.wait(seconds: seconds) else {
      started.stop()
      return Outcome(status: -1, output: started.output, errors: started.errors + "\nstopped after \(seconds) s")
    }
    return Outcome(status: started.process.terminationStatus, output: started.output, errors: started.errors)
  }

  /// A program that runs until it is stopped.
  struct Started {
    let process: Process
    private let outputFile: URL
    private let errorsFile: URL

    init(_ name: String, _ arguments: [String], in folder: URL) throws {
      outputFile = folder.appendingPathComponent("output-" + UUID().uuidString)
      errorsFile = folder.appendingPathComponent("errors-" + UUID().uuidString)
      process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(OutsideProgram.path(of: name)))
      process.arguments = arguments
      process.currentDirectoryURL = folder
      var environment = ProcessInfo.processInfo.environment
      for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        environment[variable] = folder.path
      }
      environment["LC_ALL"] = "C.UTF-8"
      environment["PYTHONUNBUFFERED"] = "1"
      environment["PYTHONDONTWRITEBYTECODE"] = "1"
      process.environment = environment
      for file in [outputFile, errorsFile] { try Data().write(to: file) }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: outputFile)
      process.standardError = try FileHandle(forWritingTo: errorsFile)
      try process.run()
    }

    var output: String { (try? String(contentsOf: outputFile, encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOf: errorsFile, encoding: .utf8)) ?? "" }

    /// Waits for its end; false when it still runs after so many seconds.
    func wait(seconds: Double) -> Bool {
      let end = Date(timeIntervalSinceNow: seconds)
      while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
      return !process.isRunning
    }

    /// Ends it at once: a child of a test's thread inherits a mask that keeps gentler signals from it.
    func stop() {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      _ = wait(seconds: 10)
    }
  }
}
