import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Who may be a referent") struct ReferentEligibilityTests {
  private let base = Given.all(
    .smallSchool, .school("E2", classes: 3), .school("E3", classes: 1), .school("E4", rpi: "R1"),
    .school("E5", rpi: "R1"), .agent("A1", of: "E1"), .teacher("P4", of: "E4"), .teacher("P9", of: "E2 E1"))

  @Test("A teacher of the school, first or not, may lead it or stand in")
  func kept() throws {
    try verifyThat(.referentEligibility).given(
      base, .referent("P9", of: "E1", deputy: "P1"), .referent("P4", of: "E4")
    ).findsNothing()
  }

  @Test("An agent, a stranger and an unknown person may not")
  func broken() throws {
    try verifyThat(.referentEligibility).given(base, .referent("A1", of: "E1")).finds(1, .notTeacher, on: "E1")
    try verifyThat(.referentEligibility).given(base, .referent("P9", of: "E1", deputy: "nobody"))
      .finds(1, .notTeacher, on: "E1")
    try verifyThat(.referentEligibility).given(base, .referent("P4", of: "E1")).finds(1, .notOfSchool, on: "E1")
    try verifyThat(.referentEligibility).given(base, .referent("P1", of: "E9")).finds(1, .unknownReferentSchool)
  }

  @Test("One referent and another deputy per school")
  func pairs() throws {
    try verifyThat(.referentEligibility).given(base, .referent("P1", of: "E1", deputy: "P1"))
      .finds(1, .deputyIsReferent)
    try verifyThat(.referentEligibility).given(base, .referent("P1", of: "E1"), .referent("P2", of: "E1"))
      .finds(1, .twoReferents)
  }

  @Test("Two schools may share a person who belongs to one, in an RPI or where one has a single class")
  func shared() throws {
    try verifyThat(.referentEligibility).given(base, .referent("P4", of: "E4"), .referent("P4", of: "E5"))
      .findsNothing()
    try verifyThat(.referentEligibility).given(base, .referent("P1", of: "E1"), .referent("P1", of: "E3"))
      .findsNothing()
    try verifyThat(.referentEligibility).given(base, .referent("P1", of: "E1", deputy: "P2"), .referent("P2", of: "E3"))
      .findsNothing()
  }

  @Test("Other pairs may not share, even one who belongs to both")
  func notShared() throws {
    try verifyThat(.referentEligibility).given(base, .referent("P9", of: "E1"), .referent("P9", of: "E2"))
      .finds(1, .servesTooMany, on: "P9")
    try verifyThat(.referentEligibility).given(base, .referent("P1", of: "E1"), .referent("P1", of: "E2"))
      .finds(2, .servesTooMany, .notOfSchool)
  }

  @Test("Three schools are too many; one alone that is not the own one is not allowed")
  func tooMany() throws {
    try verifyThat(.referentEligibility).given(
      base, .referent("P4", of: "E4"), .referent("P4", of: "E5"), .referent("P4", of: "E3")
    ).finds(3, .servesTooMany, .notOfSchool)
    try verifyThat(.referentEligibility).given(base, .referent("P4", of: "E5")).finds(1, .notOfSchool)
  }
}
