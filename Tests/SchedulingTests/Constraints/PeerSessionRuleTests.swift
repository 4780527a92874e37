import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Peer sessions") struct PeerSessionRuleTests {
  private let base = Given.all(
    .school("E1"), .teachers("P1 P2 P3 P4 P5", of: "E1"), .trainer("F1"), .module("M"),
    .session("S1", "2027-10-06T09:00", for: "P1"), .referent("P1", of: "E1", deputy: "P2"))

  @Test("After the leader's training, with half of the other teachers, a peer session is kept")
  func kept() throws {
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 P4")).findsNothing()
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P1", "2027-10-07T12:00", for: "P1 P3 P4")).findsNothing()
  }

  @Test("It is led by the referent or deputy, trained before it starts")
  func leader() throws {
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P2", "2027-10-07T12:00", for: "P3 P4"))
      .finds(1, .leaderNotTrained)
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P3", "2027-10-07T12:00", for: "P1 P4"))
      .finds(2, .leaderNotTrained, .notLedByReferent)
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P1", "2027-10-04T12:00", for: "P3 P4"))
      .finds(1, .leaderNotTrained)
  }

  @Test("Training that ends as the peer session starts suffices, a module that is not official does not")
  func training() throws {
    try verifyThat(.peerSession).given(
      base, .fixed("C1", "2027-09-30T14:00", for: "P2"), .peer("X1", by: "P2", "2027-09-30T17:00", for: "P3 P4")
    ).findsNothing()
    try verifyThat(.peerSession).given(
      base, .module("N", official: false), .session("S2", of: "N", "2027-09-29T09:00", for: "P1"),
      .peer("X1", by: "P1", "2027-10-04T12:00", for: "P3 P4")
    ).finds(1, .leaderNotTrained)
  }

  @Test("Half of the other teachers is rounded up, and leavers are teachers still")
  func half() throws {
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3"))
      .finds(1, .tooFewColleagues)
    try verifyThat(.peerSession).given(
      base, .teacher("P6", of: "E1", leaves: "2027-09-10"), .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 P4")
    ).finds(1, .tooFewColleagues)
  }

  @Test("Agents of the school may come, persons of other schools may not")
  func colleagues() throws {
    try verifyThat(.peerSession).given(
      base, .agent("A1", of: "E1"), .school("E2"), .teacher("P9", of: "E2 E1"),
      .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 A1 P9")
    ).findsNothing()
    try verifyThat(.peerSession).given(
      base, .school("E2"), .teacher("P8", of: "E2"), .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 P4 P8")
    ).finds(1, .learnersOfOtherSchool)
  }

  @Test("It lasts an hour from a quarter-hour on an open day; together a breach")
  func time() throws {
    try verifyThat(.peerSession).given(
      base, .peer("X1", by: "P1", "2027-10-07T12:00", to: "2027-10-07T12:45", for: "P3 P4")
    ).finds(1, .peerWrongTime)
    try verifyThat(.peerSession).given(base, .peer("X1", by: "P1", "2027-10-28T12:10", for: "P3 P4"))
      .finds(1, .peerWrongTime)
    try verifyThat(.peerSession).given(
      base, .settings { $0.peerSessionMinutes = 45 },
      .peer("X1", by: "P1", "2027-10-07T12:00", to: "2027-10-07T12:45", for: "P3 P4")
    ).findsNothing()
  }

  @Test("A school has one in an ISO week; the second is the breach")
  func week() throws {
    let first = Given.all(base, .peer("X2", by: "P1", "2027-10-11T12:00", for: "P3 P4"))
    try verifyThat(.peerSession).given(first, .peer("X1", by: "P1", "2027-10-14T12:00", for: "P3 P4"))
      .finds(1, .secondInWeek, on: "X1")
    try verifyThat(.peerSession).given(first, .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 P4")).findsNothing()
  }
}
