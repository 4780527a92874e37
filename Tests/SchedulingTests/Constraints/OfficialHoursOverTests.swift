import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Official hours beyond what is due") struct OfficialHoursOverTests {
  private let base = Given.all(.school("E1"), .trainer("F1"), .module("M"), .module("N", minutes: 60))

  @Test("Exactly what is due costs nothing, an hour more an hour")
  func edge() throws {
    let half = Given.all(base, .teacher("P1", of: "E1", share: 50), .session("S1", "2027-10-06T09:00", for: "P1"))
    try verifyThat(.officialHoursOver).given(half).costs(0)
    try verifyThat(.officialHoursOver).given(half, .session("S2", of: "N", "2027-11-10T09:00", for: "P1")).costs(60)
  }

  @Test("Where nothing is due every official minute is beyond it; agents have none")
  func nothingDue() throws {
    try verifyThat(.officialHoursOver).given(
      base, .teacher("P1", of: "E1", exempt: "constellation"), .teacher("P2", of: "E1", leaves: "2028-05-01"),
      .agent("A1", of: "E1", target: 0), .session("S1", "2027-10-06T09:00", for: "P1 P2 A1")
    ).costs(360)
  }
}
