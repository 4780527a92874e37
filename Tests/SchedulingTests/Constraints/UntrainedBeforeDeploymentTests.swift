import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Untrained before a deployment") struct UntrainedBeforeDeploymentTests {
  private let base = Given.all(.smallSchool, .teacher("P3", of: "E1"), .module("N", minutes: 60))
  private let deployment = Given.all(.deployment("D1", of: "K", to: "E1"), .dated("D1", "2027-11-17"))

  @Test("Everybody trained counts nothing, one of three missing a third rounded up")
  func share() throws {
    let session = Given.session("S1", "2027-10-06T09:00", for: "P1 P2")
    try verifyThat(.untrainedBeforeDeployment).given(base, .equipment("K", teachers: ["M"]), deployment, session)
      .counts(334)
    try verifyThat(.untrainedBeforeDeployment).given(
      base, .equipment("K", teachers: ["M"]), deployment, session, .session("S2", "2027-10-13T09:00", for: "P3")
    ).counts(0)
  }

  @Test("A share of the audience is rounded up: half of three are two")
  func required() throws {
    try verifyThat(.untrainedBeforeDeployment).given(
      base, .equipment("K", teachers: ["M"], teacherShare: 50), deployment,
      .session("S1", "2027-10-06T09:00", for: "P1")
    ).counts(500)
    try verifyThat(.untrainedBeforeDeployment).given(
      base, .equipment("K", teachers: ["M"], teacherShare: 0), deployment
    ).counts(0)
  }

  @Test("Every required module must be had, by one attendance each")
  func everyModule() throws {
    try verifyThat(.untrainedBeforeDeployment).given(
      base, .equipment("K", teachers: ["M", "N"]), deployment, .session("S1", "2027-10-06T09:00", for: "P1 P2 P3"),
      .session("S2", of: "N", "2027-10-13T09:00", for: "P1")
    ).counts(667)
  }

  @Test(
    "From freshness days before the date to lead days before it, both included",
    arguments: [
      ("2027-10-20", 7, 28, 0), ("2027-10-20", 7, 27, 1000), ("2027-11-10", 7, 28, 0), ("2027-11-10", 8, 28, 1000),
      ("2027-11-17", 0, 28, 0), ("2027-11-17", 1, 28, 1000),
    ])
  func freshness(day: String, lead: Int, fresh: Int, thousandths: Int) throws {
    let day = try #require(Day(day))
    try verifyThat(.untrainedBeforeDeployment).given(
      base, .equipment("K", teachers: ["M"], lead: lead, fresh: fresh), deployment,
      .session("S1", Moment(day, TimeOfDay(minutes: 540)), for: "P1 P2 P3")
    ).counts(thousandths)
  }

  @Test("Attendance recorded before counts while it is fresh")
  func past() throws {
    try verifyThat(.untrainedBeforeDeployment).given(
      base, .equipment("K", teachers: ["M"]), deployment, .attended("P1", "M", "2027-10-06T00:00"),
      .attended("P2", "M", "2027-10-06T00:00", .absent), .attended("P3", "M", "2027-06-16T00:00")
    ).counts(667)
  }

  @Test("Each audience counts by itself, whoever lists the school belongs to it, and leavers until they leave")
  func audiences() throws {
    let both = Given.all(
      .smallSchool, .school("E2"), .agent("A1", of: "E2 E1"), .teacher("P3", of: "E1", leaves: "2027-11-17"),
      .teacher("P4", of: "E1", leaves: "2027-11-18"), .equipment("K", teachers: ["M"], agents: ["M"]))
    try verifyThat(.untrainedBeforeDeployment).given(both, deployment, .session("S1", "2027-10-06T09:00", for: "P1 P2"))
      .counts(1000 + 334)
  }

  @Test("A deployment without date counts as if nobody were trained; leavers of the year are not counted")
  func undated() throws {
    let kit = Given.equipment("K", teachers: ["M"], agents: ["M"])
    try verifyThat(.untrainedBeforeDeployment).given(
      base, kit, .deployment("D1", of: "K", to: "E1"), .session("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    ).counts(1000)
    try verifyThat(.untrainedBeforeDeployment).given(
      .school("E1"), .teacher("P1", of: "E1", leaves: "2028-03-01"), .module("M"), kit,
      .deployment("D1", of: "K", to: "E1")
    ).counts(0)
  }

  @Test("What is delivered or not validated asks for nothing, what is scheduled does")
  func live() throws {
    let kit = Given.equipment("K", teachers: ["M"])
    try verifyThat(.untrainedBeforeDeployment).given(
      base, kit, .deployment("D1", of: "K", to: "E1", .delivered, date: "2027-09-10"),
      .deployment("D2", of: "K", to: "E1", project: .submitted),
      .deployment("D3", of: "K", to: "E1", .scheduled, date: "2027-11-17"), .dated("D3", "2027-11-17")
    ).counts(1000)
  }
}
