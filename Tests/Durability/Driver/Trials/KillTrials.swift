import Foundation
import Synchronization

/// Kills commands at random points: by the clock, and right before a random operation of the disk.
///
/// What was acknowledged (exit 0, or an answer that was printed) must be there afterwards, all of it; else all or
/// nothing.
struct KillTrials {
  let ground: Ground
  let count: Int

  init(_ ground: Ground, _ scale: Scale) {
    self.ground = ground
    count = scale.kills ?? (scale.isFull ? 1000 : 40)
  }

  private struct Tally {
    var killed = 0
    var done = 0
    var after = 0
    var drafts = 0
    var breaches: [String] = []
  }

  func run() throws -> Report {
    let steps = try ground.steps.filter(\.changesBase).map { try MeasuredStep($0, ground) }
    let tally = Mutex(Tally())
    let begun = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      // Commands that were faster than the clock do not count.
      while tally.withLock({ $0.killed }) < count {
        let number = begun.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count * 4 else { return }
        do {
          try trial(steps[number % steps.count], byOperation: number / steps.count % 2 == 0, tally)
        } catch {
          tally.withLock { $0.breaches.append("\(steps[number % steps.count].step.name): \(error)") }
        }
      }
    }
    let found = tally.withLock { $0 }
    return Report(
      figures: [
        "\(found.killed) kills of \(steps.count) commands: \(found.after) times the change was complete, else untouched; "
          + "\(found.drafts) drafts left; \(found.done) runs ended before"
      ], breaches: found.breaches)
  }

  private func trial(_ measured: MeasuredStep, byOperation: Bool, _ tally: borrowing Mutex<Tally>) throws {
    let step = measured.step
    let folder = try ground.copy(for: step)
    defer { try? FileManager.default.removeItem(at: folder) }
    var variables: [String: String] = [:]
    if byOperation, let disk = ground.disk {
      variables = [
        "LD_PRELOAD": disk, "DISK_FOLDER": folder.path, "DISK_ERROR": "KILL",
        "DISK_FAIL_AT": "\(Int.random(in: 1...max(1, measured.operations)))",
      ]
    }
    let running = try ground.program.start(step.arguments, in: folder, variables)
    if variables.isEmpty {
      Thread.sleep(forTimeInterval: Double.random(in: 0...measured.seconds))
      kill(running.process.processIdentifier, SIGKILL)
    }
    let answer = running.answer()
    let state = FolderState(folder, but: step.needs.filter { !$0.hasSuffix(".sqlite") && $0 != "calendars" })
    let place = state.place(before: measured.before, after: measured.after)
    let isAcknowledged = answer.status == 0 || !answer.output.isEmpty
    // The tables of a year that was opened are a copy of the base's, which `export dossier` writes again.
    let lacksCopy =
      !isAcknowledged && state.faults.isEmpty
      && measured.difference(state).allSatisfy { $0.hasSuffix($0.hasPrefix("next/") ? " as before" : " as after") }
    tally.withLock { tally in
      if answer.isKilled { tally.killed += 1 } else { tally.done += 1 }
      if answer.isKilled, place == .after { tally.after += 1 }
      tally.drafts += state.drafts.count
      if place == nil, !lacksCopy {
        tally.breaches.append("\(step.name): neither before nor after: \(state.faults) \(measured.difference(state))")
      } else if isAcknowledged, place != .after {
        tally.breaches.append("\(step.name): lost although acknowledged (\(answer.status))")
      } else if answer.status > 0 {
        tally.breaches.append("\(step.name): \(answer.status) \(answer.errors)")
      }
    }
    // Now and then the program itself goes on with what is left.
    if Int.random(in: 0..<4) == 0 {
      let again = try ground.program.run(["doctor", "--base", step.base], in: folder)
      let expected = measured.baseIsThere || place == .after ? [0] : [0, 66]
      if !expected.contains(Int(again.status)) {
        tally.withLock { $0.breaches.append("\(step.name): doctor says \(again.status) \(again.output)") }
      }
    }
  }
}

/// A step with what comes of it undisturbed.
struct MeasuredStep: Sendable {
  let step: Step
  let before: FolderState
  let after: FolderState
  /// How long it takes.
  let seconds: Double
  /// How many operations of the disk it takes; 0 where that cannot be counted.
  let operations: Int
  let baseIsThere: Bool

  init(_ step: Step, _ ground: Ground) throws {
    self.step = step
    let folder = try ground.copy(for: step)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ignored = step.needs.filter { !$0.hasSuffix(".sqlite") && $0 != "calendars" }
    before = FolderState(folder, but: ignored)
    baseIsThere = FileManager.default.fileExists(atPath: folder.appendingPathComponent(step.base).path)
    let counter = ground.root.appendingPathComponent("count-\(UUID().uuidString.prefix(8))")
    var variables: [String: String] = [:]
    if let disk = ground.disk {
      variables = ["LD_PRELOAD": disk, "DISK_FOLDER": folder.path, "DISK_COUNT": counter.path]
    }
    let start = Date()
    let answer = try ground.program.run(step.arguments, in: folder, variables)
    seconds = Date().timeIntervalSince(start)
    guard answer.status == 0 else {
      throw Program.Failure(what: "\(step.arguments): \(answer.status) \(answer.errors)\(answer.output)")
    }
    after = FolderState(folder, but: ignored)
    guard after.faults.isEmpty else { throw Program.Failure(what: "\(step.name): \(after.faults)") }
    let bytes = FileManager.default.contents(atPath: counter.path) ?? Data()
    operations = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The files that are neither as before nor as after.
  func difference(_ state: FolderState) -> [String] {
    Set(state.files.keys).union(after.files.keys).filter {
      state.files[$0] != before.files[$0] || state.files[$0] != after.files[$0]
    }.sorted().map { name in
      let isAfter = state.files[name] == after.files[name]
      return "\(name)\(isAfter ? " as after" : state.files[name] == before.files[name] ? " as before" : " other")"
    }
  }
}

extension Step {
  /// The base that it is about.
  var base: String {
    guard let place = arguments.firstIndex(of: "--base"), place + 1 < arguments.count else { return "" }
    return arguments[place + 1]
  }
}
