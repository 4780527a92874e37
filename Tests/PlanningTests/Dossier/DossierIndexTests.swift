import Planning
import SchoolCalendar
import Testing

@Suite("A dossier by id") struct DossierIndexTests {
  @Test("Where an id stands twice, the last row counts")
  func twice() {
    var town = Town()
    town.dossier.schools.append(Town.school("E1", in: "Rennes"))
    #expect(DossierIndex(town.dossier).schools["E1"]?.circonscription == "Rennes")
  }

  @Test("The staff of a school are all who list it, first or not, in the dossier's order")
  func staff() {
    var town = Town(teachers: 1, agents: 1)
    town.dossier.learners.append(Town.person("P9", .remplacant, of: ["E2", "E1"]))
    let index = DossierIndex(town.dossier)
    #expect(index.staff["E1"] == ["P1", "A1", "P9"])
    #expect(index.people(of: "E1", audience: .teachers).map(\.id) == ["P1", "P9"])
    #expect(index.people(of: "E1", audience: .agents).map(\.id) == ["A1"])
    #expect(index.people(of: "E3", audience: .agents).isEmpty)
  }

  @Test("Only deployments of validated projects that are not delivered are live and ask for modules")
  func live() {
    var town = Town()
    town.kit.followUp = ["N"]
    town.dossier.schools += [Town.school("E2"), Town.school("E3"), Town.school("E4")]
    for (school, status) in [("E2", ProjectStatus.submitted), ("E3", .refused), ("E4", .validated)] {
      town.dossier.projects.append(
        Project(id: ID("J-\(school)"), school: ID(school), equipment: "K", status: status))
      town.dossier.deployments.append(
        Deployment(
          id: ID("D-\(school)"), project: ID("J-\(school)"), earliest: "2027-11-02", latest: "2027-12-10",
          status: school == "E4" ? .delivered : .foreseen))
    }
    let index = DossierIndex(town.dossier)
    #expect(index.liveDeployments.map(\.id) == ["D1"])
    #expect(index.askedModules == ["E1": ["M", "N"]])
  }

  @Test("The circonscription is that of the own school, else of the leisure centre")
  func circonscription() {
    var town = Town()
    town.dossier.schools.append(Town.school("E2", in: "Rennes"))
    town.dossier.centres = [
      LeisureCentre(
        id: "C1", name: "Centre", kind: .alsh, commune: "Redon", circonscription: "Redon", coordinates: nil)
    ]
    let index = DossierIndex(town.dossier)
    #expect(index.circonscription(of: Town.person("P1", of: ["E2", "E1"])) == "Rennes")
    #expect(index.circonscription(of: Learner(id: "A1", centre: "C1", role: .atsem)) == "Redon")
    #expect(index.circonscription(of: Learner(id: "A2", role: .atsem)) == nil)
  }

  @Test("A place's text names a remote session, a venue, a school or something else, in this order")
  func places() {
    var town = Town()
    town.dossier.venues = [Venue(id: "V1", name: "Salle", capacity: 20)]
    let index = DossierIndex(town.dossier)
    for place in [Place.remote, .venue("V1"), .school("E1"), .elsewhere("Canopé")] {
      #expect(index.place(named: place.text) == place)
    }
  }

  @Test("A date is fixed once the deployment is scheduled or delivered", arguments: DeploymentStatus.allCases)
  func fixedDate(status: DeploymentStatus) {
    let deployment = Deployment(
      id: "D1", project: "J1", earliest: "2027-11-02", latest: "2027-12-10", status: status, date: "2027-11-17")
    #expect(deployment.fixedDate == ([.scheduled, .delivered].contains(status) ? "2027-11-17" : nil))
  }

  @Test("The calendar is the département's with what the settings change; an unknown département is an error")
  func calendar() throws {
    var town = Town()
    town.dossier.settings.lastDay = "2028-07-01"
    #expect(try town.dossier.calendar().lastDay == "2028-07-01")
    town.dossier.settings.departement = "99"
    #expect(throws: CalendarError.self) { try town.dossier.calendar() }
  }
}
