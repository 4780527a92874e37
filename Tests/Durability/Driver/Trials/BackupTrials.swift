import Foundation
import GRDB

/// Backups of a base that is written to all the while: each restores to exactly what it holds, which is what the base was
/// after one of its changes; a byte that differs or lacks is found.
struct BackupTrials {
  let ground: Ground
  let count: Int

  init(_ ground: Ground, _ scale: Scale) {
    self.ground = ground
    count = scale.isFull ? 100 : 5
  }

  func run() throws -> Report {
    var report = Report()
    let folder = try ground.copy(for: Step(name: "", needs: ["b.sqlite"], arguments: []))
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("b.sqlite").path
    let start = try BaseState(path, isQuick: true)
    let sums = try BaseSums(path)
    let begun = Date()
    let writer = try Program(path: CommandLine.arguments[0]).start(
      ["write", path, "1000000", "w", "record", "10"], in: folder)
    var files: [String] = []
    for number in 0..<count {
      let file = "backup-\(number).sqlite"
      let answer = try ground.program.run(["backup", "--base", "b.sqlite", "--to", file], in: folder)
      if answer.status == 0 {
        files.append(file)
      } else {
        report.breaches.append("\(file): \(answer.status) \(answer.errors)")
      }
    }
    let seconds = Date().timeIntervalSince(begun)
    kill(writer.process.processIdentifier, SIGKILL)
    let written = writer.answer().output.split(separator: "\n").count
    var seen: Set<Int> = []
    for file in files { try check(file, folder, start, sums, &seen, &report) }
    report.figures.append(
      "\(files.count) backups in \(Int(seconds)) s beside \(Int(Double(written) / seconds)) changes a second, "
        + "of \(seen.count) states; each restored to the same rows")
    try damage(files, folder, &report)
    return report
  }

  private func check(
    _ file: String, _ folder: URL, _ start: BaseState, _ sums: BaseSums, _ seen: inout Set<Int>, _ report: inout Report
  ) throws {
    let path = folder.appendingPathComponent(file).path
    let (state, here) = (try BaseState(path), try BaseSums(path))
    report.breaches += state.faults.map { "\(file): \($0)" }
    // So many changes, so many more records, and nothing else has changed.
    if here.log - sums.log != here.attendance - sums.attendance { report.breaches.append("\(file): half of a change") }
    let changed = Set(state.rows).symmetricDifference(start.rows)
    if !changed.allSatisfy({ $0.hasPrefix("change_log ") || $0.hasPrefix("attendance ") }) {
      report.breaches.append("\(file): other rows have changed")
    }
    seen.insert(here.log)
    let answer = try ground.program.run(["restore", file, "--base", "restored-\(file)"], in: folder)
    guard answer.status == 0 else {
      report.breaches.append("\(file): \(answer.status) \(answer.errors)")
      return
    }
    // A restore is itself a change: one line of the log.
    let restored = try BaseState(folder.appendingPathComponent("restored-\(file)").path)
    let more = Set(restored.rows).symmetricDifference(state.rows)
    if more.count != 1 || !(more.first ?? "").contains("change=\"restore\"") {
      report.breaches.append("\(file): restored with \(more.count) rows other than its own")
    }
  }

  /// One byte changed somewhere, or the end cut off.
  private func damage(_ files: [String], _ folder: URL, _ report: inout Report) throws {
    var (refused, tried) = (0, 0)
    let base = folder.appendingPathComponent("b.sqlite").path
    let before = try BaseState(base, isQuick: true).digest
    for file in files {
      guard var bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(file).path) else { continue }
      let whole = bytes
      for way in 0..<2 {
        bytes = whole
        let place = Int.random(in: 0..<bytes.count)
        if way == 0 { bytes[place] ^= 1 << UInt8.random(in: 0..<8) } else { bytes = bytes.prefix(place) }
        try bytes.write(to: folder.appendingPathComponent("damaged.sqlite"))
        let answer = try ground.program.run(["restore", "damaged.sqlite", "--base", "b.sqlite", "--force"], in: folder)
        tried += 1
        if answer.status == 65 {
          refused += 1
        } else {
          let what = way == 0 ? "byte \(place) changed" : "cut to \(place) bytes"
          report.breaches.append("\(file), \(what): \(answer.status) \(answer.errors)")
        }
      }
    }
    if try BaseState(base, isQuick: true).digest != before {
      report.breaches.append("a damaged backup changed the base")
    }
    report.figures.append("\(refused) of \(tried) damaged backups refused")
  }
}
