import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Who fits as referent") struct ReferentFitTests {
  @Test(
    "Nothing for who is one already, 30 for a volunteer, 120 for another; 60 more under 80 %",
    arguments: [
      ("2024", false, 100.0, 0), (nil, true, 100, 30), (nil, false, 100, 120), ("2024", true, 79, 60),
      (nil, true, 80, 30), (nil, false, 50, 180),
    ] as [(String?, Bool, Double, Int)])
  func choice(since: String?, volunteer: Bool, share: Double, cost: Int) throws {
    try verifyThat(.referentFit).given(
      .school("E1"), .teacher("P1", of: "E1", share: share, volunteer: volunteer, since: since),
      .referent("P1", of: "E1")
    ).costs(cost)
  }

  @Test("A second school costs 60 more, deputies nothing")
  func secondSchool() throws {
    try verifyThat(.referentFit).given(
      .school("E1", rpi: "R"), .school("E2", rpi: "R"), .teacher("P1", of: "E1", volunteer: true),
      .teacher("P2", of: "E1"), .referent("P1", of: "E1", deputy: "P2"), .referent("P1", of: "E2")
    ).costs(30 + 30 + 60)
  }
}
