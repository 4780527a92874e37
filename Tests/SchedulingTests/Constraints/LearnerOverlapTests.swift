import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A learner in two places") struct LearnerOverlapTests {
  private let places = Given.all(
    .smallSchool, .school("E2", at: north(10)), .module("H", minutes: 60), .module("R", minutes: 60, mode: .remote))

  @Test("Sessions that touch at one place leave nobody too little time")
  func touching() throws {
    try verifyThat(.learnerOverlap).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", "2027-10-06T10:00", for: "P1")
    ).findsNothing()
  }

  @Test("Overlapping sessions are one breach for each person in both")
  func overlapping() throws {
    try verifyThat(.learnerOverlap).given(
      places, .session("S1", "2027-10-06T09:00", for: "P1 P2"),
      .session("S2", of: "H", "2027-10-06T11:45", by: "F2", for: "P1 P2"), .trainer("F2")
    ).finds(2, .tooSoonAfter, on: "S2")
  }

  @Test("Between two places lies the way of 21 minutes", arguments: [("2027-10-06T10:15", 1), ("2027-10-06T10:30", 0)])
  func way(start: String, breaches: Int) throws {
    let start = try #require(Moment(start))
    try verifyThat(.learnerOverlap).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", start, at: "E2", for: "P1")
    ).finds(breaches)
  }

  @Test("A remote session between two on site does not shorten the way")
  func remoteBetween() throws {
    try verifyThat(.learnerOverlap).given(
      places, .module("Q", minutes: 15, mode: .remote), .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "Q", "2027-10-06T10:00", at: "distanciel", for: "P1"),
      .session("S3", of: "M", "2027-10-06T10:15", at: "E2", for: "P1")
    ).finds(1, .tooSoonAfter, on: "S3")
  }

  @Test("A measured way wins over the computed one")
  func measured() throws {
    try verifyThat(.learnerOverlap).given(
      places, .trip("E2", "E1", 45), .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", "2027-10-06T10:30", at: "E2", for: "P1")
    ).finds(1)
  }

  @Test("Peer sessions take their people's time, the leader's too")
  func peer() throws {
    try verifyThat(.learnerOverlap).given(
      places, .session("S1", of: "H", "2027-10-04T16:45", for: "P1 P2"), .referent("P1", of: "E1"),
      .peer("X1", by: "P1", "2027-10-04T17:30", for: "P2")
    ).finds(2, .tooSoonAfter, on: "X1")
  }

  @Test("Fixed sessions bind like others")
  func fixed() throws {
    try verifyThat(.learnerOverlap).given(
      places, .fixed("C1", "2027-10-06T09:00", for: "P1"), .session("S1", of: "H", "2027-10-06T11:00", for: "P1")
    ).finds(1, .tooSoonAfter, on: "S1")
  }

  @Test("A person listed twice is in two places, too")
  func listedTwice() throws {
    try verifyThat(.learnerOverlap).given(places, .session("S1", "2027-10-06T09:00", for: "P1 P1"))
      .finds(2, .learnerListedTwice, .tooSoonAfter)
  }

  @Test(
    "After class at 16:30 the way from the own school must fit in",
    arguments: [("E2", "2027-10-04T16:45", 1), ("E2", "2027-10-04T17:00", 0), ("E1", "2027-10-04T16:45", 0)])
  func afterClass(place: String, start: String, breaches: Int) throws {
    let start = try #require(Moment(start))
    try verifyThat(.learnerOverlap).given(places, .session("S1", of: "H", start, at: place, for: "P1"))
      .finds(breaches)
  }

  @Test(
    "Before class at 13:30 the way back must fit in", arguments: [("2027-10-04T12:00", 0), ("2027-10-04T12:15", 1)])
  func beforeClass(start: String, breaches: Int) throws {
    let start = try #require(Moment(start))
    try verifyThat(.learnerOverlap).given(
      places, .settings { $0.windows.teachers.append(Window(weekday: .monday, span: "11:30-13:30")) },
      .session("S1", of: "H", start, at: "E2", for: "P1")
    ).finds(breaches)
  }

  @Test("Agents and remote sessions are bound by no way from class")
  func unbound() throws {
    try verifyThat(.learnerOverlap).given(
      places, .agent("A1", of: "E1"), .session("S1", of: "H", "2027-10-04T16:45", at: "E2", for: "A1"),
      .session("S2", of: "R", "2027-10-04T16:45", at: "distanciel", for: "P1")
    ).findsNothing()
  }
}
