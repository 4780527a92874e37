import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Who may lead a session") struct TrainerEligibilityTests {
  private let school = Given.all(.school("E1", at: north(0)), .teachers("P1 P2", of: "E1"), .module("M"))

  @Test("A session needs a trainer, a fixed one does not")
  func noTrainer() throws {
    try verifyThat(.trainerEligibility).given(
      school, .session("S1", "2027-10-06T09:00", by: "", for: "P1"), .fixed("C1", "2027-10-13T09:00", for: "P2")
    ).finds(1, .noTrainer, on: "S1")
  }

  @Test("A trainer leads only the modules listed")
  func modules() throws {
    try verifyThat(.trainerEligibility).given(
      school, .trainer("F1", modules: ["M2"]), .trainer("F2", modules: ["M2", "M"]), .trainer("F3"),
      .session("S1", "2027-10-06T09:00", by: "F1 F2 F3", for: "P1")
    ).finds(1, .notQualified)
  }

  @Test("Every learner's circonscription is among the trainer's; a person without one asks for all")
  func territory() throws {
    let base = Given.all(
      school, .school("E2", at: north(1), in: "Rennes Nord"), .teacher("P3", of: "E2"), .person("A1", .agent),
      .trainer("F1", territory: ["Bruz"]), .trainer("F2", territory: ["Bruz", "Rennes Nord"]), .trainer("F3"))
    try verifyThat(.trainerEligibility).given(base, .session("S1", "2027-10-06T09:00", by: "F1 F2 F3", for: "P1 P3"))
      .finds(1, .outsideTerritory)
    try verifyThat(.trainerEligibility).given(base, .session("S1", "2027-10-06T09:00", by: "F1 F2 F3", for: "A1"))
      .finds(2, .outsideTerritory)
  }

  @Test("Busy times and closures bind, touching ones do not; together they are one breach")
  func busy() throws {
    try verifyThat(.trainerEligibility).given(
      school, .trainer("F1", busy: ["2027-10-06T11:00/2027-10-06T11:15"]),
      .trainer("F2", busy: ["2027-10-06T12:00/2027-10-06T13:00"]), .trainer("F3"),
      .closure(.trainer("F3"), "2027-10-06T00:00/2027-10-07T00:00"),
      .closure(.trainer("F1"), "2027-10-06T00:00/2027-10-07T00:00"),
      .session("S1", "2027-10-06T09:00", by: "F1 F2 F3", for: "P1")
    ).finds(2, .trainerBusy)
  }

  @Test("Six hours of teaching on a day are kept, a quarter more is not; fixed sessions count")
  func day() throws {
    let base = Given.all(
      school, .trainer("F1"), .module("Q", minutes: 15), .session("S1", "2027-10-06T09:00", for: "P1"),
      .fixed("C1", "2027-10-06T13:30", at: "E1", by: "F1", for: "P2"))
    try verifyThat(.trainerEligibility).given(base).findsNothing()
    try verifyThat(.trainerEligibility).given(base, .session("S3", of: "Q", "2027-10-06T16:45", for: "P1"))
      .finds(1, .overTrainerDay, on: "F1")
  }

  @Test("Hours of the ISO week and of the year bind each trainer who has such a limit")
  func weekAndYear() throws {
    let sessions = Given.all(
      school, .session("S1", "2027-10-05T09:00", for: "P1"), .session("S2", "2027-10-06T09:00", for: "P2"))
    try verifyThat(.trainerEligibility).given(sessions, .trainer("F1", perWeek: 360, perYear: 360)).findsNothing()
    try verifyThat(.trainerEligibility).given(sessions, .trainer("F1", perWeek: 330)).finds(
      1, .overTrainerWeek, on: "F1")
    try verifyThat(.trainerEligibility).given(sessions, .trainer("F1", perYear: 330)).finds(
      1, .overTrainerYear, on: "F1")
  }

  @Test("Sunday and Monday are of different weeks")
  func weeks() throws {
    try verifyThat(.trainerEligibility).given(
      school, .trainer("F1", perWeek: 180), .session("S1", "2027-10-10T09:00", for: "P1"),
      .session("S2", "2027-10-11T09:00", for: "P2")
    ).findsNothing()
  }
}
