import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Crowded weeks") struct CrowdedWeekTests {
  private let base = Given.all(.smallSchool, .module("H", minutes: 60))
  private let sixHours = Given.all(
    .session("S1", "2027-10-05T09:00", for: "P1"), .session("S2", "2027-10-06T09:00", for: "P2"))

  @Test("Six hours in an ISO week cost nothing, each minute more one")
  func edge() throws {
    try verifyThat(.crowdedWeek).given(base, sixHours).costs(0)
    try verifyThat(.crowdedWeek).given(base, sixHours, .session("S3", of: "H", "2027-10-10T09:00", for: "P1")).costs(60)
    try verifyThat(.crowdedWeek).given(base, sixHours, .session("S3", of: "H", "2027-10-11T09:00", for: "P1")).costs(0)
  }

  @Test("Each trainer has weeks of the own, and one whom nobody knows counts, too")
  func trainers() throws {
    try verifyThat(.crowdedWeek).given(
      base, sixHours, .trainer("F2"), .session("S3", of: "H", "2027-10-07T16:45", by: "F2", for: "P1"),
      .module("L", minutes: 390), .fixed("C1", of: "L", "2027-10-08T09:00", by: "X1", for: "P1")
    ).costs(30)
  }

  @Test("What makes a full week is a setting")
  func setting() throws {
    try verifyThat(.crowdedWeek).given(base, sixHours, .settings { $0.limits.trainerWeek = 300 }).costs(60)
  }
}
