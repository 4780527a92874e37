import Planning
import SchoolCalendar
import Testing

@Suite("The load of a year, steering figures, a school's sheet")
struct YearReportTests {
  private func town() -> Town {
    var town = Town()
    town.dossier.schools.append(Town.school("E2", in: "Redon"))
    town.dossier.learners += ["Q1", "Q2", "Q3"].map { Town.person($0, of: ["E2"]) }
    town.dossier.trainers = [Trainer(id: "F1", name: "Ada", kind: .erun), Trainer(id: "F2", name: "Zoé", kind: .cpc)]
    town.book("S1", "2027-11-10T13:30", for: "P1 Q1")
    town.plan.sessions[0].trainers = ["F1", "F2"]
    town.book("S2", of: "N", "2027-11-12T13:30", for: "P1")
    town.plan.sessions[1].trainers = ["F1"]
    return town
  }

  @Test("a session counts once for each circonscription and for each trainer")
  func loads() {
    let index = DossierIndex(town().dossier)
    let week = Week(of: "2027-11-10")
    let byPlace = YearReport(index, plan: town().plan, by: .circonscription)
    #expect(byPlace.loads.map(\.minutes) == [360, 180])
    #expect(byPlace.loads.map(\.group) == ["Bruz", "Redon"])
    #expect(byPlace.loads.allSatisfy { $0.week == week })
    #expect(byPlace.weeks.contains(week) && byPlace.closedWeeks.contains(Week(of: "2027-11-01")))
    let byTrainer = YearReport(index, plan: town().plan, by: .trainer)
    #expect(byTrainer.groups.map(\.name) == ["Ada", "Zoé"])
    #expect(byTrainer.minutes(of: "F1") == 360 && byTrainer.minutes(of: "F2") == 180)
    let one = YearReport(index, plan: town().plan, by: .circonscription, scope: "Redon")
    #expect(one.groups.map(\.id) == ["Redon"])
  }

  @Test("steering figures are of one circonscription or of all, and trainers of few kinds stand together")
  func steering() throws {
    let index = DossierIndex(town().dossier)
    let all = SteeringReport(index, plan: town().plan)
    #expect(all.lines.map(\.circonscription) == ["Bruz", "Redon"])
    #expect(all.lines.map(\.sessions) == [2, 1])
    #expect(all.total.sessions == 2)
    #expect(all.total.vacancies == 2 && all.vacancies.map(\.id) == ["E1", "E2"])
    #expect(all.blocked.map(\.deployment) == ["D1"])
    #expect(all.trainers.allSatisfy { $0.load == nil })
    let one = SteeringReport(index, plan: town().plan, scope: "Redon")
    #expect(one.lines.map(\.circonscription) == ["Redon"])
    #expect(one.total.schools == 1 && one.blocked.isEmpty)
  }

  @Test("a school's sheet has the sessions of its people, the second school's ones as well")
  func sheet() throws {
    var town = town()
    town.dossier.learners[0].schools = ["E1", "E2"]
    town.name(referent: "P2")
    let index = DossierIndex(town.dossier)
    let sheet = try #require(SchoolSheet(index, plan: town.plan, school: "E2"))
    #expect(sheet.sessions.map(\.learners) == [["P1", "Q1"], ["P1"]])
    #expect(sheet.hours.map(\.total.people) == [3])
    #expect(sheet.referent == nil)
    #expect(SchoolSheet(index, plan: town.plan, school: "E1")?.referent == "P2")
    #expect(SchoolSheet(index, plan: town.plan, school: "E9") == nil)
  }
}
