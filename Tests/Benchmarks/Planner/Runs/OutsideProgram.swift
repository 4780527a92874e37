import Foundation

/// A program run to its end.
struct OutsideProgram {
  var status: Int32
  var output: String
  var errors: String

  /// Runs a program by its path; what it prints to errors goes to a file so that neither stream can block the other.
  init(_ path: String, _ arguments: [String]) throws {
    let errorsFile = FileManager.default.temporaryDirectory.appendingPathComponent("errors-\(UUID().uuidString)")
    try Data().write(to: errorsFile)
    defer { try? FileManager.default.removeItem(at: errorsFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
    errors = try String(contentsOf: errorsFile, encoding: .utf8)
  }
}
