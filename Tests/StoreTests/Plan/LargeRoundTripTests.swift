import Planning
import SchoolCalendar
import Store
import Testing

@Suite("A whole département")
struct LargeRoundTripTests {
  @Test("its dossier and its plan come back as they were, and the base is sound")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    let dossier = largeDossier()
    try base.importDossier(dossier, note: "", by: "IEN", at: noon)
    try base.importDossier(dossier, note: "", by: "IEN", at: evening)
    var plan = largePlan()
    plan.revision = try base.keep(plan, by: "IEN", at: evening)
    let year = dossier.settings.schoolYear
    #expect(try base.dossier(year) == dossier)
    #expect(try base.plan(.latest, year: year) == plan)
    #expect(try base.health().isSound)
  }
}
