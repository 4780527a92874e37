import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Awkward periods") struct AwkwardPeriodTests {
  private let base = Given.all(.smallSchool, .settings { ($0.firstDay, $0.lastDay) = ("2027-09-02", "2028-07-04") })

  @Test(
    "The first and the last fourteen days of classes, ends included",
    arguments: [
      ("2027-09-02", 15), ("2027-09-15", 15), ("2027-09-16", 0), ("2028-06-20", 0), ("2028-06-21", 15),
      ("2028-07-04", 15),
    ])
  func usual(day: String, cost: Int) throws {
    let day = try #require(Day(day))
    try verifyThat(.awkwardPeriod).given(base, .session("S1", Moment(day, TimeOfDay(minutes: 540)), for: "P1")).costs(
      cost)
  }

  @Test("The settings' periods take their place, and a learner counts once where they overlap")
  func own() throws {
    try verifyThat(.awkwardPeriod).given(
      base, .settings { $0.avoidedPeriods = ["2027-12-06"..."2027-12-17", "2027-12-15"..."2027-12-17"] },
      .session("S1", "2027-09-08T09:00", for: "P1"), .session("S2", "2027-12-15T09:00", for: "P1 P2")
    ).costs(30)
    try verifyThat(.awkwardPeriod).given(
      base, .settings { $0.avoidedPeriods = [] }, .session("S1", "2027-09-08T09:00", for: "P1")
    ).costs(0)
  }

  @Test("Fixed sessions count, peer sessions do not")
  func kinds() throws {
    try verifyThat(.awkwardPeriod).given(
      base, .fixed("C1", "2027-09-08T09:00", for: "P1"), .referent("P1", of: "E1"),
      .peer("X1", by: "P1", "2027-09-13T12:00", for: "P2")
    ).costs(15)
  }
}
