import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

/// A base that Tandem had written at version 1, its schema and its rows frozen in `Version1.sql`: the sample commune with a
/// published plan, a draft in which somebody lacks training, and attendance.
@Suite("A base of version 1")
struct Version1BaseTests {
  let folder: TemporaryFolder
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Version1.sql")
    let sql = try String(contentsOf: script, encoding: .utf8)
    let queue = try intruder(folder.file())
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test("is brought up to date with nothing lost, after a copy was taken")
  func migrates() throws {
    let old = try contents(of: folder.file())
    let base = try Base.open(folder.file())
    #expect(try base.health().schemaVersion == Schema.current.version)
    #expect(try base.health().faults == [])
    #expect(try base.health().brokenReferences == [])
    let copy = "tandem.sqlite.before-v\(Schema.current.version)"
    #expect(folder.names == ["tandem.sqlite", copy])
    #expect(try contents(of: folder.file(copy)) == old)
    // Drafts may be changed by hand since version 6.
    let before = old.map { $0.replacing(#"status:"draft" is_sealed:1"#, with: #"status:"draft" is_sealed:0"#) }
    // Later versions add columns at the end of a row.
    let after = try contents(of: folder.file())
    let lost = before.filter { row in !after.contains { $0 == row || $0.hasPrefix(row.dropLast() + " ") } }
    #expect(lost == [])
    let dossier = try #require(try base.dossier(year))
    #expect(dossier.schools.count == 1 && dossier.learners.count == 2 && dossier.attendance.count == 1)
    #expect(dossier.referentDecisions.isEmpty)
    #expect(try base.revisions(of: year).map(\.state) == [.draft, .published])
    let plan = try #require(try base.plan(.latest, year: year))
    #expect(plan.unmet.count == 5 && plan.referents.count == 1 && plan.referents[0].successor == nil)
  }

  @Test("takes decisions and plans afterwards; what was kept still does not change, and the log goes on")
  func goesOn() throws {
    let base = try Base.open(folder.file())
    let dossier = try #require(try base.dossier(year))
    let decision = ReferentDecision(school: dossier.schools[0].id, state: .vacant, reason: "poste non pourvu")
    try base.decide(referents: [decision], year: year, note: "vacant", by: "IEN", at: evening)
    #expect(try base.dossier(year)?.referentDecisions == [decision])
    let log = try base.log()
    #expect(log.map(\.number) == [6, 5, 4, 3, 2, 1])
    #expect(log.first?.change == .decideReferents)
    for sql in ["DELETE FROM session WHERE revision = 1", "DELETE FROM change_log", "UPDATE change_log SET note = 'x'"]
    {
      #expect(throws: DatabaseError.self) { try intruder(folder.file()).write { try $0.execute(sql: sql) } }
    }
  }

  @Test("is refused by whoever may only read, and a newer one by everybody")
  func refused() throws {
    #expect(failure { _ = try Base.open(folder.file(), readOnly: true) }?.code == .olderSchema)
    #expect(folder.names == ["tandem.sqlite"])
    _ = try Base.open(folder.file())
    let older = Schema(steps: Array(Schema.current.steps.prefix(1)))
    let error = failure {
      _ = try Base.open(folder.file(), readOnly: false, schema: older, patience: .milliseconds(20))
    }
    #expect(error?.code == .newerSchema)
  }
}
