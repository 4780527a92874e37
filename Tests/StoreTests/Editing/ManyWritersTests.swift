import Foundation
import Planning
import SchoolCalendar
import Synchronization
import Testing

@testable import Store

@Suite("Eight writers change one draft at once")
struct ManyWritersTests {
  /// What one writer has been told.
  private struct Told: Sendable {
    var stored: [PlanRow: Int] = [:]
    var conflicts = 0
    var errors: [String] = []
  }

  /// Changes rows of the draft over a connection of its own: each reads, waits for its turn, and writes what it has seen.
  private static func write(_ times: Int, to path: String, as writer: Int) -> Told {
    var told = Told()
    do {
      let base = try Base.open(path)
      let year = SchoolYear(startingIn: 2027)
      var number = writer
      while told.stored.values.reduce(0, +) < times {
        number += 1
        guard let draft = try base.draft(of: year) else { break }
        let sessions = draft.plan.sessions
        let place = number * 7 % sessions.count
        let row = PlanRow.session(sessions[place].id)
        do {
          _ = try base.amend(
            of: year, seen: [row: draft.versions[row] ?? 0], known: draft, by: "writer \(writer)", at: noon
          ) { draft in
            var plan = draft.plan
            plan.sessions[place].start = plan.sessions[place].start.adding(minutes: 15)
            plan.sessions[place].end = plan.sessions[place].end.adding(minutes: 15)
            return PlanAmendment(plan: plan)
          }
          told.stored[row, default: 0] += 1
        } catch is EditConflict {
          told.conflicts += 1
        } catch let error as BaseError where error.code == .locked {
          continue
        }
      }
    } catch {
      told.errors.append("\(error)")
    }
    return told
  }

  /// `TANDEM_EDITS=10000` makes the run for which the base is built: 80,000 changes.
  @Test("and no change is lost: each row has moved as often as its writers were told")
  func nothingIsLost() throws {
    let times = ProcessInfo.processInfo.environment["TANDEM_EDITS"].flatMap { Int($0) } ?? 40
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let number = try base.keep(try fullPlan(), by: "IEN", at: noon)
    let path = folder.file()
    let all = Mutex<[Told]>([])
    let group = DispatchGroup()
    for writer in 1...8 {
      group.enter()
      Thread {
        defer { group.leave() }
        let told = Self.write(times, to: path, as: writer)
        all.withLock { $0.append(told) }
      }.start()
    }
    group.wait()
    let told = all.withLock { $0 }
    #expect(told.flatMap(\.errors) == [])
    let stored = told.reduce(into: [PlanRow: Int]()) { $0.merge($1.stored, uniquingKeysWith: +) }
    #expect(stored.values.reduce(0, +) == 8 * times)
    let draft = try #require(try base.draft(of: SchoolYear(startingIn: 2027)))
    #expect(draft.revision == number && draft.edition == 8 * times)
    for (before, after) in zip(try fullPlan().sessions, draft.plan.sessions) {
      let count = stored[.session(before.id)] ?? 0
      #expect(before.start.minutes(until: after.start) == 15 * count)
      #expect(draft.versions[.session(before.id)] == 1 + count)
    }
    let log = try base.log(limit: .max).filter { $0.change == .editPlan }
    #expect(log.count == 8 * times)
    var rows = try fullPlan().fields
    for entry in log.reversed() { try #require(entry.details.map(\.field).replay(on: &rows)) }
    #expect(rows == draft.plan.fields)
    #expect(try base.health().isSound)
  }
}
