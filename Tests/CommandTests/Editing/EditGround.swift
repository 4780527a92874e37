import Foundation
import Planning
import Scheduling
import SchoolCalendar
import Store
import Testing

@testable import UseCases

/// The base of four invented schools with a published plan, in which plans are changed by hand.
struct EditGround {
  let trial: Trial
  let path: String

  /// - Parameter publishes: Whether its plan, revision 1, is published.
  init(publishes: Bool = true) throws {
    trial = try Trial()
    try FileManager.default.createDirectory(
      at: trial.folder.appendingPathComponent("dossier"), withIntermediateDirectories: true)
    for (name, text) in WalkDossier.tables { try trial.write(text, to: "dossier/\(name)") }
    path = trial.path("b.sqlite")
    try must("import", "dossier")
    try must("plan", "--steps", "3000", "--quiet")
    if publishes { try must("publish") }
  }

  func must(_ arguments: String...) throws {
    let running = try trial.start(arguments + ["--base", "b.sqlite"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }

  /// What a command answers in JSON.
  func answer(_ arguments: String..., status: Int32 = 0, at instant: String = "2027-03-14T15:09:26Z") throws -> [String:
    Any]
  {
    let running = try trial.start(
      arguments + ["--base", "b.sqlite", "--format", "json"], environment: ["TANDEM_NOW": instant])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    try #require(outcome.status == status, "\(arguments): \(outcome.errors)\(outcome.output)")
    return try outcome.object()
  }

  func open() throws -> OpenBase { try OpenBase(path, forWriting: true) }

  static func clock() throws -> WallClock { try #require(WallClock.fixed("2027-03-14T15:09:26Z")) }

  /// Sees to it that a draft is what the log's changes make of the plan that it was copied from, that every row has had as
  /// many changes as its version says, and that the auditor finds the score that is stored.
  func checkDraft(from source: Int = 1) throws {
    let open = try open()
    let draft = try #require(try open.base.draft(of: open.year))
    let entries = try open.base.log(limit: .max).reversed().filter { $0.revision == draft.revision }
    var rows = try #require(try open.base.plan(.number(source), year: open.year)).fields
    var versions = try open.base.versions(of: source)
    var edits = 0
    for entry in entries where entry.change == .editPlan {
      edits += 1
      try #require(entry.details.map(\.field).replay(on: &rows), "change \(entry.number)")
      for row in entry.details.map(\.field).rows {
        let version = try #require(entry.details.first { $0.field.row == row }?.version)
        #expect(version == (versions[row] ?? 0) + 1, "change \(entry.number)")
        versions[row] = version
      }
    }
    #expect(rows == draft.plan.fields)
    #expect(draft.edition == edits)
    for (row, version) in draft.versions { #expect(versions[row] == version) }
    let published = try open.base.plan(.published, year: open.year)
    let result = try Auditor(open.index).audit(draft.plan, against: published, plannedOn: Self.clock().today)
    #expect(result.findings.isEmpty)
    #expect(result.score == draft.plan.score)
    #expect(try open.base.health().isSound)
  }
}

/// A stream of chance that is the same in every run.
struct EditDice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A change of a plan that somebody might think of; most break no rule.
  mutating func change(of plan: Plan, _ index: DossierIndex) -> PlanChange {
    let ours = plan.sessions.filter { index.fixedSessions[$0.id] == nil }
    guard let one = ours.randomElement(using: &self), let other = ours.randomElement(using: &self),
      let peer = plan.peerSessions.randomElement(using: &self),
      let learner = index.dossier.learners.randomElement(using: &self)
    else { return .pin("none") }
    switch Int.random(in: 0..<12, using: &self) {
    case 0...1: return .pin(one.id)
    case 2: return .unpin(one.id)
    case 3...4:
      let days = [-14, -7, 7, 14].randomElement(using: &self) ?? 7
      return .move(one.id, Relocation(start: one.start.adding(minutes: 1440 * days)))
    case 5:
      return .move(one.id, Relocation(start: one.start.adding(minutes: Bool.random(using: &self) ? 15 : -15)))
    case 6: return .swap(one.id, other.id)
    case 7: return .enrol(learner.id, in: one.id)
    case 8: return .withdraw(one.learners.randomElement(using: &self) ?? learner.id, from: one.id)
    case 9: return .move(peer.asSession, Relocation(start: peer.start.adding(minutes: 1440 * 7)))
    case 10:
      guard let planned = plan.deployments.randomElement(using: &self) else { return .pin(one.id) }
      return .reschedule(planned.id, to: planned.date.advanced(by: Int.random(in: -3...3, using: &self)))
    default:
      let trainer = index.dossier.trainers.randomElement(using: &self)?.id
      return .move(one.id, Relocation(trainers: trainer.map { [$0] }))
    }
  }
}
