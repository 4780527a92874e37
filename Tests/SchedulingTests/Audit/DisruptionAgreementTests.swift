import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The disruption of a difference")
struct DisruptionAgreementTests {
  @Test(
    "it is what the auditor counts against the published plan",
    arguments: ["2027-09-01", "2027-10-06", "2027-11-05", "2027-12-15"])
  func agreement(plannedOn: String) throws {
    let day = try #require(Day(plannedOn))
    let scenario = Scenario([
      .smallSchool, .school("E2"), .session("S1", "2027-11-17T09:00", for: "P1 P2"),
      .session("S2", "2028-01-12T09:00", for: "P1"), .session("S3", "2027-12-15T13:30", for: "P1 P2"),
      .published(plannedOn: day),
      .plan { plan in
        plan.sessions[0].start = "2027-11-18T09:00"
        plan.sessions[1].place = .school("E2")
        plan.sessions.removeLast()
      },
    ])
    let published = try #require(scenario.published)
    let units = PlanDifference(from: published, to: scenario.plan).disruption(plannedOn: scenario.plannedOn)
    #expect(units > 0)
    #expect(try scenario.audited().score.costTerms[.disruption] == units)
  }
}
