import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Peer sessions missing") struct PeerSessionsShortTests {
  private let base = Given.all(
    .smallSchool, .referent("P1", of: "E1"), .session("S1", "2027-10-06T09:00", for: "P1"),
    .settings { $0.goals.peerSessionsPerSchool = 2 })

  @Test("240 for each that the year asks for and nobody holds")
  func year() throws {
    try verifyThat(.peerSessionsShort).given(base).costs(480)
    try verifyThat(.peerSessionsShort).given(base, .peer("X1", by: "P1", "2027-10-07T12:00", for: "P2")).costs(240)
  }

  @Test("One against which anything speaks does not count as held")
  func faulty() throws {
    try verifyThat(.peerSessionsShort).given(base, .peer("X1", by: "P1", "2027-10-07T12:30", for: "P2")).costs(480)
    try verifyThat(.peerSessionsShort).given(base, .peer("X1", by: "P2", "2027-10-07T12:00", for: "P1")).costs(480)
  }

  @Test("One that only overlaps another session of its people still counts as held")
  func overlapping() throws {
    try verifyThat(.peerSessionsShort).given(
      base, .module("H", minutes: 60), .trainer("F2"), .session("S2", of: "H", "2027-10-11T16:45", by: "F2", for: "P2"),
      .peer("X1", by: "P1", "2027-10-11T17:00", for: "P2")
    ).costs(240)
  }

  @Test("A school with one teacher is asked for none")
  func oneTeacher() throws {
    try verifyThat(.peerSessionsShort).given(
      .school("E1"), .teacher("P1", of: "E1"), .settings { $0.goals.peerSessionsPerSchool = 2 }
    ).costs(0)
  }

  @Test(
    "Those of a deployment count from 28 days before to 56 days after its date",
    arguments: [
      ("2027-10-18", "2027-11-15", 0), ("2027-10-18", "2027-11-16", 240), ("2027-11-15", "2027-09-20", 0),
      ("2027-11-16", "2027-09-20", 240),
    ])
  func around(peer: String, date: String, cost: Int) throws {
    let (peer, date) = (try #require(Day(peer)), try #require(Day(date)))
    try verifyThat(.peerSessionsShort).given(
      base, .settings { $0.goals.peerSessionsPerSchool = 0 }, .equipment("K", pairs: 1),
      .deployment("D1", of: "K", to: "E1"), .dated("D1", date),
      .peer("X1", by: "P1", Moment(peer, .noon), for: "P2")
    ).costs(cost)
  }

  @Test(
    "The larger of the year's and the deployments' shortage is missing; without a date all of a deployment's are"
  )
  func larger() throws {
    let held = Given.all(
      base, .equipment("K", pairs: 1), .equipment("L", pairs: 2), .deployment("D1", of: "K", to: "E1"),
      .deployment("D2", of: "L", to: "E1"), .peer("X1", by: "P1", "2027-10-07T12:00", for: "P2"))
    try verifyThat(.peerSessionsShort).given(held, .dated("D1", "2027-10-13"), .dated("D2", "2027-10-13")).costs(480)
    try verifyThat(.peerSessionsShort).given(held).costs(720)
  }
}
