import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("The log of changes")
struct ChangeLogTests {
  @Test("has one entry for each change, the newest first, with who did what and when")
  func entries() throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    let year = SchoolYear(startingIn: 2027)
    #expect(try base.log() == [])
    try base.importDossier(try fullDossier(), note: "dossier-2027", by: "IEN", at: noon)
    let number = try base.keep(try fullPlan(), by: "CPD", at: noon, note: "20 s")
    try base.publish(number, by: "IEN", at: evening, reason: "rentrée")
    try base.record(attendance: [], year: year, note: "feuille", by: "eRUN", at: evening)
    _ = failure { try base.publish(number, by: "IEN", at: evening) }
    #expect(
      try base.log() == [
        AuditEntry(
          number: 4, instant: evening, author: "eRUN", change: .recordAttendance, year: year, revision: nil,
          note: "feuille"),
        AuditEntry(
          number: 3, instant: evening, author: "IEN", change: .publishPlan, year: year, revision: 1, note: "rentrée"),
        AuditEntry(number: 2, instant: noon, author: "CPD", change: .keepPlan, year: year, revision: 1, note: "20 s"),
        AuditEntry(
          number: 1, instant: noon, author: "IEN", change: .importDossier, year: year, revision: nil,
          note: "dossier-2027"),
      ])
    #expect(try base.log(limit: 2).map(\.number) == [4, 3])
  }
}
