import Foundation
import Testing

/// Evolution's data server, subscribed to feeds: the calendar of GNOME desktops.
final class EvolutionServer {
  /// Whether it is to be asked: `Tests/Subscribers/run` says so where it is installed.
  static let isWanted = ProcessInfo.processInfo.environment["TANDEM_EVOLUTION"] != nil

  private let process = Process()
  private let questions = Pipe()
  private let answers = Pipe()
  private var unread = Data()

  /// Subscribes to addresses by names of one's own, with a home of its own.
  init(to addresses: [String: String], in folder: URL) throws {
    let home = folder.appendingPathComponent("evolution")
    let runtime = home.appendingPathComponent("run")
    try FileManager.default.createDirectory(
      at: runtime, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var tests = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { tests.deleteLastPathComponent() }
    let script = tests.appendingPathComponent("Subscribers/evolution.py").path
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["dbus-run-session", "--", "/usr/bin/python3", script]
      + addresses.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var environment = ProcessInfo.processInfo.environment
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] { environment[variable] = home.path }
    environment["XDG_RUNTIME_DIR"] = runtime.path
    environment["GSETTINGS_BACKEND"] = "memory"
    environment["GIO_USE_VFS"] = "local"
    process.environment = environment
    process.standardInput = questions
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    try #require(try line() == "ready")
  }

  /// What it shows of a feed between two days, after looking again: the expected lines, or what they differ from.
  func shown(_ name: String, from first: String, to last: String, expecting lines: [String]) throws -> [String] {
    let question: [String: Any] = ["feed": name, "first": first, "last": last, "expected": lines]
    questions.fileHandleForWriting.write(try JSONSerialization.data(withJSONObject: question) + Data("\n".utf8))
    let answer = try line()
    return try #require(JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String]).sorted()
  }

  /// Ends it by the end of its questions.
  func stop() {
    try? questions.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func line() throws -> String {
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = answers.fileHandleForReading.availableData
      try #require(!more.isEmpty, "Evolution's data server ended")
      unread += more
    }
  }
}
