import Planning
import SchoolCalendar
import Testing

@Suite("Sessions and what a kit asks for") struct SessionTests {
  @Test("A session lasts from its start to its end")
  func minutes() {
    var town = Town()
    town.book("S1", "2027-10-06T09:00", for: "P1")
    #expect(town.plan.sessions.map(\.minutes) == [180])
  }

  @Test("A kit asks each audience for its own modules and share")
  func kit() {
    let kit = EquipmentType(
      id: "K", title: "Écran", teacherModules: ["M"], agentModules: ["N"], referentModules: ["R"], teacherShare: 80,
      agentShare: 50, followUp: ["S"])
    #expect(kit.modules(for: .teachers) == ["M"])
    #expect(kit.modules(for: .agents) == ["N"])
    #expect(kit.share(of: .teachers) == 80)
    #expect(kit.share(of: .agents) == 50)
    #expect(kit.allModules == ["M", "N", "R", "S"])
  }

  @Test("A scope takes in all or those it names")
  func scope() {
    #expect(Scope<ID<TrainingModule>>.all.contains("M"))
    #expect(Scope<ID<TrainingModule>>.only(["M"]).contains("M"))
    #expect(!Scope<ID<TrainingModule>>.only(["M"]).contains("N"))
  }
}
