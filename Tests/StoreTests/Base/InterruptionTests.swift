import Foundation
import GRDB
import Planning
import SchoolCalendar
import Store
import Testing

@Suite("A change that was interrupted")
struct InterruptionTests {
  /// The file and the journal as a program leaves them that is stopped in the middle of a change.
  private func interrupted(_ folder: TemporaryFolder) throws -> String {
    let base = try Base.create(at: folder.file("whole.sqlite"))
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let path = folder.file()
    try intruder(folder.file("whole.sqlite")).inDatabase { db in
      // A cache of one page: changes reach the file before the transaction ends.
      try db.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE learner SET gone = 1; DELETE FROM closure")
      try db.execute(sql: "CREATE TABLE filler (a); INSERT INTO filler SELECT randomblob(9000) FROM learner")
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: "\(folder.file("whole.sqlite"))\(suffix)", toPath: path + suffix)
      }
      try db.execute(sql: "ROLLBACK")
    }
    return path
  }

  @Test("is undone by whoever opens the base next, for reading as well", arguments: [true, false])
  func isUndone(readOnly: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try interrupted(folder)
    #expect(folder.names.contains("tandem.sqlite-journal"))
    let base = try Base.open(path, readOnly: readOnly)
    #expect(try base.dossier(SchoolYear(startingIn: 2027)) == fullDossier())
    #expect(try base.health().faults == [])
    #expect(try base.health().brokenReferences == [])
    #expect(!folder.names.contains("tandem.sqlite-journal"))
  }
}
