import Foundation
import Planning
import SchoolCalendar
import Store
import Synchronization
import Testing

@testable import UseCases

/// How many changes the long run makes: `TANDEM_EDITS=10000` for the figure that the base is built for.
private let wanted = ProcessInfo.processInfo.environment["TANDEM_EDITS"].flatMap { Int($0) }

@Suite("Many changes by hand")
struct RandomEditTests {
  @Test("the stored draft is the plan in memory, its score the audited one, and the log replays to it")
  func random() throws {
    let ground = try EditGround()
    let open = try ground.open()
    var dice = EditDice(7)
    var editing = PlanEditing(open, by: "Odile", clock: try EditGround.clock())
    var stored = 0
    var refused = 0
    for number in 0..<(wanted ?? 250) {
      let before = try editing.draft()
      let changes = (0..<Int.random(in: 1...2, using: &dice)).map { _ in dice.change(of: before.plan, open.index) }
      let isDryRun = number % 10 == 9
      do {
        let report = try editing.run(
          PlanEditing.Request(changes, movesPeers: number % 3 == 0, isDryRun: isDryRun))
        let after = try editing.draft()
        guard report.kept != nil else {
          #expect(after.plan == before.plan)
          #expect(report.isRefused || isDryRun)
          refused += report.isRefused ? 1 : 0
          continue
        }
        stored += 1
        var plan = report.after
        (plan.revision, plan.status) = (after.revision, .draft)
        #expect(after.plan == plan)
        #expect(after.plan.score == report.scoreAfter)
        #expect(report.broken.isEmpty && report.scoreAfter.hard == 0)
      } catch let failure as Failure {
        guard case .change = failure else { throw failure }
        refused += 1
      }
    }
    #expect(stored > 20 && refused > 20, "\(stored) stored, \(refused) refused")
    try ground.checkDraft()
  }

  @Test("eight writers at once lose nothing: every change that was acknowledged is in the draft, once")
  func writers() throws {
    let ground = try EditGround()
    let path = ground.path
    let times = wanted ?? 25
    let tally = Mutex<Tally>(Tally())
    let group = DispatchGroup()
    for writer in 1...8 {
      group.enter()
      let thread = Thread {
        defer { group.leave() }
        let own = Tally.written(by: writer, times: times, path: path)
        tally.withLock { $0.add(own) }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
    let sum = tally.withLock { $0 }
    #expect(sum.errors == [])
    let log = try Base.open(path).log(limit: .max).filter { $0.change == .editPlan }
    #expect(log.count == sum.acknowledged.count)
    #expect(Set(log.map(\.number)) == sum.acknowledged)
    // Whoever has seen an older version is always refused.
    #expect(sum.staleAccepted == 0)
    #expect(sum.staleRefused > 0)
    try ground.checkDraft()
  }
}

/// What writers have seen.
private struct Tally: Sendable {
  var acknowledged: Set<Int> = []
  var conflicts = 0
  var staleRefused = 0
  var staleAccepted = 0
  var errors: [String] = []

  mutating func add(_ other: Tally) {
    acknowledged.formUnion(other.acknowledged)
    conflicts += other.conflicts
    staleRefused += other.staleRefused
    staleAccepted += other.staleAccepted
    errors += other.errors
  }

  /// Makes changes over a connection of its own until so many are stored.
  static func written(by writer: Int, times: Int, path: String) -> Tally {
    var tally = Tally()
    var dice = EditDice(UInt64(100 + writer))
    do {
      let open = try OpenBase(path, forWriting: true)
      var editing = PlanEditing(open, by: "writer \(writer)", clock: try EditGround.clock())
      var attempts = 0
      while tally.acknowledged.count < times, attempts < 40 * times {
        attempts += 1
        let draft = try editing.draft()
        let change = dice.change(of: draft.plan, open.index)
        let version = change.rows(in: draft.plan).compactMap { draft.versions[$0] }.first
        let isStale = attempts % 7 == 0 && change.rows(in: draft.plan).count == 1 && (version ?? 0) > 1
        let seen = isStale ? [(version ?? 0) - 1] : []
        do {
          let report = try editing.run(PlanEditing.Request([change], seen: seen))
          if let kept = report.kept {
            tally.acknowledged.insert(kept.change)
            if isStale { tally.staleAccepted += 1 }
          }
        } catch is EditConflict {
          if isStale { tally.staleRefused += 1 } else { tally.conflicts += 1 }
        } catch let error as BaseError where error.code == .locked {
          continue
        } catch Failure.change(_) {
          continue
        }
      }
    } catch {
      tally.errors.append("writer \(writer): \(error)")
    }
    return tally
  }
}
