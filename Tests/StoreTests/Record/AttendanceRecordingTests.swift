import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("Attendance is recorded")
struct AttendanceRecordingTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  private func record(_ records: [AttendanceRecord]) throws {
    try base.record(attendance: records, year: year, note: "feuille", by: "eRUN", at: evening)
  }

  @Test("new records follow the old ones, a known one changes in its place")
  func merge() throws {
    var expected = try fullDossier().attendance
    expected[0].status = .absent
    expected[0].minutes = nil
    expected[1].status = .present
    let new = [
      AttendanceRecord(learner: "P1", status: .present, session: "s2"),
      AttendanceRecord(learner: "P2", status: .present, module: "ancien", moment: try moment("2026-11-05T00:00")),
    ]
    try record(new + [expected[0], expected[1]])
    #expect(try base.dossier(year)?.attendance == expected + new)
  }

  @Test("the same record given twice stands once")
  func twice() throws {
    let record = AttendanceRecord(learner: "P1", status: .present, session: "s2")
    try self.record([record, record])
    try self.record([record])
    #expect(try base.dossier(year)?.attendance.count == 4)
  }

  @Test("all of it or nothing")
  func allOrNothing() throws {
    let before = try contents(of: folder.file())
    let records = [
      AttendanceRecord(learner: "P1", status: .present, session: "s2"),
      AttendanceRecord(learner: "P9", status: .present, session: "s2"),
    ]
    let error = failure { try record(records) }
    #expect(error?.code == .unknownReference)
    #expect(error?.row == "P9")
    let nowhere = failure { try base.record(attendance: [], year: year.next, by: "eRUN", at: noon) }
    #expect(nowhere?.code == .unknownYear)
    #expect(try contents(of: folder.file()) == before)
  }

  @Test("an import that does not mention it does not lose it, however often")
  func nothingIsLost() throws {
    try record([AttendanceRecord(learner: "P1", status: .present, session: "s2")])
    for _ in 1...3 { try base.importDossier(try fullDossier(), note: "", by: "IEN", at: evening) }
    #expect(try base.goneRows(of: year) == [GoneRow(table: "presences", id: "P1")])
  }
}
