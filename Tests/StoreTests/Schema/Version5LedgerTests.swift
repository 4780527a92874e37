import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A base of the first version takes closed years")
struct Version5LedgerTests {
  @Test("the log and the attendance are kept, and new words are taken")
  func migrates() throws {
    let folder = try TemporaryFolder()
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    let old = try Base.create(at: folder.file(), schema: first, patience: .milliseconds(20))
    #expect(try old.health().schemaVersion == 1)
    let sql = """
      INSERT INTO school_year VALUES (2027, '35', 'fr', 360, 180, 0, 180, 360, 360, 60, 5, 1.3, 50, 25, 60, 8, NULL, NULL, 0);
      INSERT INTO change_log (made_at, author, change, year, note) VALUES ('2027-03-14T12:00:00Z', 'IEN', 'import', 2027, 'a');
      """
    try intruder(folder.file()).write { db in try db.execute(sql: sql) }
    let base = try Base.open(folder.file())
    #expect(try base.health().isSound)
    #expect(try base.log().map(\.note) == ["a"])
    let year = SchoolYear(startingIn: 2027)
    try base.close(year, ledger: HoursLedger(entries: []), revision: nil, by: "IEN", at: evening)
    #expect(try base.log().map(\.change) == [.closeYear, .importDossier])
    #expect(throws: (any Error).self) {
      try intruder(folder.file()).write { db in try db.execute(sql: "DELETE FROM change_log") }
    }
  }
}
