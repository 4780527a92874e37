import Planning
import SchoolCalendar
import Testing

/// P1, P2, P3 are booked on 6 October at E1 for D1, which arrives on 2027-11-17.
@Suite("Incidents beside a deployment") struct IncidentCoverageTests {
  private func town(_ incident: Incident) -> Town {
    var town = Town()
    town.kit.family = "eni"
    town.name(referent: "P1")
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    town.dossier.incidents = [incident]
    return town
  }

  @Test(
    "What is out of use during a session that counts puts it at risk, with a repair as the next step",
    arguments: [
      // The equipment's own family, or the place's network; until after the start, or for good.
      ("eni", "2027-10-01T08:00" as Moment, "2027-10-06T09:01" as Moment?, true),
      ("reseau", "2027-10-06T11:59", nil, true), ("eni", "2027-10-01T08:00", "2027-10-06T09:00", false),
      ("eni", "2027-10-06T12:00", "2027-10-07T00:00", false), ("tablettes", "2027-10-01T08:00", nil, false),
    ])
  func session(family: String, start: Moment, end: Moment?, touches: Bool) throws {
    var town = town(Incident(id: "I1", place: .school("E1"), family: family, start: start, end: end))
    town.dossier.equipment.append(EquipmentType(id: "T", title: "Tablettes", family: "tablettes"))
    let one = try #require(town.coverage(on: "2027-10-05")["D1"])
    let touched = one.incidents.contains { $0.session == "S1" }
    #expect(touched == touches)
    #expect(one.state == (touches ? .atRisk : .onTrack))
    #expect(one.isBlocked == touches)
    guard touches else { return }
    #expect(one.causes.contains(CoverageCause(.incidentAtSession, incident: "I1", session: "S1")))
    #expect(one.nextStep?.code == .mendIncident)
    #expect(one.nextStep?.who == .maintenance)
  }

  @Test("One elsewhere, or during a session that is over, does not matter")
  func elsewhere() throws {
    var town = town(Incident(id: "I1", place: .venue("L1"), family: "eni", start: "2027-10-01T00:00"))
    #expect(try #require(town.coverage(on: "2027-10-05")["D1"]).incidents.isEmpty)
    town.dossier.incidents = [
      Incident(id: "I1", place: .school("E1"), family: "eni", start: "2027-10-06T08:00", end: "2027-10-07T00:00")
    ]
    town.record("P1 P2 P3", at: "S1")
    let one = try #require(town.coverage(on: "2027-10-07")["D1"])
    #expect(one.incidents.isEmpty)
    #expect(one.state == .ready)
  }

  @Test("A venue that lies in a school shares what is out of use there")
  func venueInSchool() throws {
    var town = town(Incident(id: "I1", place: .school("E1"), family: "reseau", start: "2027-10-01T00:00"))
    town.dossier.venues = [Venue(id: "L1", name: "Salle", school: "E1", capacity: 20)]
    town.plan.sessions[0].place = .venue("L1")
    #expect(try #require(town.coverage(on: "2027-10-05")["D1"]).state == .atRisk)
  }

  @Test("One on the day of arrival touches the arrival; the plan as such stays ready and tells it")
  func arrival() throws {
    let town = town(Incident(id: "I1", place: .school("E1"), family: "reseau", start: "2027-11-16T00:00"))
    let one = try #require(town.coverage(on: "2027-10-05")["D1"])
    #expect(one.causes.first == CoverageCause(.incidentAtSchool, incident: "I1"))
    #expect(one.state == .atRisk)
    let planned = try #require(town.coverage()["D1"])
    #expect(planned.state == .ready)
    #expect(planned.causes.map(\.code) == [.incidentAtSchool])
    #expect(town.coverage().readinessTerms.isEmpty)
  }
}
