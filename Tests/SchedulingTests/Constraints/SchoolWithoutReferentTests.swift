import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Schools without a referent") struct SchoolWithoutReferentTests {
  @Test("500 for each school that has none")
  func each() throws {
    try verifyThat(.schoolWithoutReferent).given(.smallSchool, .school("E2"), .school("E3"), .referent("P1", of: "E1"))
      .counts(1000)
  }

  @Test("A choice that is no teacher is no referent")
  func noTeacher() throws {
    try verifyThat(.schoolWithoutReferent).given(.smallSchool, .agent("A1", of: "E1"), .referent("A1", of: "E1"))
      .counts(500)
  }
}
