import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Decisions about referents by hand") struct ReferentDecisionTests {
  private func propose(_ parts: [Given]) -> ReferentProposal {
    ReferentChooser(DossierIndex(Scenario(parts).dossier)).propose()
  }

  private func faults(_ parts: [Given]) -> [ReferentDecisionFault.Code] {
    ReferentPosts(DossierIndex(Scenario(parts).dossier)).faults.map(\.code)
  }

  private static let town: [Given] = [
    .school("E1", classes: 9), .teacher("A", of: "E1", since: "2020"), .teachers("B C", of: "E1"),
    .agent("X", of: "E1"), .school("E2", classes: 6), .teachers("D E", of: "E2"),
  ]

  @Test("are kept, whatever they cost")
  func confirmed() {
    let proposal = propose(Self.town + [.decision("E1", "C", deputy: "B")])
    #expect(proposal["E1"] == ReferentChoice(school: "E1", referent: "C", deputy: "B"))
    #expect(proposal.fit == 240 && proposal.isProven && proposal.setAside.isEmpty)
  }

  @Test("keep a person out, and a post vacant")
  func refusedAndVacant() {
    let proposal = propose(Self.town + [.decision("E1", "A", .refused), .decision("E2", nil, .vacant)])
    #expect(proposal["E1"]?.referent == "B" && proposal["E1"]?.deputy == "C")
    #expect(proposal["E2"] == nil && proposal.schoolsWithout == ["E2"])
    let proposed = propose(Self.town + [.decision("E1", "C", .proposed)])
    #expect(proposed["E1"]?.referent == "A")
  }

  @Test("hand over in the course of the year: the second holder is the successor, and stands in")
  func handover() {
    let proposal = propose(
      Self.town + [
        .decision("E1", "A", through: "2028-01-31"), .decision("E1", "B", from: "2028-02-01"),
      ])
    let successor = ReferentSuccessor(learner: "B", from: "2028-02-01")
    #expect(proposal["E1"] == ReferentChoice(school: "E1", referent: "A", deputy: "B", successor: successor))
  }

  @Test("of another year, or that begin later, say who it is then")
  func periods() {
    let past = propose(Self.town + [.decision("E1", "C", through: "2027-07-31")])
    #expect(past["E1"]?.referent == "A")
    let later = propose(Self.town + [.decision("E1", "C", from: "2027-11-01")])
    #expect(later["E1"]?.referent == "C" && later["E1"]?.successor == nil)
  }

  @Test("let a colleague of a school that may share take both")
  func shared() {
    let proposal = propose([
      .school("E1", classes: 1), .school("E2"), .teacher("A", of: "E1", since: "2020"), .teacher("B", of: "E2"),
      .decision("E1", "B"),
    ])
    #expect(proposal.choices == [.init(school: "E1", referent: "B"), .init(school: "E2", referent: "B")])
  }

  @Test("count a confirmed deputy as serving the school")
  func deputyServes() {
    // B stands in at E1, so B may lead E2 but not E3 besides.
    let parts: [Given] = [
      .school("E1", classes: 1), .school("E2", classes: 1), .school("E3", classes: 1), .teacher("A", of: "E1"),
      .teacher("B", of: "E2", since: "2020"), .decision("E1", "A", deputy: "B"),
    ]
    let index = DossierIndex(Scenario(parts).dossier)
    let proposal = ReferentChooser(index).propose()
    #expect(proposal["E1"]?.deputy == "B" && proposal["E2"]?.referent == "B")
    #expect(proposal["E3"]?.referent == "A")
  }

  @Test(
    "that the rules do not allow are found and not followed",
    arguments: [
      ([Given.decision("E1", "X")], [ReferentDecisionFault.Code.notTeacher]),
      ([.decision("E1", "D")], [.notOfSchool]), ([.decision("E1", "A", deputy: "A")], [.deputyIsReferent]),
      ([.decision("E1", "A", deputy: "D")], [.notOfSchool]), ([.decision("E1", nil)], [.noPerson]),
      ([.decision("E9", "A")], [.unknown]), ([.decision("E1", "Z")], [.unknown]),
      ([.decision("E1", "A"), .decision("E1", "B")], [.periodTwice]),
      ([.decision("E1", "A", through: "2028-03-01"), .decision("E1", "B", from: "2028-02-01")], [.periodTwice]),
      ([.decision("E1", "A"), .decision("E1", nil, .vacant)], [.periodTwice]),
      ([.decision("E1", "A"), .decision("E1", "A", .refused)], [.refusedAsWell]),
      ([.decision("E1", "A", .vacant)], [.personOfVacancy]),
      ([.teacher("F", of: "E1 E2"), .decision("E1", "F"), .decision("E2", "F")], [.mayNotShare]),
      ([.teacher("L", of: "E1", leaves: "2028-01-03"), .decision("E1", "L", from: "2028-01-03")], [.afterDeparture]),
      (
        [
          .decision("E1", "A"), .decision("E1", "B", from: "2028-01-03"), .decision("E1", "C", from: "2028-04-03"),
        ], [.secondHandover]
      ),
      ([.decision("E1", "A"), .decision("E1", "B", from: "2028-02-01"), .decision("E2", "D")], []),
      ([.decision("E1", "A", .refused), .decision("E1", "B", .refused), .decision("E1", "X", .refused)], []),
    ] as [([Given], [ReferentDecisionFault.Code])])
  func faulty(parts: [Given], codes: [ReferentDecisionFault.Code]) {
    #expect(faults(Self.town + parts) == codes)
    #expect(propose(Self.town + parts)["E1"] != nil || parts.count == 1)
  }

  @Test("that would have a person serve three schools are found")
  func three() {
    let schools: [Given] = [
      .school("E1", classes: 1), .school("E2", classes: 1), .school("E3", classes: 1), .teacher("A", of: "E1"),
      .teachers("B", of: "E2"), .teachers("C", of: "E3"),
    ]
    let all = schools + [.decision("E1", "A"), .decision("E2", "A"), .decision("E3", "A")]
    #expect(faults(all) == [.servesThree])
    #expect(faults(schools + [.decision("E2", "A"), .decision("E3", "A")]) == [.servesNoOwnSchool])
  }

  @Test("that others make impossible give way, so that the school has somebody")
  func setAside() {
    let proposal = propose([
      .school("E1", classes: 1), .school("E2"), .teacher("A", of: "E1"), .teacher("B", of: "E2"),
      .teacher("C", of: "E2"), .decision("E2", "C"), .decision("E1", "B"),
    ])
    #expect(proposal.setAside == ["E1": "B"])
    #expect(proposal["E1"]?.referent == "A" && proposal["E2"]?.referent == "C")
  }

  @Test("are obeyed by the planner, whose plan breaks no rule")
  func plan() throws {
    let dossier = Scenario(
      Self.town + [
        .trainer("F1"), .module("M"), .decision("E1", "C", deputy: "B"), .decision("E2", nil, .vacant),
        .settings { $0.goals.peerSessionsPerSchool = 2 },
      ]
    ).dossier
    let plan = try Planner(dossier).plan(PlannerOptions(timeLimit: nil, steps: 500))
    #expect(plan.referents == [ReferentChoice(school: "E1", referent: "C", deputy: "B")])
    let result = try Auditor(DossierIndex(dossier)).audit(plan)
    #expect(result.findings == [] && result.score == plan.score)
    #expect(plan.peerSessions.allSatisfy { $0.school == "E1" && ["C", "B"].contains($0.referent) })
  }
}
