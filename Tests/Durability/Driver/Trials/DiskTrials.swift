import Foundation
import Synchronization

/// Lets the n-th operation of the disk fail, for every n and each command, once or from then on.
///
/// Afterwards the base is as before, or the change complete; the command ends with a documented status and says in words
/// what happened, and only what is true.
struct DiskTrials {
  let ground: Ground
  let isFull: Bool

  init(_ ground: Ground, _ scale: Scale) {
    self.ground = ground
    isFull = scale.isFull
  }

  private struct Case: Sendable {
    var measured: MeasuredStep
    var operation: Int
    var error: String
    var isForever: Bool
  }

  private struct Tally {
    var runs = 0
    var statuses: [Int32: Int] = [:]
    var complete = 0
    var breaches: [String] = []
  }

  func run() throws -> Report {
    guard let disk = ground.disk else { return Report(figures: ["skipped: no library that makes the disk fail"]) }
    let steps = try ground.steps.map { try MeasuredStep($0, ground) }
    let cases = steps.flatMap(cases)
    let tally = Mutex(Tally())
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < cases.count else { return }
        do {
          try trial(cases[number], disk, tally)
        } catch {
          tally.withLock { $0.breaches.append("\(cases[number].measured.step.name): \(error)") }
        }
      }
    }
    let found = tally.withLock { $0 }
    let statuses = found.statuses.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: ", ")
    let operations = steps.map { "\($0.step.name) \($0.operations)" }.joined(separator: ", ")
    return Report(
      figures: [
        "operations: \(operations)",
        "\(found.runs) failing runs of \(steps.count) commands, exit status \(statuses); \(found.complete) complete all "
          + "the same, else untouched",
      ], breaches: found.breaches)
  }

  /// In the short form a few operations of each command: the first, the last, and some between.
  private func cases(_ measured: MeasuredStep) -> [Case] {
    let all = Array(1...max(1, measured.operations))
    let chosen = isFull ? all : Array(Set([1, all.count] + [all.randomElement()].compactMap(\.self)))
    let ways = ["EIO", "ENOSPC", "EROFS"].flatMap { error in [(error, false), (error, true)] }
    return chosen.flatMap { operation in
      (isFull ? ways : [ways[operation % ways.count]]).map {
        Case(measured: measured, operation: operation, error: $0.0, isForever: $0.1)
      }
    }
  }

  private func trial(_ one: Case, _ disk: String, _ tally: borrowing Mutex<Tally>) throws {
    let step = one.measured.step
    let folder = try ground.copy(for: step)
    defer { try? FileManager.default.removeItem(at: folder) }
    let answer = try ground.program.run(
      step.arguments, in: folder,
      [
        "LD_PRELOAD": disk, "DISK_FOLDER": folder.path, "DISK_ERROR": one.error, "DISK_FAIL_AT": "\(one.operation)",
        "DISK_FOREVER": one.isForever ? "1" : "0",
      ])
    let state = FolderState(folder, but: step.needs.filter { !$0.hasSuffix(".sqlite") && $0 != "calendars" })
    let place = state.place(before: one.measured.before, after: one.measured.after)
    let label = "\(step.name), \(one.error)\(one.isForever ? " from" : " at") \(one.operation)"
    let words = answer.errors
    // A change that is there may be called uncertain, but not undone.
    let isHonest = place != .after || !words.contains("nothing was") || step.name == "backup"
    tally.withLock { tally in
      tally.runs += 1
      tally.statuses[answer.status, default: 0] += 1
      if place == .after { tally.complete += 1 }
      if place == nil {
        tally.breaches.append("\(label): neither before nor after: \(state.faults) \(one.measured.difference(state))")
      } else if answer.status == 0, place != .after {
        tally.breaches.append("\(label): lost although acknowledged")
      } else if ![0, 73, 74, 75].contains(answer.status) {
        tally.breaches.append("\(label): status \(answer.status) \(words)")
      } else if answer.status != 0, !Self.isClear(words) {
        tally.breaches.append("\(label): unclear: \(words)")
      } else if answer.status != 0, !isHonest {
        tally.breaches.append("\(label): untrue: \(words)")
      }
    }
    // Once the disk is well again the command does its work.
    guard isFull ? one.operation % 5 == 0 : true, answer.status != 0, place == .before else { return }
    let again = try ground.program.run(step.arguments, in: folder)
    if again.status != 0 {
      tally.withLock { $0.breaches.append("\(label): not done again: \(again.status) \(again.errors)") }
    }
  }

  /// A message for people: the thing, what is wrong, and no inner names.
  private static func isClear(_ text: String) -> Bool {
    text.split(separator: "\n").contains { $0.hasPrefix("tandem: ") && $0.count > 40 }
      && !["NSCocoa", "Unexpected", "Error Domain", "operation could not be completed", "Swift."].contains {
        text.contains($0)
      }
  }
}
