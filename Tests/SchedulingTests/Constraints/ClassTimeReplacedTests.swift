import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Class time replaced") struct ClassTimeReplacedTests {
  private let base = Given.all(.smallSchool, .agent("A1", of: "E1"))

  @Test("9:00–12:00 takes the 150 minutes to 11:30 of each teacher, none of an agent")
  func morning() throws {
    try verifyThat(.classTimeReplaced).given(base, .session("S1", "2027-10-05T09:00", for: "P1 P2 A1")).costs(300)
  }

  @Test("A fixed session of a whole day takes both halves of class, on Wednesdays none in a four-day week")
  func fixed() throws {
    try verifyThat(.classTimeReplaced).given(
      base, .module("L", minutes: 420), .fixed("C1", of: "L", "2027-10-05T09:00", for: "P1"),
      .fixed("C2", of: "L", "2027-10-06T09:00", for: "P2")
    ).costs(150 + 150)
  }

  @Test("In four and a half days the half day has the first span only")
  func halfDay() throws {
    try verifyThat(.classTimeReplaced).given(
      .school("E2", week: .fourAndAHalfWednesday), .teacher("P3", of: "E2"), .module("L", minutes: 420),
      .fixed("C2", of: "L", "2027-10-06T08:30", for: "P3")
    ).costs(180)
  }
}
