import Foundation
import GRDB

/// Bases of every released version are brought up to date, with a copy taken first; a newer one is refused.
struct MigrationTrials {
  let ground: Ground

  init(_ ground: Ground) { self.ground = ground }

  func run() throws -> Report {
    var report = Report()
    let scripts = ground.sources.appendingPathComponent("Tests/StoreTests/Schema")
    let names = try FileManager.default.contentsOfDirectory(atPath: scripts.path).filter { $0.hasSuffix(".sql") }
      .sorted()
    for name in names {
      let folder = try ground.copy(for: Step(name: "", needs: [], arguments: []))
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("old.sqlite").path
      let queue = try DatabaseQueue(path: path)
      let sql = try String(contentsOf: scripts.appendingPathComponent(name), encoding: .utf8)
      try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
      try queue.close()
      let before = try BaseState(path)
      let answer = try ground.program.run(["history", "--base", "old.sqlite"], in: folder)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let copies = files.filter { $0.contains(".before-v") }
      let isCurrent = try version(path) == version(folder, of: "old.sqlite")
      if answer.status != 0 || copies.count != 1 || !isCurrent {
        report.breaches.append("\(name): \(answer.status) \(answer.errors) \(files.sorted())")
      } else if try BaseState(folder.appendingPathComponent(copies[0]).path).rows != before.rows {
        report.breaches.append("\(name): the copy taken first is not the base that was")
      }
      report.breaches += try BaseState(path).faults.map { "\(name): \($0)" }
    }
    report.figures.append("\(names.count) released versions brought up to date, each with a copy taken first")
    try newer(&report)
    return report
  }

  private func version(_ path: String) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
  }

  /// The version that the program says is the newest.
  private func version(_ folder: URL, of base: String) throws -> Int {
    let answer = try ground.program.run(["backup", "--base", base, "--to", "b.sqlite", "--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    return object?["schemaVersion"] as? Int ?? -1
  }

  private func newer(_ report: inout Report) throws {
    let folder = try ground.copy(for: Step(name: "", needs: ["b.sqlite"], arguments: []))
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("b.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let bytes = FileManager.default.contents(atPath: path)
    for arguments in [["history"], ["plan", "--steps", "0"], ["publish"], ["backup", "--to", "copy.sqlite"]] {
      let answer = try ground.program.run(arguments + ["--base", "b.sqlite"], in: folder)
      if answer.status != 65 { report.breaches.append("newer, \(arguments): \(answer.status) \(answer.errors)") }
    }
    let answer = try ground.program.run(["restore", "b.sqlite", "--base", "other.sqlite"], in: folder)
    if answer.status != 65 { report.breaches.append("newer, restore: \(answer.status) \(answer.errors)") }
    if FileManager.default.contents(atPath: path) != bytes { report.breaches.append("newer: the file has changed") }
    report.figures.append("a newer version is refused (65) by 5 commands, the file untouched")
  }
}
