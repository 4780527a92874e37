import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Trainers' time") struct TrainerTimeTests {
  private let places = Given.all(
    .school("E1", at: north(0)), .school("E2", at: north(10)), .school("E9"), .teachers("P1 P2", of: "E1"),
    .module("H", minutes: 60), .module("R", minutes: 60, mode: .remote), .trainer("F1", base: north(20)), .trainer("F2")
  )

  @Test("Without a base the sessions and the ways between them count")
  func noBase() throws {
    try verifyThat(.trainerTime).given(places, .session("S1", of: "H", "2027-10-06T09:00", by: "F2", for: "P1")).costs(
      60)
    try verifyThat(.trainerTime).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", by: "F2", for: "P1"),
      .session("S2", of: "H", "2027-10-06T10:30", at: "E2", by: "F2", for: "P2")
    ).costs(60 + 21 + 60)
  }

  @Test("With a base the day starts and ends there: 20 km are 37 minutes")
  func base() throws {
    try verifyThat(.trainerTime).given(places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1")).costs(
      37 + 60 + 37)
    try verifyThat(.trainerTime).given(
      places, .session("S2", of: "H", "2027-10-06T10:30", at: "E2", for: "P2"),
      .session("S1", of: "H", "2027-10-06T09:00", for: "P1")
    ).costs(37 + 60 + 21 + 60 + 21)
  }

  @Test("Two days are two ways; a base in the school's own spot still has its fixed five minutes")
  func days() throws {
    try verifyThat(.trainerTime).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", "2027-10-07T16:45", for: "P2")
    ).costs(2 * (37 + 60 + 37))
    try verifyThat(.trainerTime).given(
      places, .trainer("F3", base: north(0)), .session("S1", of: "H", "2027-10-06T09:00", by: "F3", for: "P1")
    ).costs(5 + 60 + 5)
  }

  @Test("Remote sessions are no stop; a place without coordinates costs no way")
  func noWay() throws {
    try verifyThat(.trainerTime).given(places, .session("S1", of: "R", "2027-10-06T09:00", at: "distanciel", for: "P1"))
      .costs(60)
    try verifyThat(.trainerTime).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "R", "2027-10-06T10:00", at: "distanciel", for: "P1"),
      .session("S3", of: "H", "2027-10-06T11:30", at: "E2", for: "P1")
    ).costs(37 + 60 + 60 + 21 + 60 + 21)
    try verifyThat(.trainerTime).given(places, .session("S1", of: "H", "2027-10-06T09:00", at: "E9", for: "P1")).costs(
      60)
  }

  @Test("Each trainer of a session counts, and fixed sessions with trainers and places that nobody knows")
  func several() throws {
    try verifyThat(.trainerTime).given(places, .session("S1", of: "H", "2027-10-06T09:00", by: "F1 F2", for: "P1"))
      .costs(37 + 60 + 37 + 60)
    try verifyThat(.trainerTime).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .fixed("C1", of: "H", "2027-10-06T10:30", at: "Atelier", by: "F1 X7", for: "P2"),
      .fixed("C2", of: "H", "2027-10-06T13:30", at: "E2", by: "X7", for: "P2")
    ).costs(37 + 60 + 60 + 60 + 60)
  }
}
