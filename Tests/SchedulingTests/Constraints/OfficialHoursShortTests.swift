import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Official hours missing") struct OfficialHoursShortTests {
  private let base = Given.all(.school("E1"), .trainer("F1"), .module("M"))

  @Test(
    "Full time owes six hours, 80 and 75 % five, 50 % three, another share in proportion to the quarter-hour",
    arguments: [(100.0, 360), (80.0, 300), (75.0, 300), (50.0, 180), (60.0, 210), (62.5, 225), (33.0, 120)])
  func shares(share: Double, minutes: Int) throws {
    try verifyThat(.officialHoursShort).given(base, .teacher("P1", of: "E1", share: share)).costs(4 * minutes)
  }

  @Test("Sessions of official modules count, fixed ones too; others and earlier attendance do not")
  func whatCounts() throws {
    let teacher = Given.all(base, .teacher("P1", of: "E1"), .module("N", official: false), .module("O"))
    try verifyThat(.officialHoursShort).given(
      teacher, .session("S1", "2027-10-06T09:00", for: "P1"), .fixed("C1", of: "O", "2027-11-17T09:00", for: "P1")
    ).costs(0)
    try verifyThat(.officialHoursShort).given(
      teacher, .session("S1", of: "N", "2027-10-06T09:00", for: "P1"), .attended("P1", "M", "2027-09-08T09:00")
    ).costs(4 * 360)
  }

  @Test("Nothing is owed with an exemption or by a leaver; an own target wins over the share")
  func exceptions() throws {
    try verifyThat(.officialHoursShort).given(
      base, .teacher("P1", of: "E1", exempt: "constellation"), .teacher("P2", of: "E1", leaves: "2028-05-01"),
      .teacher("P3", of: "E1", share: 50, target: 90)
    ).costs(4 * 90)
  }

  @Test("The goal, the table of shares and the weight are settings")
  func settings() throws {
    try verifyThat(.officialHoursShort).given(
      base, .teacher("P1", of: "E1"), .teacher("P2", of: "E1", share: 80), .teacher("P3", of: "E1", share: 75),
      .settings {
        $0.goals.officialMinutes = 540
        $0.goals.officialMinutesByShare = [80: 400]
        $0.weights[.officialHoursShort] = 1
      }
    ).costs(540 + 400 + 450)
  }
}
