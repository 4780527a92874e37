import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A base of an older version is brought up to date")
struct MigrationTests {
  let folder: TemporaryFolder
  let quick = Duration.milliseconds(20)
  let year = SchoolYear(startingIn: 2027)

  /// What a later Tandem might do: a table built anew that others refer to, and a column more.
  static let later = Schema(
    steps: Schema.current.steps + [
      Schema.Step([
        """
        CREATE TABLE new_installer (year INTEGER NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, daily_capacity INTEGER NOT NULL, works_in_holidays INTEGER NOT NULL,
        telephone TEXT, PRIMARY KEY (year, id)) STRICT
        """,
        "INSERT INTO new_installer SELECT *, NULL FROM installer", "DROP TABLE installer",
        "ALTER TABLE new_installer RENAME TO installer",
      ]),
      Schema.Step(["ALTER TABLE school ADD COLUMN telephone TEXT"]),
    ])

  static let copy = "tandem.sqlite.before-v\(later.version)"

  init() throws {
    folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    _ = try base.keep(try fullPlan(), by: "IEN", at: noon)
  }

  private func open(_ schema: Schema, readOnly: Bool = false) throws -> Base {
    try Base.open(folder.file(), readOnly: readOnly, schema: schema, patience: quick)
  }

  @Test("nothing is lost, and a copy of the base before stands beside it")
  func migrates() throws {
    let before = try contents(of: folder.file())
    let base = try open(MigrationTests.later)
    #expect(try base.health().schemaVersion == MigrationTests.later.version)
    let faults = try base.health().faults
    #expect(faults == [])
    #expect(try base.health().brokenReferences == [])
    #expect(try base.dossier(year) == fullDossier())
    #expect(try base.health().journalMode == "delete")
    #expect(folder.names == ["tandem.sqlite", MigrationTests.copy])
    let copy = try Base.open(folder.file(MigrationTests.copy), readOnly: true)
    #expect(try copy.health().schemaVersion == Schema.current.version)
    #expect(try copy.dossier(year) == fullDossier())
    #expect(try contents(of: folder.file(MigrationTests.copy)) == before)
  }

  @Test("once, and the base is free for others afterwards")
  func once() throws {
    let first = try open(MigrationTests.later)
    try FileManager.default.removeItem(atPath: folder.file(MigrationTests.copy))
    let second = try open(MigrationTests.later)
    try first.importDossier(try fullDossier(year: 2028), note: "", by: "IEN", at: noon)
    try second.importDossier(try fullDossier(year: 2029), note: "", by: "IEN", at: noon)
    #expect(try first.years.count == 3)
    #expect(folder.names == ["tandem.sqlite"])
  }

  @Test(
    "or left as it was, when a step fails or leaves references broken",
    arguments: ["ALTER TABLE nowhere ADD COLUMN a", "DELETE FROM school"])
  func failedStep(_ sql: String) throws {
    let before = try contents(of: folder.file())
    let schema = Schema(steps: MigrationTests.later.steps + [Schema.Step([sql])])
    #expect(failure { _ = try open(schema) } != nil)
    #expect(try contents(of: folder.file()) == before)
    let base = try open(.current)
    #expect(try base.health().schemaVersion == Schema.current.version)
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: evening)
  }

  @Test("not while it is open for reading only")
  func readOnly() throws {
    let error = failure { _ = try open(MigrationTests.later, readOnly: true) }
    #expect(error?.code == .olderSchema)
    #expect(folder.names == ["tandem.sqlite"])
  }

  @Test("not while another program uses it")
  func locked() throws {
    let path = folder.file()
    try intruder(path).inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(failure { _ = try open(MigrationTests.later) }?.code == .locked)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(folder.names == ["tandem.sqlite"])
    #expect(try open(MigrationTests.later).health().schemaVersion == MigrationTests.later.version)
  }
}
