import Foundation
import Testing

/// A temporary folder in which the built program is run as a user would run it.
final class Trial {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run has answered.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// The output as a JSON object.
    func object() throws -> [String: Any] {
      try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
  }

  /// Runs a command in the folder, in French and on 14 March 2027 unless the environment says otherwise.
  @discardableResult
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    let process = try start(arguments, environment: environment)
    process.process.waitUntilExit()
    return try process.outcome()
  }

  /// A program that is running.
  struct Running {
    var process: Process
    var outputFile: URL
    var errorFile: URL

    /// What it has answered, once it has ended.
    func outcome() throws -> Outcome {
      defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
      return Outcome(
        status: process.terminationStatus, output: try String(contentsOf: outputFile, encoding: .utf8),
        errors: try String(contentsOf: errorFile, encoding: .utf8))
    }
  }

  /// Starts a command without waiting for its end.
  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Running {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["TANDEM_NOW": "2027-03-14T15:09:26Z", "USER": "planner", "LANG": "fr_FR.UTF-8"]
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    process.environment = variables.merging(environment) { $1 }
    let outputs = FileManager.default.temporaryDirectory
    let name = UUID().uuidString
    let files = ["out", "err"].map { outputs.appendingPathComponent("tandem-\(name).\($0)") }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Running(process: process, outputFile: files[0], errorFile: files[1])
  }

  /// The program that was built with these tests: it lies beside them.
  static var program: URL {
    get throws {
      let places = [Bundle.main.executableURL, Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0])]
      for place in places.compactMap(\.self) {
        var folder = place.resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<4 {
          let program = folder.appendingPathComponent("tandem")
          if FileManager.default.isExecutableFile(atPath: program.path),
            (try? FileManager.default.contentsOfDirectory(atPath: program.path)) == nil
          {
            return program
          }
          folder.deleteLastPathComponent()
        }
      }
      throw NoProgram()
    }
  }

  struct NoProgram: Error {}
}

extension Trial {
  /// A trial with the one-class dossier in the folder `dossier`.
  static func withDossier() throws -> Trial {
    let trial = try Trial()
    let made = try trial.run("demo", "--size", "one", "--year", "2027-2028", "--output", "dossier")
    try #require(made.status == 0, "\(made.errors)")
    return trial
  }

  /// A trial whose dossier is in the base `b.sqlite`.
  static func withBase() throws -> Trial {
    let trial = try withDossier()
    let imported = try trial.run("import", "dossier", "--base", "b.sqlite")
    try #require(imported.status == 0, "\(imported.errors)")
    return trial
  }

  /// A trial whose base has a plan, revision 1.
  static func withPlan() throws -> Trial {
    let trial = try withBase()
    let planned = try trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--quiet")
    try #require(planned.status == 0, "\(planned.errors)")
    return trial
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Replaces a text in a file that has it.
  func replace(_ old: String, with new: String, in name: String) throws {
    let before = try text(name)
    try #require(before.contains(old), "\(name) has no \(old)")
    try write(before.replacing(old, with: new), to: name)
  }

  /// The names in a folder, in order.
  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }
}
