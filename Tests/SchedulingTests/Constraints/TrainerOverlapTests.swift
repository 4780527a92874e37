import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A trainer in two sessions") struct TrainerOverlapTests {
  private let places = Given.all(.smallSchool, .school("E2", at: north(10)), .module("H", minutes: 60))

  @Test("Sessions that touch in one school are kept, a venue in it being the same place")
  func touching() throws {
    try verifyThat(.trainerOverlap).given(
      places, .venue("V1", in: "E1"), .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", "2027-10-06T10:00", at: "V1", for: "P2")
    ).findsNothing()
  }

  @Test("Three sessions at once are three breaches, each by a pair")
  func pairs() throws {
    try verifyThat(.trainerOverlap).given(
      places, .teacher("P3", of: "E1"), .session("S1", "2027-10-06T09:00", for: "P1"),
      .session("S2", "2027-10-06T09:00", for: "P2"), .session("S3", "2027-10-06T09:00", for: "P3")
    ).finds(3, .trainerTooSoonAfter)
  }

  @Test("The way of 21 minutes must fit in", arguments: [("2027-10-06T10:15", 1), ("2027-10-06T10:30", 0)])
  func way(start: String, breaches: Int) throws {
    let start = try #require(Moment(start))
    try verifyThat(.trainerOverlap).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", start, at: "E2", for: "P2")
    ).finds(breaches)
  }

  @Test("A remote session asks for no way before or after, and does not shorten the one between its neighbours")
  func remote() throws {
    let base = Given.all(
      places, .module("R", minutes: 60, mode: .remote), .module("Q", minutes: 15, mode: .remote),
      .session("S1", of: "H", "2027-10-06T09:00", for: "P1"))
    try verifyThat(.trainerOverlap).given(
      base, .session("S2", of: "R", "2027-10-06T10:00", at: "distanciel", for: "P2")
    )
    .findsNothing()
    try verifyThat(.trainerOverlap).given(
      base, .session("S2", of: "Q", "2027-10-06T10:00", at: "distanciel", for: "P2"),
      .session("S3", of: "H", "2027-10-06T10:15", at: "E2", for: "P2")
    ).finds(1, on: "S3")
  }

  @Test("The trainer of a fixed session is bound, even one whom the dossier does not know")
  func fixed() throws {
    try verifyThat(.trainerOverlap).given(
      places, .fixed("C1", "2027-10-06T09:00", at: "E1", by: "X1", for: "P1"),
      .fixed("C2", "2027-10-06T11:00", at: "E1", by: "X1", for: "P2")
    ).finds(1, on: "C2")
  }
}
