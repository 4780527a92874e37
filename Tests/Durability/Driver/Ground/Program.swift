import Foundation

/// The program under trial, run as a user would run it.
struct Program: Sendable {
  let path: String

  struct Answer {
    /// Negative where a signal ended it.
    var status: Int32
    var output: String
    var errors: String

    var isKilled: Bool { status < 0 }
  }

  /// A program that is running.
  struct Running {
    let process: Process
    let files: [URL]

    /// Waits for the end.
    func answer() -> Answer {
      process.waitUntilExit()
      let texts = files.map { (try? Data(contentsOf: $0)).map { String(decoding: $0, as: UTF8.self) } ?? "" }
      for file in files { try? FileManager.default.removeItem(at: file) }
      let isKilled = process.terminationReason == .uncaughtSignal
      return Answer(
        status: isKilled ? -process.terminationStatus : process.terminationStatus, output: texts[0], errors: texts[1])
    }
  }

  /// Starts a command in a folder, in English and on 14 March 2028.
  func start(_ arguments: [String], in folder: URL, _ more: [String: String] = [:]) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = [
      "TANDEM_NOW": "2028-03-14T15:09:26Z", "USER": "planner", "LANG": "en_GB.UTF-8",
      // A trace of the stack would take longer than all the rest.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    process.environment = environment.merging(more) { $1 }
    let name = UUID().uuidString
    let files = ["out", "err"].map {
      FileManager.default.temporaryDirectory.appendingPathComponent("durability-\(name).\($0)")
    }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Running(process: process, files: files)
  }

  func run(_ arguments: [String], in folder: URL, _ more: [String: String] = [:]) throws -> Answer {
    try start(arguments, in: folder, more).answer()
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func demand(_ arguments: [String], in folder: URL) throws -> Answer {
    let answer = try run(arguments, in: folder)
    guard answer.status == 0 else { throw Failure(what: "\(arguments): \(answer.status) \(answer.errors)") }
    return answer
  }

  struct Failure: Error { var what: String }
}
