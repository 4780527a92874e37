import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A backup")
struct BackupTests {
  let folder: TemporaryFolder
  let base: Base

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  @Test("holds the same rows, says so itself, and leaves nothing else behind")
  func same() throws {
    let made = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"))
    #expect(folder.names == ["copy.sqlite", "tandem.sqlite"])
    #expect(try contents(of: folder.file("copy.sqlite")) == contents(of: folder.file()))
    #expect(made.isSealed && made.contents.changes == 1 && made.contents.lastChange == noon)
    #expect(made.contents.departements == ["2A"])
    #expect(try BackupFile(checking: folder.file("copy.sqlite")) == made)
  }

  @Test("is made while another program reads, and has the permissions of the base")
  func inUse() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.file())
    try intruder(folder.file()).inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT count(*) FROM school")
      _ = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"))
      try db.execute(sql: "COMMIT")
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("copy.sqlite"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
  }

  @Test("with one bit changed anywhere is refused")
  func flipped() throws {
    _ = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.sqlite")))
    for step in 0..<60 {
      var bytes = whole
      // From the first byte to the last, the seal's own among them.
      let place = step < 50 ? step * (whole.count - 1) / 49 : whole.count - 1 - step
      bytes[place] ^= 1 << UInt8(step % 8)
      try bytes.write(to: URL(fileURLWithPath: folder.file("bad.sqlite")))
      let error = failure { _ = try BackupFile(checking: folder.file("bad.sqlite")) }
      #expect(error?.exitStatus == 65, "byte \(place)")
    }
  }

  @Test("that was cut off is refused, wherever", arguments: [0, 1, 99, 100, 4096, 4097, -4096, -100, -87, -86, -1])
  func cut(_ length: Int) throws {
    let made = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.sqlite")))
    let rest = length > 0 || length == 0 ? length : whole.count + length
    try whole.prefix(rest).write(to: URL(fileURLWithPath: folder.file("bad.sqlite")))
    let error = failure { _ = try BackupFile(checking: folder.file("bad.sqlite")) }
    // Without its last line, and nothing else, it is a whole base.
    #expect((error == nil) == (rest == made.bytes))
    if rest != made.bytes { #expect(error?.exitStatus == 65) }
  }

  @Test("takes no name that is taken, and needs a base")
  func refused() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("copy.sqlite")))
    #expect(failure { _ = try Base.backUp(folder.file(), to: folder.file("copy.sqlite")) }?.code == .exists)
    #expect(failure { _ = try Base.backUp(folder.file("copy.sqlite"), to: folder.file("c")) }?.code == .notABase)
    #expect(failure { _ = try Base.backUp(folder.file("no.sqlite"), to: folder.file("c")) }?.code == .missing)
    #expect(failure { _ = try Base.backUp(folder.file(), to: folder.file("no/c.sqlite")) }?.code == .cannotOpen)
    #expect(folder.names == ["copy.sqlite", "tandem.sqlite"])
  }

  @Test("of a damaged base is not made")
  func damagedBase() throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file()))
    try handle.seek(toOffset: 40_000)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
    try handle.close()
    let error = failure { _ = try Base.backUp(folder.file(), to: folder.file("copy.sqlite")) }
    #expect(error?.code == .damaged && error?.exitStatus == 65)
    #expect(folder.names == ["tandem.sqlite"])
  }

  @Test("waits for a program that writes, and gives up where that takes too long")
  func locked() throws {
    try intruder(folder.file()).inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      let error = failure {
        _ = try Base.backUp(folder.file(), to: folder.file("copy.sqlite"), patience: .milliseconds(20))
      }
      #expect(error?.code == .locked)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(folder.names == ["tandem.sqlite"])
  }
}
