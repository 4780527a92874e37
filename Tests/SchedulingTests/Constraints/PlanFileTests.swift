import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The plan file") struct PlanFileTests {
  @Test("Known ids, each once, in the dossier's year, keep the rule")
  func kept() throws {
    try verifyThat(.plan).given(.smallSchool, .session("S1", "2027-10-06T09:00", for: "P1")).findsNothing()
  }

  @Test("Another school year is a breach")
  func otherYear() throws {
    try verifyThat(.plan).given(.smallSchool, .plan { $0.schoolYear = SchoolYear(startingIn: 2026) })
      .finds(1, .otherYear, on: "schoolYear")
  }

  @Test("An id may not stand twice, not even for a session and a peer session")
  func idTwice() throws {
    try verifyThat(.plan).given(
      .smallSchool, .session("S1", "2027-10-06T09:00", for: "P1"), .session("S1", "2027-11-10T09:00", for: "P2"),
      .peer("S1", by: "P1", "2027-11-09T12:00", for: "P2")
    ).finds(1, .idTwice, on: "S1")
  }

  @Test("With an unknown id nothing else is counted")
  func unknown() throws {
    let parts: [Given] = [
      .smallSchool, .session("S1", "2027-10-06T09:00", at: "nowhere", by: "F9", for: "P1 P9"),
      .session("S2", of: "M9", "2027-10-06T09:00", for: "P1"),
      .peer("X1", at: "E9", by: "P8", "2027-11-09T12:00", for: "P2"), .dated("D9", "2027-11-17"),
    ]
    let result = try Scenario(parts).audited()
    #expect(
      Set(result.findings.map(\.fault.code))
        == Set([
          "unknownPlace", "unknownTrainer", "unknownLearner", "unknownModule", "unknownSchool", "unknownDeployment",
        ]))
    #expect(result.findings.count == 7)
    #expect(result.score == Score(hard: 7))
  }

  @Test("A fixed session may have a trainer and a place that the dossier does not know")
  func fixedElsewhere() throws {
    try verifyThat(.plan).given(
      .smallSchool, .fixed("C1", "2027-10-06T09:00", at: "Atelier Canopé", by: "CANOPE", for: "P1")
    ).findsNothing()
  }

  @Test("A fixed session may not be missing")
  func fixedMissing() throws {
    try verifyThat(.plan).given(
      .smallSchool, .fixed("C1", "2027-10-06T09:00", for: "P1"), .plan { $0.sessions = [] }
    ).finds(1, .fixedMissing, on: "C1")
  }

  @Test(
    "A fixed session keeps its module, start, end, place, trainers and persons",
    arguments: [
      { (session: inout Session) in session.start = "2027-10-06T09:15" },
      { $0.end = "2027-10-06T11:00" },
      { $0.place = .school("E1") },
      { $0.trainers = ["F1"] },
      { $0.learners = ["P2"] },
    ] as [@Sendable (inout Session) -> Void])
  func fixedChanged(change: @escaping @Sendable (inout Session) -> Void) throws {
    try verifyThat(.plan).given(
      .smallSchool, .fixed("C1", "2027-10-06T09:00", for: "P1"), .plan { change(&$0.sessions[0]) }
    ).finds(1, .fixedChanged, on: "C1")
  }

  @Test("A free seat of a fixed session may be used")
  func seatUsed() throws {
    try verifyThat(.plan).given(.smallSchool, .fixed("C1", "2027-10-06T09:00", for: "P1", joinedBy: "P2"))
      .findsNothing()
  }
}
