import Planning
import SchoolCalendar
import Testing

@Suite("A commune's report")
struct CommitteeReportTests {
  private func report(_ town: Town, date: Day? = nil, previous: Town? = nil) -> CommitteeReport {
    CommitteeReport(
      DossierIndex(town.dossier), plan: town.plan, names: ["Bruz"], date: date,
      previous: previous.map { (DossierIndex($0.dossier), $0.plan) })
  }

  @Test("a commune of one teacher gets states and no figures, and still hears what arrives and what to do")
  func oneClass() throws {
    var town = Town(teachers: 1, agents: 1)
    town.book("S1", "2027-11-10T13:30", for: "P1 A1")
    let report = report(town)
    #expect(report.sessions.isEmpty)
    #expect(report.hours[.teachers]?.total == nil)
    #expect(report.unitHours.allSatisfy { $0.total == nil && $0.sessions == nil })
    #expect(report.unitHours.map(\.state) == [.partly, .covered])
    #expect(report.schools.map(\.peerSessions) == [nil])
    let arrival = try #require(report.deployments.first)
    #expect(arrival.date == "2027-11-17")
    #expect(arrival.state == .ready)
    #expect(arrival.groups.map(\.isCovered) == [true])
    #expect(arrival.groups.allSatisfy { $0.required == nil && $0.ready == nil && $0.held == nil })
    #expect(report.steps.contains { $0.code == .chooseInstaller && $0.who == .commune })
    #expect(report.steps.contains { $0.code == .setCommittee })
    #expect(report.months.map(\.arrivals).reduce(0, +) == 1)
    // Kept back is not the same as none.
    #expect(report.months.allSatisfy { $0.sessions == nil && $0.peerSessions == nil })
  }

  @Test("an absence of the only teacher does not show as a cause")
  func absence() {
    var town = Town(teachers: 1)
    town.book("S1", "2027-11-10T13:30", for: "P1")
    town.record("P1", at: "S1", .absent)
    let report = report(town, date: "2027-11-18")
    #expect(report.deployments.map(\.state) == [.notReady])
    #expect(!report.deployments.flatMap(\.causes).contains(.sessionMissed))
  }

  @Test("sessions and peer sessions count for the schools that may be shown")
  func sessions() throws {
    var town = Town(teachers: 4)
    town.dossier.schools.append(Town.school("E2"))
    town.dossier.learners += [Town.person("Q1", of: ["E2"])]
    town.dossier.schools.append(Town.school("E3"))
    town.dossier.learners += (1...9).map { Town.person("R\($0)", of: ["E3"]) }
    town.book("S1", "2027-11-10T13:30", for: "P1 P2 P3 Q1")
    town.book("S2", "2027-11-09T13:30", for: "R1 R2 R3 Q1")
    town.book("S3", "2027-11-12T13:30", for: "R1 Q1")
    let report = report(town)
    // E1, the smallest of the others, stands with E2, so that the commune's sum does not tell E2's.
    #expect(report.unitHours.filter { $0.unit != nil && $0.total != nil }.map(\.name) == ["École E3"])
    let rest = try #require(report.unitHours.first { $0.unit == nil })
    #expect(rest.units == 2)
    #expect(rest.total?.people == 5)
    #expect(report.sessions.map(\.session) == ["S2", "S3"])
    #expect(report.sessions.map(\.people) == [3, nil])
    #expect(report.sessions.map(\.units) == [["École E3"], ["École E3"]])
  }

  @Test("with the year before in the base, the review counts what was recorded there")
  func review() throws {
    var last = Town()
    last.dossier.settings.schoolYear = SchoolYear(startingIn: 2026)
    last.plan.schoolYear = SchoolYear(startingIn: 2026)
    last.plan.deployments = []
    last.dossier.deployments = [
      Deployment(
        id: "D1", project: "J1", earliest: "2026-11-02", latest: "2026-12-10", status: .delivered, date: "2026-11-18")
    ]
    last.book("S1", "2026-11-10T13:30", for: "P1 P2 P3")
    last.record("P1 P2 P3", at: "S1")
    last.book("S2", of: "N", "2027-01-10T13:30", for: "P1 P2 P3")
    last.record("P1", at: "S2", .excused)
    let review = report(Town(), previous: last).review
    #expect(review.year == SchoolYear(startingIn: 2026))
    #expect(review.arrivals.map(\.status) == [.delivered])
    #expect(review.arrivals.first?.groups.map(\.held) == [3])
    let hours = try #require(review.hours[.teachers]?.total)
    #expect(hours.minutes.attended == 540)
    #expect(hours.minutes.absent == 180)
    #expect(hours.minutes.unrecorded == 360)
    #expect(hours.attendancePercent == 75)
    #expect(review.modules.map(\.people) == [3])
  }

  @Test("without it, the review takes past deliveries and attendance from the dossier")
  func records() throws {
    var town = Town()
    town.dossier.deployments.append(
      Deployment(
        id: "D0", project: "J1", earliest: "2026-11-02", latest: "2026-12-10", status: .delivered, date: "2026-11-18"))
    for person in ["P1", "P2", "P3"] { town.attended(ID(person), "M", "2026-11-10T00:00") }
    town.attended("P1", "N", "2025-11-10T00:00")
    let report = report(town)
    #expect(report.review.basis == .records)
    #expect(report.review.arrivals.map(\.deployment) == ["D0"])
    #expect(report.deployments.map(\.deployment) == ["D1"])
    #expect(report.review.modules.map(\.module) == ["M"])
    #expect(report.review.hours[.teachers]?.total?.minutes.attended == 540)
  }

  @Test("the commune is told to free the agents that are booked, and by when")
  func agents() throws {
    var town = Town(agents: 3)
    town.book("S1", "2027-11-10T09:00", for: "A1 A2 A3")
    town.book("S2", of: "N", "2027-11-09T09:00", for: "A1")
    let step = try #require(report(town).steps.first { $0.code == .releaseAgents })
    #expect(step.by == "2027-11-09")
    #expect(step.count == 2)
    #expect(!report(town, date: "2027-12-01").steps.contains { $0.code == .releaseAgents })
  }
}
