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

  /// The statements that make every table, index and trigger, by name.
  private func shape(_ path: String) throws -> [String: String] {
    try intruder(path).read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
      return Dictionary(
        rows.map { ($0["name"], Self.plain($0["sql"])) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// SQLite puts a name in quotes once it has renamed it.
  private static func plain(_ sql: String) -> String {
    sql.replacing("\"", with: "").split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test("is what the first step of the schema still makes")
  func frozen() throws {
    let path = folder.file("new.sqlite")
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    _ = try Base.create(at: path, schema: first, patience: .milliseconds(20))
    let (made, frozen) = (try shape(path), try shape(folder.file()))
    #expect(made.filter { !$0.key.hasPrefix("sqlite_") } == frozen.filter { !$0.key.hasPrefix("sqlite_") })
  }

  @Test("is brought up to date with nothing lost, after a copy was taken")
  func migrates() throws {
    let before = try contents(of: folder.file())
    let base = try Base.open(folder.file())
    #expect(try base.health().schemaVersion == Schema.current.version)
    #expect(try base.health().faults == [])
    #expect(try base.health().brokenReferences == [])
    let copy = "tandem.sqlite.before-v\(Schema.current.version)"
    #expect(folder.names == ["tandem.sqlite", copy])
    #expect(try contents(of: folder.file(copy)) == before)
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

  @Test("becomes what a new base is")
  func sameShape() throws {
    _ = try Base.open(folder.file())
    let path = folder.file("new.sqlite")
    _ = try Base.create(at: path)
    #expect(try shape(folder.file()) == shape(path))
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
    for sql in ["DELETE FROM unmet", "DELETE FROM change_log", "UPDATE change_log SET note = 'x'"] {
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
