import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Prerequisites") struct PrerequisiteTests {
  private let base = Given.all(.smallSchool, .module("H", minutes: 60), .module("N", minutes: 60, after: ["H"]))

  @Test("A prerequisite that ends as the session starts is met")
  func kept() throws {
    try verifyThat(.prerequisite).given(
      base, .session("S2", of: "N", "2027-10-06T10:00", for: "P1"),
      .session("S1", of: "H", "2027-10-06T09:00", for: "P1")
    ).findsNothing()
  }

  @Test("One that comes later, or at the same time, or for another person is not")
  func broken() throws {
    try verifyThat(.prerequisite).given(
      base, .session("S2", of: "N", "2027-10-06T10:00", for: "P1 P2"),
      .session("S1", of: "H", "2027-10-06T10:00", for: "P1")
    ).finds(2, .lacks, on: "S2")
  }

  @Test("Attendance recorded before meets it, absence does not")
  func past() throws {
    try verifyThat(.prerequisite).given(
      base, .attended("P1", "H", "2024-05-15T00:00"), .attended("P2", "H", "2024-05-15T00:00", .excused),
      .session("S2", of: "N", "2027-10-06T10:00", for: "P1 P2")
    ).finds(1, .lacks)
  }

  @Test("A module may be taken again after an earlier year, not twice in this one")
  func twice() throws {
    try verifyThat(.prerequisite).given(
      base, .attended("P1", "H", "2026-05-15T00:00"), .session("S1", of: "H", "2027-10-06T09:00", for: "P1")
    ).findsNothing()
    try verifyThat(.prerequisite).given(
      base, .fixed("C1", of: "H", "2027-10-06T09:00", for: "P1"), .session("S1", of: "H", "2027-11-10T09:00", for: "P1")
    ).finds(1, .takenTwice, on: "S1")
  }

  @Test("A fixed session is bound like any other")
  func fixed() throws {
    try verifyThat(.prerequisite).given(base, .fixed("C1", of: "N", "2027-10-06T09:00", for: "P1")).finds(1, .lacks)
  }
}
