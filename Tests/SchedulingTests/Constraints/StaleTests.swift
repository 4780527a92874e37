import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Stale training") struct StaleTests {
  private let base = Given.all(
    .smallSchool, .module("N", minutes: 60), .equipment("K", teachers: ["M"], referent: ["N"]),
    .deployment("D1", of: "K", to: "E1"), .dated("D1", "2027-11-17"))

  @Test("21 days cost nothing, each day more 2", arguments: [("2027-10-27", 0), ("2027-10-26", 2), ("2027-10-20", 14)])
  func edge(day: String, cost: Int) throws {
    let day = try #require(Day(day))
    try verifyThat(.stale).given(base, .session("S1", Moment(day, TimeOfDay(minutes: 540)), for: "P1")).costs(cost)
  }

  @Test("Days are whole days between the dates, whatever the hour")
  func wholeDays() throws {
    try verifyThat(.stale).given(
      base, .module("H", minutes: 60), .equipment("K2", teachers: ["H"]), .deployment("D2", of: "K2", to: "E1"),
      .dated("D2", "2027-11-17"), .session("S1", of: "H", "2027-10-26T23:00", to: "2027-10-27T00:00", for: "P1")
    ).costs(0)
  }

  @Test("The latest on or before the date counts, training after it does not")
  func latest() throws {
    try verifyThat(.stale).given(
      base, .session("S1", "2027-10-13T09:00", for: "P1"), .session("S2", "2027-11-10T09:00", for: "P1"),
      .session("S3", "2027-11-24T09:00", for: "P2")
    ).costs(0)
  }

  @Test("Attendance of earlier years and the referent's modules are left out; leavers are not")
  func who() throws {
    try verifyThat(.stale).given(
      base, .attended("P1", "M", "2027-01-13T00:00"), .session("S1", of: "N", "2027-09-08T09:00", for: "P1"),
      .teacher("P3", of: "E1", leaves: "2027-11-01"), .session("S2", "2027-10-20T09:00", for: "P3")
    ).costs(14)
  }

  @Test("Each module of each deployment counts")
  func modules() throws {
    try verifyThat(.stale).given(
      base, .equipment("K2", teachers: ["M", "N"]), .deployment("D2", of: "K2", to: "E1"), .dated("D2", "2027-11-24"),
      .session("S1", "2027-10-20T09:00", for: "P1"), .session("S2", of: "N", "2027-10-20T13:30", for: "P1")
    ).costs(14 + 28 + 28)
  }
}
