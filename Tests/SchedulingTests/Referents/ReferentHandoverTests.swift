import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A referent who leaves in the course of the year") struct ReferentHandoverTests {
  private func choice(_ parts: [Given], of school: ID<School> = "E1") -> ReferentChoice? {
    ReferentChooser(DossierIndex(Scenario(parts).dossier)).propose()[school]
  }

  private static let leaver: [Given] = [
    .school("E1", classes: 4), .teacher("A", of: "E1", since: "2020", leaves: "2028-01-03"), .teacher("B", of: "E1"),
    .teacher("C", of: "E1", volunteer: true),
  ]

  @Test("is followed by the best who stays, who stands in until then")
  func successor() {
    let successor = ReferentSuccessor(learner: "C", from: "2028-01-03")
    #expect(
      choice(Self.leaver) == ReferentChoice(school: "E1", referent: "A", deputy: "C", successor: successor))
    let refused = choice(Self.leaver + [.decision("E1", "C", .refused)])
    #expect(refused?.successor?.learner == "B")
  }

  @Test("is followed by the deputy named by hand")
  func deputy() {
    let choice = choice(Self.leaver + [.decision("E1", "A", deputy: "B")])
    #expect(choice?.deputy == "B" && choice?.successor == ReferentSuccessor(learner: "B", from: "2028-01-03"))
  }

  @Test("has no successor where nobody stays, and needs none who leaves after the last day")
  func none() {
    let alone: [Given] = [.school("E1"), .teacher("A", of: "E1", leaves: "2028-01-03")]
    #expect(choice(alone) == ReferentChoice(school: "E1", referent: "A"))
    let late: [Given] = [
      .school("E1"), .teacher("A", of: "E1", leaves: "2028-08-15"), .teacher("B", of: "E1", share: 50),
    ]
    #expect(choice(late) == ReferentChoice(school: "E1", referent: "A"))
  }

  @Test("of two shared schools is followed at both by one person, who belongs to one of them")
  func shared() {
    let parts: [Given] = [
      .school("E1", classes: 1), .school("E2", classes: 3),
      .teacher("A", of: "E2", since: "2020", leaves: "2028-01-03"),
      .teacher("B", of: "E2"),
    ]
    #expect(choice(parts, of: "E2")?.successor?.learner == "B")
    let other = choice(parts, of: "E1")
    #expect(other?.referent == "A" || other?.referent == "B")
    let plan = Plan(
      schoolYear: SchoolYear(startingIn: 2027),
      referents: ReferentChooser(DossierIndex(Scenario(parts).dossier)).propose().choices)
    #expect(throws: Never.self) {
      let findings = try Auditor(DossierIndex(Scenario(parts).dossier)).audit(plan).findings
      #expect(findings == [])
    }
  }

  @Test("no longer leads peer sessions after that day, the successor does")
  func peers() throws {
    let dossier = Scenario(
      Self.leaver + [.trainer("F1"), .module("M"), .settings { $0.goals.peerSessionsPerSchool = 30 }]
    ).dossier
    let plan = try Planner(dossier).plan(PlannerOptions(timeLimit: nil, steps: 1000))
    let result = try Auditor(DossierIndex(dossier)).audit(plan)
    #expect(result.findings == [] && result.score == plan.score)
    let late = plan.peerSessions.filter { $0.start.day >= "2028-01-03" }
    #expect(!late.isEmpty && late.allSatisfy { $0.referent == "C" })
    let roster = ReferentRoster(DossierIndex(dossier), plan: plan)
    let handover = try #require(roster["E1"]?.handover)
    #expect(handover.from == "2028-01-03" && handover.successor == "C")
    #expect(handover.peerSessions == late.map(\.id) && handover.ledByOthers.isEmpty)
  }
}
