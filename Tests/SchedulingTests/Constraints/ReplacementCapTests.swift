import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Substitutes") struct ReplacementCapTests {
  @Test(
    "As many teachers out of class as there are substitutes are kept, one more is a breach",
    arguments: [(2, 0), (1, 1)])
  func edge(substitutes: Int, breaches: Int) throws {
    try verifyThat(.replacementCap).given(
      .smallSchool, .substitutes(substitutes, "2027-10-05"..."2027-10-05"),
      .session("S1", "2027-10-05T09:00", for: "P1 P2")
    ).finds(breaches)
  }

  @Test("Without a row there are none, and overlapping rows add up")
  func rows() throws {
    let session = Given.all(.smallSchool, .session("S1", "2027-10-05T09:00", for: "P1 P2"))
    try verifyThat(.replacementCap).given(session).finds(1, .tooFewSubstitutesInTheMorning, on: "Bruz")
    try verifyThat(.replacementCap).given(
      session, .substitutes(1, "2027-09-01"..."2027-10-05"), .substitutes(1, "2027-10-05"..."2028-07-01"),
      .substitutes(9, in: "Rennes Nord", "2027-09-01"..."2028-07-01")
    ).findsNothing()
  }

  @Test("Each circonscription and half-day has its own sum, and noon is afternoon")
  func halfDays() throws {
    let base = Given.all(
      .smallSchool, .school("E2", in: "Rennes Nord"), .teacher("P3", of: "E2"), .module("H", minutes: 60),
      .settings { $0.windows.teachers.append(Window(weekday: .tuesday, span: "09:00-16:00", isClassTime: true)) },
      .substitutes(1, "2027-10-05"..."2027-10-05"), .substitutes(1, in: "Rennes Nord", "2027-10-05"..."2027-10-05"))
    try verifyThat(.replacementCap).given(
      base, .session("S1", of: "H", "2027-10-05T10:30", for: "P1 P3"), .session("S2", "2027-10-05T12:00", for: "P2 P3")
    ).findsNothing()
    try verifyThat(.replacementCap).given(
      base, .session("S1", of: "H", "2027-10-05T13:45", for: "P1"), .session("S2", "2027-10-05T12:00", for: "P2")
    ).finds(1, .tooFewSubstitutesInTheAfternoon)
  }

  @Test("Two sessions of one teacher in a half-day take two; agents, fixed sessions and open hours take none")
  func whoCounts() throws {
    try verifyThat(.replacementCap).given(
      .smallSchool, .module("H", minutes: 60), .substitutes(1, "2027-10-05"..."2027-10-05"),
      .session("S1", of: "H", "2027-10-05T09:00", for: "P1"), .session("S2", of: "H", "2027-10-05T10:00", for: "P1")
    ).finds(1)
    try verifyThat(.replacementCap).given(
      .smallSchool, .module("H", minutes: 60), .agent("A1", of: "E1"),
      .session("S1", of: "H", "2027-10-05T09:00", for: "A1"), .fixed("C1", "2027-10-05T09:00", for: "P1"),
      .session("S2", "2027-10-06T09:00", for: "P2")
    ).findsNothing()
  }
}
