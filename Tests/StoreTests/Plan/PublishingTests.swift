import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("Revisions are kept, published and superseded")
struct PublishingTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    for start in [2027, 2028] { try base.importDossier(try fullDossier(year: start), note: "", by: "IEN", at: noon) }
  }

  private func keep(_ year: Int = 2027) throws -> Int {
    try base.keep(try fullPlan(year: year), by: "IEN", at: noon, seed: 7, steps: 10, elapsed: .seconds(2))
  }

  @Test("numbers grow by one over all years, so that a number names one plan")
  func numbers() throws {
    #expect(try [keep(), keep(2028), keep()] == [1, 2, 3])
    #expect(try base.revisions(of: year).map(\.number) == [3, 1])
    #expect(try base.plan(.latest, year: year)?.revision == 3)
    #expect(try base.plan(.number(2), year: year) == nil)
  }

  @Test("one revision of a year is published at most, the one before becomes superseded")
  func onePublished() throws {
    for _ in 1...3 { _ = try keep() }
    let other = try keep(2028)
    try base.publish(other, by: "IEN", at: noon)
    try base.publish(1, by: "IEN", at: noon, reason: "rentrée")
    #expect(try base.plan(.published, year: year)?.status == .published)
    try base.publish(3, by: "CPD", at: evening, reason: "un départ")
    #expect(try base.revisions(of: year).map(\.state) == [.published, .draft, .superseded])
    #expect(try base.plan(.published, year: year)?.revision == 3)
    #expect(try base.plan(.number(1), year: year)?.status == .draft)
    #expect(try base.plan(.published, year: year.next)?.revision == other)
  }

  @Test("a summary says who, when, how and how good")
  func summary() throws {
    let number = try keep()
    try base.publish(number, by: "CPD", at: evening, reason: "rentrée")
    let plan = try fullPlan()
    #expect(
      try base.revisions(of: year) == [
        RevisionSummary(
          number: 1, year: year, state: .published, keptAt: noon, keptBy: "IEN", seed: 7, steps: 10,
          elapsed: .seconds(2), publishedAt: evening, publishedBy: "CPD", reason: "rentrée", score: plan.score,
          bound: plan.bound)
      ])
  }

  @Test("only a draft that exists can be published")
  func onlyDrafts() throws {
    let number = try keep()
    try base.publish(number, by: "IEN", at: noon)
    _ = try keep()
    let before = try contents(of: folder.file())
    #expect(failure { try base.publish(number, by: "IEN", at: evening) }?.code == .notADraft)
    #expect(failure { try base.publish(99, by: "IEN", at: evening) }?.code == .unknownRevision)
    #expect(failure { try base.publish(2, by: "IEN", at: "demain") }?.code == .refusedValue)
    #expect(try contents(of: folder.file()) == before)
  }

  @Test(
    "no statement changes a kept revision or the log, whoever runs it",
    arguments: [
      "UPDATE session SET module = 'M2'", "DELETE FROM session", "DELETE FROM session_learner",
      "UPDATE session_learner SET learner = 'P1'", "UPDATE plan_deployment SET date = '2027-11-18'",
      "INSERT INTO session_learner VALUES (1, 's1', 'P4', 2027, 9)", "DELETE FROM unmet",
      "INSERT INTO revision_term VALUES (1, 'cost', 'stale', 1)", "DELETE FROM revision_term",
      "INSERT INTO session SELECT 1, 'new', year, position, NULL, module, start_at, end_at, place_kind, school, venue, elsewhere, 0, 1 FROM session WHERE id = 's2'",
      "UPDATE session SET version = 2", "UPDATE revision SET edition = 1", "UPDATE revision SET parent = 1",
      "UPDATE revision SET hard = 0", "UPDATE revision SET bound_cost = 0",
      "UPDATE revision SET kept_by = 'x'", "UPDATE revision SET is_sealed = 0", "DELETE FROM revision",
      "UPDATE revision SET status = 'draft', published_at = NULL", "UPDATE revision SET reason = 'x'",
      "UPDATE revision SET status = 'superseded'", "UPDATE change_log SET author = 'x'", "DELETE FROM change_log",
    ])
  func nothingChanges(_ sql: String) throws {
    try base.publish(try keep(), by: "IEN", at: noon)
    let before = try contents(of: folder.file())
    #expect(throws: DatabaseError.self) { try intruder(folder.file()).write { db in try db.execute(sql: sql) } }
    #expect(try contents(of: folder.file()) == before)
  }

  @Test("a draft may be deleted, and everything of it goes with it")
  func draftsMayGo() throws {
    _ = try base.keep(try fullPlan(), by: "IEN", at: noon)
    try intruder(folder.file()).write { db in
      try db.execute(sql: "DELETE FROM revision")
      for table in ["session", "session_learner", "session_trainer", "peer_session_learner", "revision_term", "unmet"] {
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == 0)
      }
    }
  }
}
