import Planning
import SchoolCalendar
import Testing

@Suite("A year hands over to the next one") struct YearTurnTests {
  private func turn(_ town: Town, known: Dossier? = nil) -> YearTurn {
    YearTurn(DossierIndex(town.dossier), plan: town.plan, known: known)
  }

  /// A kit delivered in October, a referent, a session attended by P1 in May 2028 and missed by P2.
  private func town() -> Town {
    var town = Town()
    town.dossier.deployments[0].status = .delivered
    town.dossier.deployments[0].date = "2027-10-15"
    town.book("S1", "2028-05-10T09:00", for: "P1 P2 P3")
    town.record("P1", at: "S1", minutes: 150)
    town.record("P2", at: "S1", .excused)
    town.record("P3", at: "S1")
    town.name(referent: "P2")
    town.dossier.learners[2].leaves = "2028-07-01"
    return town
  }

  @Test("Attendance goes on by module and day, for those who stay")
  func attendance() {
    let next = turn(town())
    #expect(
      next.dossier.attendance == [
        AttendanceRecord(
          learner: "P1", status: .present, module: "M", moment: "2028-05-10T12:00", minutes: 150)
      ])
    #expect(next.left == ["P3"])
    #expect(next.dossier.learners.map(\.id) == ["P1", "P2"])
    #expect(next.attended == 1)
  }

  @Test(
    "A module held in May 2028 meets a deployment of September 2028 within its freshness",
    arguments: [(150, true), (100, false)])
  func freshness(days: Int, isReady: Bool) throws {
    var dossier = turn(town()).dossier
    dossier.equipment[0].freshnessDays = days
    dossier.learners.removeAll { $0.id != "P1" }
    dossier.projects.append(Project(id: "J2", school: "E1", equipment: "K", status: .validated))
    dossier.deployments.append(
      Deployment(id: "D2", project: "J2", earliest: "2028-09-11", latest: "2028-09-30"))
    let plan = Plan(
      schoolYear: SchoolYear(startingIn: 2028), deployments: [PlannedDeployment(id: "D2", date: "2028-09-20")])
    let coverage = Coverage(DossierIndex(dossier), plan: plan)
    let audience = try #require(coverage.deployments.first { $0.deployment == "D2" }?.audiences.first)
    #expect((audience.ready == audience.required) == isReady)
  }

  @Test("Delivered equipment and referents go on; what is over does not, and undelivered deployments are named")
  func whatGoesOn() {
    var town = town()
    town.dossier.projects += [
      Project(id: "J2", school: "E1", equipment: "K", status: .validated),
      Project(id: "J3", school: "E1", equipment: "K", status: .submitted),
      Project(id: "J4", school: "E1", equipment: "K", status: .refused),
      Project(id: "J5", school: "E1", equipment: "K", status: .validated),
    ]
    town.dossier.deployments += [
      Deployment(id: "D2", project: "J2", earliest: "2028-05-01", latest: "2028-06-30"),
      Deployment(id: "D5", project: "J5", earliest: "2028-06-01", latest: "2028-10-30"),
    ]
    town.dossier.learners[0].exemption = "constellation"
    town.dossier.learners[0].referentSince = "2020"
    let next = turn(town)
    #expect(next.dossier.projects.map(\.id) == ["J1", "J3", "J5"])
    #expect(next.dossier.deployments.map(\.id) == ["D1", "D5"])
    #expect(next.dossier.deployments[0].fixedDate == "2027-10-15")
    #expect(next.undelivered == ["D2"])
    #expect(next.dossier.learners.map(\.referentSince) == [nil, "2027-09-01"])
    #expect(next.dossier.learners.allSatisfy { $0.exemption == nil })
    #expect(next.dossier.settings.schoolYear == SchoolYear(startingIn: 2028))
  }

  @Test("Done again it brings what was recorded since, and changes nothing else")
  func again() {
    var town = town()
    var known = turn(town).dossier
    known.learners[0].familyName = "Nouveau"
    known.settings.goals.officialMinutes = 300
    town.record("P2", at: "S1")
    let next = turn(town, known: known)
    #expect(next.attended == 1)
    #expect(next.dossier.attendance.map(\.learner) == ["P1", "P2"])
    #expect(next.dossier.learners[0].familyName == "Nouveau")
    #expect(next.dossier.settings == known.settings)
    #expect(turn(town, known: next.dossier).attended == 0)
    #expect(turn(town, known: next.dossier).dossier == next.dossier)
  }
}
