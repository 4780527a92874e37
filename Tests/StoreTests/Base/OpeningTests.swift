import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A base is made and opened")
struct OpeningTests {
  let folder: TemporaryFolder
  let quick = Duration.milliseconds(20)

  init() throws { folder = try TemporaryFolder() }

  @Test("one file is made, with nothing beside it")
  func oneFile() throws {
    let base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    #expect(folder.names == ["tandem.sqlite"])
  }

  @Test("the open connection has a rollback journal, waits for the disk and for others, and holds references")
  func pragmas() throws {
    _ = try Base.create(at: folder.file())
    let health = try Base.open(folder.file(), patience: .milliseconds(1234)).health()
    #expect(health.journalMode == "delete")
    #expect(health.synchronous == 3)
    #expect(health.enforcesReferences)
    #expect(health.patienceMilliseconds == 1234)
    #expect(health.schemaVersion == Schema.current.version)
    #expect(health.isSound)
  }

  @Test("a file that another program has put into write-ahead logging is taken out of it")
  func writeAheadLog() throws {
    _ = try Base.create(at: folder.file())
    let other = try intruder(folder.file())
    try other.inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA user_version = \(Schema.current.version)")
    }
    try other.close()
    #expect(try Base.open(folder.file()).health().journalMode == "delete")
  }

  @Test("the header names the application and the version")
  func header() throws {
    _ = try Base.create(at: folder.file())
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    #expect(bytes[68..<72].elementsEqual("TNDM".utf8))
    #expect(Array(bytes[60..<64]) == [0, 0, 0, UInt8(Schema.current.version)])
  }

  @Test("nothing is overwritten, whatever the file holds", arguments: ["", "a,b\n1,2\n"])
  func exists(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file()))
    let error = failure { _ = try Base.create(at: folder.file()) }
    #expect(error?.code == .exists)
    #expect(error?.exitStatus == 73)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == Data(text.utf8))
    #expect(folder.names == ["tandem.sqlite"])
  }

  @Test("a folder that is not there cannot hold a base")
  func noFolder() throws {
    let error = failure { _ = try Base.create(at: folder.file("nowhere/tandem.sqlite")) }
    #expect(error?.code == .cannotOpen)
    #expect(error?.exitStatus == 73)
  }

  @Test("a file that is not there is missing, and is not made by looking for it")
  func missing() throws {
    for readOnly in [true, false] {
      let error = failure { _ = try Base.open(folder.file(), readOnly: readOnly) }
      #expect(error?.code == .missing)
      #expect(error?.exitStatus == 66)
    }
    #expect(folder.names == [])
  }

  @Test(
    "what is no base is refused and left as it is",
    arguments: ["", "id;nom\nP1;Zoé\n", "SQLite format 3\u{0}", String(repeating: "x", count: 5000)])
  func notABase(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file()))
    for readOnly in [true, false] {
      let error = failure { _ = try Base.open(folder.file(), readOnly: readOnly) }
      #expect(error?.code == .notABase)
      #expect(error?.exitStatus == 65)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == Data(text.utf8))
  }

  @Test("a folder, or another application's SQLite file, is no base")
  func otherFiles() throws {
    #expect(failure { _ = try Base.open(folder.path) }?.code == .notABase)
    try intruder(folder.file()).write { db in try db.execute(sql: "CREATE TABLE t (a)") }
    #expect(failure { _ = try Base.open(folder.file()) }?.code == .notABase)
  }

  @Test("a base of a newer version is refused and left as it is")
  func newerSchema() throws {
    _ = try Base.create(at: folder.file())
    try intruder(folder.file()).inDatabase { db in
      try db.execute(sql: "PRAGMA user_version = \(Schema.current.version + 1)")
    }
    for readOnly in [true, false] {
      let error = failure { _ = try Base.open(folder.file(), readOnly: readOnly) }
      #expect(error?.code == .newerSchema)
      #expect(error?.exitStatus == 65)
    }
    #expect(folder.names == ["tandem.sqlite"])
  }

  @Test("a base that another program writes to is locked, and open again once that is done")
  func locked() throws {
    let base = try Base.create(at: folder.file(), patience: quick)
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let path = folder.file()
    try intruder(path).inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      let writing = failure { try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon) }
      #expect(writing?.code == .locked)
      #expect(writing?.exitStatus == 75)
      #expect(failure { _ = try base.years }?.code == .locked)
      #expect(failure { _ = try Base.open(path, patience: quick) }?.code == .locked)
      try db.execute(sql: "ROLLBACK")
    }
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  @Test("a base open for reading reads, and refuses every change")
  func readOnly() throws {
    let writer = try Base.create(at: folder.file())
    try writer.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let base = try Base.open(folder.file(), readOnly: true)
    let year = SchoolYear(startingIn: 2027)
    #expect(try base.dossier(year) == fullDossier())
    let changes: [() throws -> Void] = [
      { try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon) },
      { _ = try base.keep(try fullPlan(), by: "IEN", at: noon) },
      { try base.record(attendance: [], year: year, by: "IEN", at: noon) },
    ]
    for change in changes {
      let error = failure(change)
      #expect(error?.code == .readOnly)
      #expect(error?.exitStatus == 73)
    }
    try writer.importDossier(try fullDossier(year: 2028), note: "", by: "IEN", at: noon)
    #expect(try base.years.count == 2)
  }

  @Test("a page overwritten with noise is damage")
  func damaged() throws {
    let base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file()))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 500_000))
    try handle.close()
    let error = failure {
      let damaged = try Base.open(folder.file())
      _ = try damaged.dossier(SchoolYear(startingIn: 2027))
    }
    #expect(error?.code == .damaged)
    #expect(error?.exitStatus == 65)
  }
}
