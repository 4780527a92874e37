import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

/// Bases as Tandem wrote them at each released version, frozen in `Version1.sql` and so on, with a row of everything that
/// the version brought.
@Suite("A base of a released version", .serialized)
struct ReleasedBaseTests {
  static let versions = 1...5
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ version: Int) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Version\(version).sql")
    let sql = try String(contentsOf: script, encoding: .utf8)
    let queue = try intruder(folder.file())
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test("is what the steps of the schema up to it still make", arguments: versions)
  func frozen(version: Int) throws {
    try make(version)
    let path = folder.file("new.sqlite")
    let steps = Schema(steps: Array(Schema.current.steps.prefix(version)))
    _ = try Base.create(at: path, schema: steps, patience: .milliseconds(20))
    #expect(try shape(of: path) == shape(of: folder.file()))
  }

  @Test(
    "is brought up to date with nothing lost, after a copy was taken, and becomes what a new base is",
    arguments: versions)
  func migrates(version: Int) throws {
    try make(version)
    let before = try contents(of: folder.file())
    let base = try Base.open(folder.file())
    #expect(try base.health().schemaVersion == Schema.current.version)
    #expect(try base.health().isSound)
    if version < Schema.current.version {
      let copy = "tandem.sqlite.before-v\(Schema.current.version)"
      #expect(folder.names == ["tandem.sqlite", copy])
      #expect(try contents(of: folder.file(copy)) == before)
    }
    // Later versions add columns at the end of a row, and let the newest draft be changed.
    let after = try contents(of: folder.file())
    let seal = #"status:"draft" is_sealed:"#
    let lost = before.map { $0.replacing("\(seal)1", with: "\(seal)0") }.filter { row in
      !after.contains { $0 == row || $0.hasPrefix(row.dropLast() + " ") }
    }
    #expect(lost == [])
    let year = SchoolYear(startingIn: 2027)
    let dossier = try #require(try base.dossier(year))
    #expect(dossier.settings.workedPeriods.count == (version < 2 ? 0 : 1))
    #expect(dossier.referentDecisions.count == (version < 3 ? 0 : 1))
    #expect(dossier.deliveries.count == (version < 4 ? 0 : 1))
    #expect(dossier.attendance.count == (version < 5 ? 1 : 2))
    #expect(try base.revisions(of: year).count == (version < 3 ? 2 : 3))
    let plan = try #require(try base.plan(.latest, year: year))
    #expect((plan.referents.first?.successor != nil) == (version >= 3))
    _ = try Base.create(at: folder.file("new.sqlite"))
    #expect(try shape(of: folder.file()) == shape(of: folder.file("new.sqlite")))
  }

  @Test("is backed up as it is, and restored as what it becomes", arguments: versions)
  func backedUp(version: Int) throws {
    try make(version)
    let made = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"))
    #expect(made.contents.schemaVersion == version)
    #expect(try contents(of: folder.file("copy.sqlite")) == contents(of: folder.file()))
    try Base.restore(folder.file("copy.sqlite"), to: folder.file("back.sqlite"), by: "IEN", at: evening)
    #expect(try Base.open(folder.file("back.sqlite")).health().schemaVersion == Schema.current.version)
    #expect(folder.names == ["back.sqlite", "copy.sqlite", "tandem.sqlite"])
  }

  @Test("is refused by an older Tandem, which leaves it as it is", arguments: versions.dropFirst())
  func refused(version: Int) throws {
    try make(version)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    let older = Schema(steps: Array(Schema.current.steps.prefix(version - 1)))
    let error = failure {
      _ = try Base.open(folder.file(), readOnly: false, schema: older, patience: .milliseconds(20))
    }
    #expect(error?.code == .newerSchema)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == bytes)
  }
}
