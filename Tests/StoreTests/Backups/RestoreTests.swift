import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A restore")
struct RestoreTests {
  let folder: TemporaryFolder
  let base: Base
  let aside = "tandem.sqlite.before-restore-20270314T183000Z"

  /// A base with two changes, and a backup after the first of them.
  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    _ = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"))
    try base.importDossier(try fullDossier(year: 2028), note: "", by: "ERUN", at: noon)
  }

  @discardableResult
  private func restore(_ name: String = "copy.sqlite", patience: Duration = .milliseconds(30)) throws -> String? {
    try Base.restore(folder.file(name), to: folder.file(), by: "IEN", at: evening, patience: patience).setAside
  }

  @Test("brings back the rows, under the eyes of a program that has the base open, and puts aside what was there")
  func inPlace() throws {
    let before = try contents(of: folder.file())
    let number = try FileManager.default.attributesOfItem(atPath: folder.file())[.systemFileNumber] as? NSNumber
    try restore()
    #expect(try base.years.map(\.startYear) == [2027])
    #expect(try base.log().map(\.change) == [.restoreBackup, .importDossier])
    #expect(try FileManager.default.attributesOfItem(atPath: folder.file())[.systemFileNumber] as? NSNumber == number)
    #expect(folder.names == ["copy.sqlite", "tandem.sqlite", aside])
    #expect(try contents(of: folder.file(aside)) == before)
    #expect(try BackupFile(checking: folder.file(aside)).isSealed)
    #expect(try base.health().isSound)
    // And back again.
    try restore(aside)
    #expect(try base.years.map(\.startYear) == [2027, 2028])
    #expect(folder.names.contains("\(aside)-2"))
  }

  @Test("says before what it would undo, and does nothing where that is not wanted")
  func preview() throws {
    struct NotWanted: Error {}
    let before = try contents(of: folder.file())
    #expect(throws: NotWanted.self) {
      try Base.restore(
        folder.file("copy.sqlite"), to: folder.file(), by: "IEN", at: evening,
        approve: { preview in
          #expect(preview.undone == UndoneChanges(count: 1, first: noon, last: noon, authors: ["ERUN"]))
          #expect(!preview.isOfOthers)
          throw NotWanted()
        })
    }
    #expect(folder.names == ["copy.sqlite", "tandem.sqlite"])
    #expect(try contents(of: folder.file()) == before)
    #expect(try BackupFile.preview(folder.file("copy.sqlite"), to: folder.file()).undone.count == 1)
  }

  @Test("waits for a program that uses the base, and gives up with everything as it was")
  func locked() throws {
    try intruder(folder.file()).inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(failure { try restore() }?.code == .locked)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(folder.names == ["copy.sqlite", "tandem.sqlite"])
    #expect(try base.years.count == 2)
    try restore()
  }

  @Test("refuses what is damaged, foreign, newer or missing, and leaves the base as it is")
  func refused() throws {
    let before = try contents(of: folder.file())
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.sqlite")))
    bytes[5000] ^= 4
    try bytes.write(to: URL(fileURLWithPath: folder.file("damaged.sqlite")))
    try intruder(folder.file("foreign.sqlite")).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    try FileManager.default.copyItem(atPath: folder.file(), toPath: folder.file("newer.sqlite"))
    try intruder(folder.file("newer.sqlite")).inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    let cases: [(String, BaseError.Code)] = [
      ("damaged.sqlite", .damagedBackup), ("foreign.sqlite", .notABase), ("newer.sqlite", .newerSchema),
      ("none.sqlite", .missing),
    ]
    let names = folder.names
    for (name, code) in cases {
      let error = failure { try restore(name) }
      #expect(error?.code == code && error?.path == folder.file(name), "\(name)")
    }
    #expect(folder.names == names)
    #expect(try contents(of: folder.file()) == before)
  }

  @Test("brings a backup of an older version up to date, without touching it")
  func older() throws {
    let path = folder.file("old.sqlite")
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    _ = try Base.create(at: path, schema: first, patience: .milliseconds(20))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try restore("old.sqlite")
    #expect(try base.health().schemaVersion == Schema.current.version)
    #expect(try base.years.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("takes the place of a base that is gone, and keeps a journal of it from being played into the backup")
  func missing() throws {
    try FileManager.default.removeItem(atPath: folder.file())
    try Data(repeating: 0xD9, count: 4096).write(to: URL(fileURLWithPath: folder.file("tandem.sqlite-journal")))
    try restore()
    #expect(folder.names == ["copy.sqlite", "tandem.sqlite", "\(aside)-journal"])
    #expect(try Base.open(folder.file()).health().isSound)
    #expect(try Base.open(folder.file()).years.count == 1)
  }

  @Test("puts aside a file that does not open as a base")
  func unreadable() throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file()))
    try handle.write(contentsOf: Data(repeating: 0, count: 200))
    try handle.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    var seen: RestorePreview.Replaced?
    try Base.restore(
      folder.file("copy.sqlite"), to: folder.file(), by: "IEN", at: evening, approve: { seen = $0.replaced })
    #expect(seen == .unreadable)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file(aside))) == before)
    #expect(try Base.open(folder.file()).years.count == 1)
  }

  @Test("mends a base that is damaged inside")
  func damagedInside() throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file()))
    try handle.seek(toOffset: 8192)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 300_000))
    try handle.close()
    try restore()
    #expect(try Base.open(folder.file()).health().isSound)
    #expect(try Base.open(folder.file()).years.count == 1)
    #expect(folder.names.contains(aside))
  }

  @Test("takes links over from the base that it replaces: revoked ones stay so, new ones go on")
  func links() throws {
    func link(_ digit: Character) -> NewFeedLink {
      NewFeedLink(ownerKind: "personne", ownerKey: "P1", label: "", tokenHash: String(repeating: digit, count: 64))
    }
    try base.makeLinks([link("1"), link("2")], by: "IEN", at: noon)
    _ = try Base.backUp(folder.file(), to: folder.file("links.sqlite"))
    try base.revokeLink(1, by: "IEN", at: noon)
    try base.makeLinks([link("3")], by: "IEN", at: noon)
    let before = try base.links()
    let report = try Base.restore(folder.file("links.sqlite"), to: folder.file(), by: "IEN", at: evening)
    #expect(report.isCarriedOver)
    #expect(try base.links() == before)
    #expect(try base.activeLinks().map(\.link.number) == [2, 3])
    // A number is never given twice.
    #expect(try base.makeLinks([link("4")], by: "IEN", at: noon).map(\.number) == [4])
    // A base of an older version had none.
    let path = folder.file("old.sqlite")
    _ = try Base.create(at: path, schema: Schema(steps: Array(Schema.current.steps.prefix(1))), patience: .seconds(1))
    #expect(try Base.restore(folder.file("links.sqlite"), to: path, by: "IEN", at: evening).isCarriedOver)
    #expect(try Base.open(path).links().count == 2)
  }
}
