import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("What a dossier no longer mentions")
struct GoneRowTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  /// The dossier without its third person, who is in a plan, and what names that person.
  private func shorter() throws -> Dossier {
    var dossier = try fullDossier()
    dossier.learners.remove(at: 2)
    dossier.fixedSessions[0].learners.removeFirst()
    dossier.attendance.removeFirst()
    return dossier
  }

  @Test("is kept and reported, and is not in the dossier")
  func isKept() throws {
    #expect(try base.goneRows(of: year) == [])
    try base.importDossier(try shorter(), note: "", by: "IEN", at: evening)
    #expect(try base.dossier(year) == shorter())
    #expect(
      try base.goneRows(of: year) == [GoneRow(table: "personnels", id: "P3"), GoneRow(table: "presences", id: "P3")])
  }

  @Test("is still found by the plans that name it")
  func isStillInPlans() throws {
    let number = try base.keep(try fullPlan(), by: "IEN", at: noon)
    try base.importDossier(try shorter(), note: "", by: "IEN", at: evening)
    #expect(try base.plan(.number(number), year: year)?.sessions == fullPlan().sessions)
    let faults = try base.health().faults
    #expect(faults == [])
    #expect(try base.health().brokenReferences == [])
  }

  @Test("is there again when a later dossier mentions it, once")
  func comesBack() throws {
    try base.importDossier(try shorter(), note: "", by: "IEN", at: evening)
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: evening)
    #expect(try base.dossier(year) == fullDossier())
    #expect(try base.goneRows(of: year) == [])
  }

  @Test("keeps its own lists while it is gone")
  func keepsItsLists() throws {
    try base.importDossier(try shorter(), note: "", by: "IEN", at: evening)
    let schools = try intruder(folder.file()).read { db in
      try String.fetchAll(db, sql: "SELECT school FROM learner_school WHERE learner = 'P3'")
    }
    #expect(schools == ["0350122T"])
  }
}
