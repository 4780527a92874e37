import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Follow-up missing") struct FollowUpShortTests {
  private let base = Given.all(
    .smallSchool, .agent("A1", of: "E1"), .module("N", for: [.teachers]),
    .equipment("K", teachers: ["M"], agents: ["M"], lead: 7, fresh: 14, followUp: ["N"], within: 28),
    .deployment("D1", of: "K", to: "E1"), .dated("D1", "2027-11-17"))

  @Test("60 for each trained person who lacks it; the untrained and those it is not meant for do not count")
  func who() throws {
    try verifyThat(.followUpShort).given(base, .session("S1", "2027-11-17T09:00", for: "P1 A1")).costs(60)
  }

  @Test("Freshness and lead time are no matter: training on the day itself or years ago counts")
  func training() throws {
    try verifyThat(.followUpShort).given(
      base, .attended("P2", "M", "2022-05-18T00:00"), .session("S1", "2027-11-17T09:00", for: "P1")
    ).costs(120)
    try verifyThat(.followUpShort).given(base, .session("S1", "2027-11-18T09:00", for: "P1")).costs(0)
  }

  @Test(
    "It is wanted from the date to the last day of the follow-up",
    arguments: [("2027-11-16", 60), ("2027-11-17", 0), ("2027-12-15", 0), ("2027-12-16", 60)])
  func days(day: String, cost: Int) throws {
    let day = try #require(Day(day))
    try verifyThat(.followUpShort).given(
      base, .session("S1", "2027-11-10T09:00", for: "P1"),
      .session("S2", of: "N", Moment(day, TimeOfDay(minutes: 540)), for: "P1")
    ).costs(cost)
  }

  @Test("An audience that nothing is required of has no follow-up, and nothing is wanted without a date")
  func none() throws {
    try verifyThat(.followUpShort).given(
      .smallSchool, .module("N"), .equipment("K", agents: ["M"], followUp: ["N"]),
      .deployment("D1", of: "K", to: "E1"), .dated("D1", "2027-11-17"), .session("S1", "2027-10-06T09:00", for: "P1")
    ).costs(0)
    try verifyThat(.followUpShort).given(
      base, .plan { $0.deployments = [] }, .session("S1", "2027-11-10T09:00", for: "P1")
    ).costs(0)
  }
}
