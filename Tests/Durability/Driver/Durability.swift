import Foundation
import Store

/// Breaks off, starves and crowds the program, and counts what was lost; see `Tests/Durability/README.md`.
@main
struct Durability {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    // A writer of the trials runs as a process of its own.
    if arguments.first == "write" {
      try Writer(arguments.dropFirst()).run()
      return
    }
    let isFull = arguments.contains("--full")
    func value(_ name: String) -> String? {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
      let found = arguments[place + 1]
      arguments.removeSubrange(place...place + 1)
      return found
    }
    guard let tandem = value("--tandem"), let sources = value("--sources") else {
      print("usage: durability --tandem PROGRAM --sources FOLDER [--disk LIBRARY] [--full] [TRIAL…]")
      exit(2)
    }
    let disk = value("--disk")
    let scale = Scale(isFull: isFull, kills: value("--kills").flatMap { Int($0) })
    let wanted = arguments.filter { !$0.hasPrefix("--") }
    let ground = try Ground(tandem: tandem, sources: sources, disk: disk)
    defer { ground.clear() }
    let trials: [(name: String, run: () throws -> Report)] = [
      ("kill", { try KillTrials(ground, scale).run() }), ("disk", { try DiskTrials(ground, scale).run() }),
      ("writers", { try WriterTrials(ground, scale).run() }), ("backups", { try BackupTrials(ground, scale).run() }),
      ("migrations", { try MigrationTrials(ground).run() }),
    ]
    var isSound = true
    for trial in trials where wanted.isEmpty || wanted.contains(trial.name) {
      let start = Date()
      var report: Report
      do {
        report = try trial.run()
      } catch {
        report = Report(breaches: ["the trial could not be carried out: \(error)"])
      }
      report.print(trial.name, seconds: Date().timeIntervalSince(start))
      isSound = isSound && report.breaches.isEmpty
    }
    ground.clear()
    exit(isSound ? 0 : 1)
  }
}

/// How much is tried.
struct Scale {
  var isFull: Bool
  var kills: Int?
}

/// What trials have counted, and what they found broken.
struct Report {
  /// Each a sentence with its figures.
  var figures: [String] = []
  var breaches: [String] = []

  func print(_ name: String, seconds: Double) {
    for figure in figures { Swift.print("\(name): \(figure)") }
    for breach in breaches.prefix(20) { Swift.print("BROKEN \(name): \(breach)") }
    Swift.print("\(name): \(breaches.count) broken, \(Int(seconds.rounded())) s")
    fflush(nil)
  }
}
