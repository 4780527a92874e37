import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A learner's way") struct TravelCapTests {
  @Test("Exactly 60 minutes are kept, 62 are not", arguments: [(35.0, 0), (36.0, 1)])
  func edge(kilometres: Double, breaches: Int) throws {
    try verifyThat(.travelCap).given(
      .smallSchool, .school("E2", at: north(kilometres)), .session("S1", "2027-10-06T09:00", at: "E2", for: "P1")
    ).finds(breaches)
  }

  @Test("Each person who travels too long is a breach")
  func each() throws {
    try verifyThat(.travelCap).given(
      .smallSchool, .school("E2", at: north(50)), .teacher("P3", of: "E2"),
      .session("S1", "2027-10-06T09:00", at: "E2", for: "P1 P2 P3")
    ).finds(2, .travelsTooLong, on: "S1")
  }

  @Test("Remote modules and places without coordinates have no way")
  func noWay() throws {
    try verifyThat(.travelCap).given(
      .smallSchool, .school("E2"), .school("E3", at: north(99)), .module("R", mode: .remote),
      .session("S1", "2027-10-06T09:00", at: "E2", for: "P1"),
      .session("S2", of: "R", "2027-10-13T09:00", at: "E3", for: "P1")
    ).findsNothing()
  }

  @Test("A fixed session binds, from the leisure centre for its agents")
  func fixed() throws {
    try verifyThat(.travelCap).given(
      .smallSchool, .centre("C", at: north(50)), .agent("A1", centre: "C"),
      .fixed("X", "2027-10-06T09:00", at: "E1", for: "A1 P1")
    ).finds(1)
  }
}
