import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Capacity") struct CapacityTests {
  private let base = Given.all(
    .school("E1"), .trainer("F1"), .teachers("P1 P2 P3", of: "E1"), .module("M", atMost: 2), .module("L", atMost: 30))

  @Test("As many as the module takes are kept, one more is a breach", arguments: [("P1 P2", 0), ("P1 P2 P3", 1)])
  func module(learners: String, breaches: Int) throws {
    try verifyThat(.capacity).given(base, .session("S1", "2027-10-06T09:00", for: learners)).finds(breaches)
  }

  @Test("A venue holds its capacity, a school the one of the settings, a remote session everybody")
  func venue() throws {
    let small = Given.all(
      base, .venue("V1", in: "E1", capacity: 2), .settings { $0.schoolCapacity = 2 },
      .module("R", atMost: 30, mode: .remote))
    try verifyThat(.capacity).given(small, .session("S1", of: "L", "2027-10-06T09:00", at: "V1", for: "P1 P2 P3"))
      .finds(1, .overVenue)
    try verifyThat(.capacity).given(small, .session("S1", of: "L", "2027-10-06T09:00", for: "P1 P2 P3"))
      .finds(1, .overVenue)
    try verifyThat(.capacity).given(
      small, .session("S1", of: "R", "2027-10-06T09:00", at: "distanciel", for: "P1 P2 P3")
    ).findsNothing()
  }

  @Test("Too many for the module and for the venue are two breaches")
  func both() throws {
    try verifyThat(.capacity).given(
      base, .venue("V1", capacity: 2), .session("S1", "2027-10-06T09:00", at: "V1", for: "P1 P2 P3")
    ).finds(2, .overModule, .overVenue)
  }

  @Test("A fixed session takes its seats, whatever its module and place hold")
  func fixed() throws {
    try verifyThat(.capacity).given(base, .fixed("C1", "2027-10-06T09:00", seats: 3, for: "P1 P2 P3")).findsNothing()
    try verifyThat(.capacity).given(base, .fixed("C1", "2027-10-06T09:00", seats: 2, for: "P1 P2", joinedBy: "P3"))
      .finds(1, .overSeats)
  }
}
