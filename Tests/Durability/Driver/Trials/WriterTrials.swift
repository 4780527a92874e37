import Foundation
import GRDB
import Synchronization

/// Several processes write to one base at once; nothing that one of them was told is done may be missing afterwards.
struct WriterTrials {
  let ground: Ground
  let isFull: Bool

  init(_ ground: Ground, _ scale: Scale) {
    self.ground = ground
    isFull = scale.isFull
  }

  func run() throws -> Report {
    var report = Report()
    try adders(8, each: isFull ? 10_000 : 20, &report)
    try commands(8, each: isFull ? 100 : 2, &report)
    return report
  }

  /// Each process adds one to the same number, from what it has read: an update that is lost shows in the sum.
  private func adders(_ writers: Int, each count: Int, _ report: inout Report) throws {
    let folder = try ground.copy(for: Step(name: "", needs: ["b.sqlite"], arguments: []))
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("b.sqlite").path
    let before = try BaseSums(path)
    let start = Date()
    let program = Program(path: CommandLine.arguments[0])
    let running = try (1...writers).map { try program.start(["write", path, "\(count)", "w\($0)"], in: folder) }
    let answers = running.map { $0.answer() }
    let seconds = Date().timeIntervalSince(start)
    let after = try BaseSums(path)
    let done = writers * count
    let told = answers.reduce(0) { $0 + $1.output.split(separator: "\n").count }
    let conflicts = answers.compactMap { $0.errors.split(separator: " ").first.flatMap { Int($0) } }.reduce(0, +)
    report.figures.append(
      "\(writers) processes × \(count) read-and-add edits of one row: \(told) acknowledged in \(Int(seconds)) s, "
        + "\(conflicts) conflicts refused, sum \(after.quantity - before.quantity), log \(after.log - before.log)")
    if answers.contains(where: { $0.status != 0 }) {
      report.breaches.append("a writer ended: \(answers.map { "\($0.status) \($0.errors)" })")
    }
    if told != done || after.quantity - before.quantity != done || after.log - before.log != done {
      report.breaches.append("edits were lost or doubled")
    }
    report.breaches += after.faults
  }

  /// The command line, several at once: what was attended elsewhere, and decisions about referents, which concern one list.
  private func commands(_ writers: Int, each count: Int, _ report: inout Report) throws {
    let folder = try ground.copy(for: Step(name: "", needs: ["b.sqlite"], arguments: []))
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("b.sqlite").path
    let before = try BaseSums(path)
    let counts = Mutex((acknowledged: 0, again: 0, faults: [String]()))
    let program = ground.program
    DispatchQueue.concurrentPerform(iterations: writers) { writer in
      for number in 0..<count {
        // What changes nothing is not recorded, so that each has a day, or a reason, of its own.
        let date = ISO8601DateFormatter().string(
          from: Date(timeIntervalSince1970: 1_820_000_000 + 86_400 * Double(number)))
        let module = ["ENI1", "ENI2", "REF1", "IA"][writer / 2 % 4]
        let arguments =
          writer % 2 == 0
          ? [
            "record", "elsewhere", "P0001", "--module", module, "--date", String(date.prefix(10)), "--base", "b.sqlite",
          ]
          : ["referents", "vacant", "0359000T", "--reason", "w\(writer) n\(number)", "--base", "b.sqlite"]
        var answer = try? program.run(arguments + ["--by", "w\(writer)"], in: folder)
        while answer?.status == 75 {
          counts.withLock { $0.again += 1 }
          answer = try? program.run(arguments + ["--by", "w\(writer)"], in: folder)
        }
        let isDone = answer?.status == 0
        let words = "w\(writer): \(answer?.status ?? -1) \(answer?.errors ?? "")"
        counts.withLock { if isDone { $0.acknowledged += 1 } else { $0.faults.append(words) } }
      }
    }
    let after = try BaseSums(path)
    let found = counts.withLock { $0 }
    report.figures.append(
      "\(writers) command lines × \(count): \(found.acknowledged) acknowledged, \(found.again) told to try again (75), "
        + "log \(after.log - before.log)")
    report.breaches += found.faults + after.faults
    if found.acknowledged != after.log - before.log { report.breaches.append("commands were lost or doubled") }
  }
}

/// What the trials of writers count in a base.
struct BaseSums {
  let quantity: Int
  let attendance: Int
  let log: Int
  let faults: [String]

  init(_ path: String) throws {
    let queue = try BaseState.open(path)
    defer { try? queue.close() }
    (quantity, attendance, log) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT coalesce(sum(quantity), 0) FROM deployment") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM attendance") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM change_log") ?? 0
      )
    }
    faults = try BaseState(path).faults
  }
}
