import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Learners' travel") struct LearnerTravelTests {
  private let base = Given.all(
    .smallSchool, .school("E2", at: north(10)), .school("E3", at: north(20)), .venue("V1", in: "E1", at: north(5)),
    .centre("C1", at: north(10)), .agent("A1", centre: "C1"))

  @Test(
    "There and back, and each minute beyond 30 once more: 21 minutes are 42, 37 are 88",
    arguments: [("E1", 0), ("E2", 42), ("E3", 88), ("V1", 0)])
  func ways(place: String, cost: Int) throws {
    try verifyThat(.learnerTravel).given(base, .session("S1", "2027-10-06T09:00", at: place, for: "P1")).costs(cost)
  }

  @Test("Agents of a leisure centre come from there, the next building is five minutes away, and everybody counts")
  func persons() throws {
    try verifyThat(.learnerTravel).given(base, .session("S1", "2027-10-06T09:00", for: "P1 A1")).costs(42)
    try verifyThat(.learnerTravel).given(base, .session("S1", "2027-10-06T09:00", at: "E2", for: "P1 P2 A1")).costs(
      42 + 42 + 10)
  }

  @Test("The way is the place's, whatever the module's mode; fixed sessions cost, peer sessions do not")
  func kinds() throws {
    try verifyThat(.learnerTravel).given(
      base, .module("R", mode: .remote), .session("S1", of: "R", "2027-10-06T09:00", at: "distanciel", for: "P1"),
      .fixed("C1", "2027-11-10T09:00", at: "E2", for: "P1"), .referent("P1", of: "E1"),
      .teacher("P9", of: "E3 E1"), .peer("X1", by: "P1", "2027-11-15T12:00", for: "P9")
    ).costs(42)
  }
}
