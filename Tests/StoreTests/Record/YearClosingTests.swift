import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A year is closed for good")
struct YearClosingTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  private func close() throws -> HoursLedger {
    let number = try base.keep(try fullPlan(), by: "IEN", at: noon)
    try base.publish(number, by: "IEN", at: noon)
    let plan = try #require(try base.plan(.published, year: year))
    var ledger = HoursLedger(DossierIndex(try fullDossier()), plan: plan)
    // Every kind of minutes has a value of its own.
    ledger = HoursLedger(
      entries: ledger.entries.enumerated().map { place, entry in
        var entry = entry
        for (number, kind) in HoursMinutes.kinds.enumerated() { entry.minutes[keyPath: kind] = 100 * place + number }
        return entry
      })
    try base.close(year, ledger: ledger, revision: number, note: "fin", by: "IEN", at: evening)
    return ledger
  }

  @Test("its hours come back as they were kept, with who closed it")
  func kept() throws {
    #expect(try base.closing(of: year) == nil)
    let ledger = try close()
    #expect(try base.closedLedger(of: year) == ledger)
    #expect(
      try base.closing(of: year)
        == ClosedYear(year: year, closedAt: evening, closedBy: "IEN", revision: 1, note: "fin"))
    #expect(try base.log().first?.change == .closeYear)
    #expect(failure { _ = try close() }?.code == .yearClosed)
  }

  @Test("attendance is refused from then on, by hand and by import; a dossier with the same attendance is taken")
  func refused() throws {
    _ = try close()
    let before = try base.dossier(year)
    let record = AttendanceRecord(learner: "P1", status: .present, session: "s2")
    let refused = failure { try base.record(attendance: [record], year: year, by: "eRUN", at: evening) }
    #expect(refused?.code == .yearClosed)
    #expect(refused?.exitStatus == 1)
    var dossier = try fullDossier()
    try base.importDossier(dossier, note: "", by: "IEN", at: evening)
    dossier.attendance.append(record)
    #expect(failure { try base.importDossier(dossier, note: "", by: "IEN", at: evening) }?.code == .yearClosed)
    #expect(try base.dossier(year) == before)
    try base.importDossier(try fullDossier(year: 2028), note: "", by: "IEN", at: evening)
  }

  @Test(
    "whoever writes to the file",
    arguments: [
      "UPDATE closed_year SET note = ''", "DELETE FROM closed_year", "UPDATE year_ledger SET due = 0",
      "DELETE FROM year_ledger",
    ])
  func immutable(_ sql: String) throws {
    _ = try close()
    #expect(throws: DatabaseError.self) { try intruder(folder.file()).write { db in try db.execute(sql: sql) } }
  }
}

@Suite("Sessions are found in earlier revisions")
struct SessionLookupTests {
  @Test("the last revision that had one, and the sessions recorded that a plan no longer has")
  func lookup() throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    let dossier = try fullDossier()
    try base.importDossier(dossier, note: "", by: "IEN", at: noon)
    let plan = try fullPlan()
    let first = try base.keep(plan, by: "IEN", at: noon)
    try base.publish(first, by: "IEN", at: noon)
    var shorter = plan
    let gone = try #require(
      shorter.sessions.first { session in !dossier.fixedSessions.contains { $0.id == session.id } })
    shorter.sessions.removeAll { $0.id == gone.id }
    let peer = try #require(shorter.peerSessions.first)
    shorter.peerSessions.removeAll()
    let second = try base.keep(shorter, by: "IEN", at: noon)
    try base.publish(second, by: "IEN", at: evening)
    let year = plan.schoolYear
    #expect(
      try base.lastRevisions(with: [gone.id, peer.asSession, "never"], year: year)
        == [gone.id: first, peer.asSession: first])
    let published = try #require(try base.plan(.published, year: year))
    #expect(try base.formerSessions(notIn: published) == FormerSessions())
    let learner = try #require(gone.learners.first)
    try base.record(
      attendance: [
        AttendanceRecord(learner: learner, status: .present, session: gone.id),
        AttendanceRecord(learner: peer.referent, status: .present, session: peer.asSession),
      ], year: year, by: "eRUN", at: evening)
    let former = try base.formerSessions(notIn: published)
    #expect(former == FormerSessions(sessions: [gone], peerSessions: [peer]))
  }
}
