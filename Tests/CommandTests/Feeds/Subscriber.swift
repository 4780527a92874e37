import Foundation
import Testing

/// vdirsyncer, which fetches feeds from a server of this machine, and khal, which shows them: a subscriber's calendar.
struct Subscriber {
  let folder: URL
  /// The addresses, by the same names.
  let addresses: [String: String]
  private let server: Process

  /// Why there can be none; nil where there can.
  static let absence: String? = {
    let missing = ["python3", "vdirsyncer", "khal"].filter { path(of: $0) == nil }
    return missing.isEmpty ? nil : "\(missing.joined(separator: ", ")) not here"
  }()

  /// Serves a folder, and subscribes to some of its files by names of one's own.
  init(to files: [String: String], of served: String, in folder: URL) throws {
    self.folder = folder
    let log = folder.appendingPathComponent("server.log")
    try Data().write(to: log)
    server = Process()
    server.executableURL = URL(fileURLWithPath: try #require(Self.path(of: "python3")))
    server.arguments = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", served]
    server.standardOutput = try FileHandle(forWritingTo: log)
    server.standardError = FileHandle.nullDevice
    try server.run()
    var port: Substring?
    for _ in 0..<500 where port == nil {
      Thread.sleep(forTimeInterval: 0.02)
      port = try String(contentsOf: log, encoding: .utf8).firstMatch(of: /port (\d+)/)?.output.1
    }
    let found = try #require(port, "the server did not start")
    addresses = files.mapValues { "http://127.0.0.1:\(found)/\($0)" }
    var settings = "[general]\nstatus_path = \"\(folder.path)/status/\"\n"
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      let calendar = folder.appendingPathComponent("calendars/\(name)")
      try FileManager.default.createDirectory(at: calendar, withIntermediateDirectories: true)
      settings += """
        [pair \(name)]
        a = "\(name)_http"
        b = "\(name)_local"
        collections = null
        conflict_resolution = "a wins"
        [storage \(name)_http]
        type = "http"
        url = "http://127.0.0.1:\(found)/\(file)"
        [storage \(name)_local]
        type = "filesystem"
        path = "\(calendar.path)/"
        fileext = ".ics"

        """
      try khalSettings(name).write(to: khalFile(name), atomically: true, encoding: .utf8)
    }
    try settings.write(to: folder.appendingPathComponent("vdirsyncer.conf"), atomically: true, encoding: .utf8)
    _ = try run("vdirsyncer", ["-c", "vdirsyncer.conf", "discover"])
  }

  /// Ends the server.
  func stop() {
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  /// Fetches everything.
  func synchronise() throws { _ = try run("vdirsyncer", ["-c", "vdirsyncer.conf", "sync", "--force-delete"]) }

  /// What a calendar shows between two days, one line an event, cancelled ones aside.
  func shown(_ name: String, from first: String, to last: String) throws -> [String] {
    let output = try run(
      "khal",
      [
        "-c", khalFile(name).path, "list", "--format", "{start-date} {start-time} {end-time} {title}", "--day-format",
        "", first, last,
      ])
    return output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.contains("ANNULÉ – ") }.sorted()
  }

  private func khalFile(_ name: String) -> URL { folder.appendingPathComponent("khal-\(name).conf") }

  private func khalSettings(_ name: String) -> String {
    """
    [calendars]
    [[\(name)]]
    path = \(folder.path)/calendars/\(name)/
    [locale]
    timeformat = %H:%M
    dateformat = %Y-%m-%d
    longdateformat = %Y-%m-%d
    datetimeformat = %Y-%m-%d %H:%M
    longdatetimeformat = %Y-%m-%d %H:%M
    local_timezone = Europe/Paris
    default_timezone = Europe/Paris
    [sqlite]
    path = \(folder.path)/khal-\(name).db
    [default]
    default_calendar = \(name)

    """
  }

  private func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.path(of: name)))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
      environment[variable] = folder.path
    }
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    let files = ["out", "err"].map { folder.appendingPathComponent("\(name)-\(UUID().uuidString).\($0)") }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let (output, errors) = (
      try String(contentsOf: files[0], encoding: .utf8), try String(contentsOf: files[1], encoding: .utf8)
    )
    try #require(process.terminationStatus == 0, "\(name) \(arguments): \(output)\(errors)")
    for file in files { try FileManager.default.removeItem(at: file) }
    return output
  }

  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
