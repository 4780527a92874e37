import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The least group") struct GroupSizeTests {
  @Test("The module's least is kept, one fewer is not", arguments: [("P1 P2", 0), ("P1", 1)])
  func edge(learners: String, breaches: Int) throws {
    try verifyThat(.groupSize).given(
      .smallSchool, .module("G", atLeast: 2), .session("S1", of: "G", "2027-10-06T09:00", for: learners)
    ).finds(breaches)
  }

  @Test("Nobody at all is never enough")
  func empty() throws {
    try verifyThat(.groupSize).given(.smallSchool, .session("S1", "2027-10-06T09:00")).finds(1, .underModule)
  }

  @Test("In the own school all persons of the audiences present suffice")
  func inOwnSchool() throws {
    let base = Given.all(
      .smallSchool, .agent("A1", of: "E1"), .module("G", atLeast: 8, inOwnSchool: true))
    try verifyThat(.groupSize).given(base, .session("S1", of: "G", "2027-10-06T09:00", for: "P1 P2")).findsNothing()
    try verifyThat(.groupSize).given(base, .session("S1", of: "G", "2027-10-06T09:00", for: "A1 P1"))
      .finds(1, .underModule)
    try verifyThat(.groupSize).given(base, .session("S1", of: "G", "2027-10-06T09:00", for: "A1 P1 P2")).findsNothing()
  }

  @Test("Persons who list the school second are among them")
  func twoSchools() throws {
    try verifyThat(.groupSize).given(
      .smallSchool, .school("E2"), .teacher("P3", of: "E2 E1"), .module("G", atLeast: 8, inOwnSchool: true),
      .session("S1", of: "G", "2027-10-06T09:00", for: "P1 P2")
    ).finds(1)
  }

  @Test("Fixed sessions may be small")
  func fixed() throws {
    try verifyThat(.groupSize).given(.smallSchool, .module("G", atLeast: 2), .fixed("C1", of: "G", "2027-10-06T09:00"))
      .findsNothing()
  }
}
