import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Agents' hours missing") struct AgentHoursShortTests {
  private let base = Given.all(
    .school("E1"), .centre("C1"), .trainer("F1"), .module("H", minutes: 120, official: false))

  @Test("Three hours are the target, and modules that are not official count")
  func target() throws {
    try verifyThat(.agentHoursShort).given(base, .agent("A1", of: "E1")).costs(3 * 180)
    try verifyThat(.agentHoursShort).given(
      base, .agent("A1", centre: "C1"), .session("S1", of: "H", "2027-10-04T09:00", for: "A1")
    ).costs(3 * 60)
  }

  @Test("An own target wins, leavers have none, teachers are not meant")
  func exceptions() throws {
    try verifyThat(.agentHoursShort).given(
      base, .agent("A1", of: "E1", target: 60), .agent("A2", of: "E1", leaves: "2028-06-01"), .teacher("P1", of: "E1"),
      .settings { $0.goals.agentMinutes = 240 }
    ).costs(3 * 60)
  }
}
