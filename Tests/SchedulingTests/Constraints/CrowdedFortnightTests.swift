import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Crowded fortnights") struct CrowdedFortnightTests {
  private let base = Given.all(.smallSchool, .module("N", minutes: 60), .module("R", minutes: 60, mode: .remote))

  @Test("Less than 14 days apart cost 30, exactly 14 nothing", arguments: [("2027-10-19", 30), ("2027-10-20", 0)])
  func edge(day: String, cost: Int) throws {
    let day = try #require(Day(day))
    try verifyThat(.crowdedFortnight).given(
      base, .session("S1", "2027-10-06T13:30", for: "P1"),
      .session("S2", of: "N", Moment(day, TimeOfDay(minutes: 540)), for: "P1")
    ).costs(cost)
  }

  @Test("Only successive sessions are pairs; remote and fixed ones count, peer sessions do not")
  func pairs() throws {
    try verifyThat(.crowdedFortnight).given(
      base, .session("S3", of: "R", "2027-10-06T16:00", at: "distanciel", for: "P1"),
      .session("S1", "2027-10-06T09:00", for: "P1"), .fixed("C1", of: "N", "2027-10-12T09:00", for: "P1"),
      .referent("P1", of: "E1"), .peer("X1", by: "P1", "2027-10-14T12:00", for: "P2")
    ).costs(60)
  }

  @Test("Each learner has pairs of the own")
  func learners() throws {
    try verifyThat(.crowdedFortnight).given(
      base, .session("S1", "2027-10-06T09:00", for: "P1"), .session("S2", of: "N", "2027-10-07T16:45", for: "P2")
    ).costs(0)
  }
}
