import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Relevance") struct RelevanceTests {
  private let base = Given.all(
    .smallSchool, .module("U", level: 2), .module("O", level: 3), .module("N", level: nil))

  @Test("Useful costs 15, offered 30 for each learner; priority nothing")
  func levels() throws {
    try verifyThat(.relevance).given(
      base, .session("S1", "2027-10-06T09:00", for: "P1 P2"), .session("S2", of: "U", "2027-11-10T09:00", for: "P1 P2"),
      .session("S3", of: "O", "2027-12-01T09:00", for: "P1")
    ).costs(15 + 15 + 30)
  }

  @Test("Nothing where a deployment of the own school asks for it, as follow-up too")
  func asked() throws {
    try verifyThat(.relevance).given(
      base, .school("E2"), .teacher("P3", of: "E2 E1"), .equipment("K", followUp: ["O"]),
      .deployment("D1", of: "K", to: "E1"), .session("S1", of: "O", "2027-10-06T09:00", for: "P1 P2 P3")
    ).costs(30)
  }

  @Test("Fixed sessions cost like others, modules outside the catalogue nothing")
  func fixed() throws {
    try verifyThat(.relevance).given(
      base, .fixed("C1", of: "O", "2027-10-06T09:00", for: "P1"), .fixed("C2", of: "N", "2027-11-10T09:00", for: "P1")
    ).costs(30)
  }
}
