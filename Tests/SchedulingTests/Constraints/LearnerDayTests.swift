import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A learner's day") struct LearnerDayTests {
  private let modules = Given.all(.smallSchool, .module("H", minutes: 60), .module("Q", minutes: 15))

  @Test("Three hours on a day are kept")
  func threeHours() throws {
    try verifyThat(.learnerDay).given(modules, .session("S1", "2027-10-06T09:00", for: "P1")).findsNothing()
  }

  @Test("Three hours and a quarter on a day are one breach for each person")
  func more() throws {
    try verifyThat(.learnerDay).given(
      modules, .session("S1", "2027-10-06T09:00", for: "P1 P2"),
      .session("S2", of: "Q", "2027-10-06T13:30", for: "P1 P2")
    ).finds(2, .overLearnerDay)
  }

  @Test("Fixed and remote sessions count, peer sessions do not")
  func kinds() throws {
    let base = Given.all(
      modules, .referent("P1", of: "E1"), .fixed("C1", "2027-10-05T14:00", for: "P1"),
      .peer("X1", by: "P1", "2027-10-05T17:00", for: "P2"))
    try verifyThat(.learnerDay).given(base).findsNothing()
    try verifyThat(.learnerDay).given(base, .session("S1", of: "H", "2027-10-05T16:45", for: "P1"))
      .finds(1, on: "P1")
  }

  @Test("The limit is a setting")
  func setting() throws {
    try verifyThat(.learnerDay).given(
      modules, .settings { $0.limits.learnerDay = 120 }, .session("S1", "2027-10-06T09:00", for: "P1")
    ).finds(1)
  }
}
