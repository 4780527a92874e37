import Planning
import SchoolCalendar
import Testing

@Suite("The mutualisation's follow-up") struct FollowUpTableTests {
  /// D1 of J1 in Bruz; J2 waits and was visited, J3 is refused, J4 waits; E2 lies in Redon.
  private var town: Town {
    var town = Town()
    town.name(referent: "P1")
    var other = Town.school("E2", in: "Redon")
    other.commune = "Redon"
    town.dossier.schools.append(other)
    town.dossier.projects += [
      Project(id: "J2", school: "E2", equipment: "K", status: .submitted),
      Project(id: "J3", school: "E1", equipment: "K", status: .refused),
      Project(id: "J4", school: "E1", equipment: "K", status: .submitted),
    ]
    town.dossier.deployments.append(
      Deployment(id: "D2", project: "J2", earliest: "2028-01-10", latest: "2028-02-10", requested: "2028-01-20"))
    town.dossier.deployments[0].requested = "2027-11-10"
    town.dossier.deployments[0].installer = "I1"
    town.dossier.installers = [Installer(id: "I1", name: "Poseur")]
    town.dossier.visits = [Visit(project: "J2", day: "2027-03-01"), Visit(project: "J4", day: "2027-10-01")]
    town.dossier.committees = [
      CommitteeMeeting(kind: .deployment, commune: "Bruz", day: "2028-03-09"),
      CommitteeMeeting(kind: .deployment, commune: "Bruz", day: "2027-03-09"),
      CommitteeMeeting(kind: .project, day: "2027-12-01"),
    ]
    return town
  }

  private func rows(_ town: Town, on today: Day? = nil, _ filter: FollowUpFilter = FollowUpFilter()) -> [FollowUpRow] {
    FollowUpTable(DossierIndex(town.dossier), plan: town.plan, today: today, filter: filter).rows
  }

  @Test("Every choice is a row, waiting and refused ones without a date")
  func all() {
    let rows = rows(town, on: "2027-09-06")
    #expect(rows.map(\.project) == ["J1", "J2", "J3", "J4"])
    #expect(rows.map(\.status) == [.foreseen, .visited, .refused, .submitted])
    #expect(rows.map(\.dates.planned) == ["2027-11-17", nil, nil, nil])
    #expect(rows[0].dates.slip == 7)
    #expect(rows[1].dates.slip == nil)
    #expect(rows[0].training == ["M"])
  }

  @Test("Orders, deliveries in parts and in full are told", arguments: [0, 1, 4])
  func delivered(count: Int) {
    var town = town
    town.dossier.projects[0].quantity = 4
    town.dossier.deployments[0].status = .ordered
    if count > 0 {
      town.dossier.deliveries = [Delivery(deployment: "D1", day: "2027-11-24", quantity: count)]
      town.dossier.settleDeliveries()
    }
    let row = rows(town)[0]
    #expect(row.status == [0: .ordered, 1: .partlyDelivered, 4: .delivered][count])
    #expect(row.progress?.delivered == count)
    #expect(row.dates.delivered == (count > 0 ? "2027-11-24" : nil))
    #expect(row.dates.slip == (count > 0 ? 14 : 7))
    #expect(ProjectStage([row]) == [0: .planned, 1: .partlyDelivered, 4: .inUse][count])
  }

  @Test("Filters take schools, an installer, the week that counts, statuses")
  func filters() {
    let town = town
    #expect(rows(town, FollowUpFilter(schools: ["E2"])).map(\.project) == ["J2"])
    #expect(rows(town, FollowUpFilter(installer: "I1")).map(\.project) == ["J1"])
    #expect(rows(town, FollowUpFilter(week: ("2027-11-19" as Day).week)).map(\.project) == ["J1"])
    #expect(rows(town, FollowUpFilter(week: ("2028-01-17" as Day).week)).map(\.project) == ["J2"])
    #expect(
      rows(town, on: "2027-09-06", FollowUpFilter(statuses: [.refused, .submitted])).map(\.project) == ["J3", "J4"])
  }

  @Test("An incident at the school is open until it has ended")
  func incidents() {
    var town = town
    town.dossier.incidents = [
      Incident(id: "I2", place: .school("E1"), family: "reseau", start: "2027-10-01T08:00", end: "2027-10-08T00:00"),
      Incident(id: "I1", place: .school("E2"), family: "reseau", start: "2027-10-01T08:00"),
    ]
    #expect(rows(town, on: "2027-10-07")[0].incidents == ["I2"])
    #expect(rows(town, on: "2027-10-08")[0].incidents == [])
    #expect(rows(town)[1].incidents == ["I1"])
  }

  @Test("A deployment committee sees its commune at its next meeting, a project committee what waits")
  func committees() {
    let town = town
    let index = DossierIndex(town.dossier)
    let rows = rows(town, on: "2027-09-06")
    let communes = CommitteeAgenda.agendas(of: .deployment, index, rows: rows, today: "2027-09-06")
    #expect(communes.map(\.commune) == ["Bruz", "Redon"])
    #expect(communes.map(\.meeting?.day) == ["2028-03-09", nil])
    #expect(communes.map { $0.rows.count } == [3, 1])
    let projects = CommitteeAgenda.agendas(of: .project, index, rows: rows, today: "2027-09-06")
    #expect(projects.map(\.meeting?.day) == ["2027-12-01"])
    #expect(projects.flatMap { $0.rows.map(\.project) } == ["J2", "J4"])
    let steering = CommitteeAgenda.agendas(of: .steering, index, rows: rows, today: "2027-09-06")
    #expect(steering.flatMap { $0.rows.map(\.project) } == ["J1", "J2", "J4"])
  }

  @Test("a commune with a meeting of its own is listed though it has chosen nothing, unless others are asked about")
  func meetingWithoutRows() {
    var town = town
    town.dossier.schools.append(Town.school("E9"))
    town.dossier.schools[town.dossier.schools.count - 1].commune = "Vern"
    town.dossier.committees.append(CommitteeMeeting(kind: .deployment, commune: "Vern", day: "2028-03-02"))
    let index = DossierIndex(town.dossier)
    let rows = rows(town, on: "2027-09-06")
    func communes(_ asked: Set<String>?) -> [String?] {
      CommitteeAgenda.agendas(of: .deployment, index, rows: rows, today: "2027-09-06", communes: asked).map(\.commune)
    }
    #expect(communes(nil) == ["Vern", "Bruz", "Redon"])
    #expect(communes(["Bruz"]) == ["Bruz", "Redon"])
  }
}
