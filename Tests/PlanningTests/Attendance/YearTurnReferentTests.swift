import Planning
import SchoolCalendar
import Testing

@Suite("A year hands over its referents") struct YearTurnReferentTests {
  private func turn(_ town: Town, known: Dossier? = nil) -> YearTurn {
    YearTurn(DossierIndex(town.dossier), plan: town.plan, known: known)
  }

  private func decision(
    _ person: ID<Learner>?, _ state: ReferentDecisionState = .confirmed, from: Day? = nil, through: Day? = nil
  ) -> ReferentDecision {
    ReferentDecision(school: "E1", person: person, state: state, from: from, through: through)
  }

  private func since(_ turn: YearTurn) -> [String?] { turn.dossier.learners.map(\.referentSince) }

  @Test("Who takes over in the year is referent from that day on, and who handed over is not any more")
  func successor() {
    var town = Town()
    town.dossier.learners[0].referentSince = "2020"
    town.plan.referents = [
      ReferentChoice(school: "E1", referent: "P1", successor: ReferentSuccessor(learner: "P2", from: "2028-02-01"))
    ]
    #expect(since(turn(town)) == [nil, "2028-02-01", nil])
  }

  @Test(
    "What is confirmed wins over the plan, and the confirmation in force on the last day goes on without its period")
  func confirmed() {
    var town = Town()
    town.name(referent: "P3")
    town.dossier.referentDecisions = [
      decision("P1", through: "2028-01-31"), decision("P2", from: "2028-02-01"),
    ]
    let next = turn(town)
    #expect(since(next) == [nil, "2028-02-01", nil])
    #expect(next.dossier.referentDecisions == [decision("P2")])
    #expect(next.decisions == 1)
  }

  @Test("Where the one confirmed leaves, the plan's successor holds the post at the year's end")
  func leaver() {
    var town = Town()
    town.dossier.learners[0].leaves = "2028-01-03"
    town.dossier.referentDecisions = [decision("P1")]
    town.plan.referents = [
      ReferentChoice(school: "E1", referent: "P1", successor: ReferentSuccessor(learner: "P2", from: "2028-01-03"))
    ]
    let next = turn(town)
    #expect(since(next) == ["2028-01-03", nil])
    #expect(next.dossier.referentDecisions.isEmpty)
  }

  @Test("A confirmation without an end lasts until the next one begins")
  func openEnd() {
    var town = Town()
    town.dossier.referentDecisions = [decision("P1"), decision("P2", from: "2028-02-01")]
    #expect(turn(town).dossier.referentDecisions == [decision("P2")])
  }

  @Test(
    "Refusals stay; proposals, vacancies and periods that are over go; what is said for the next year stays as it is",
    arguments: [
      (decision: ReferentDecision(school: "E1", person: "P1", state: .refused, from: "2027-10-01"), stays: true),
      (ReferentDecision(school: "E1", person: "P1", state: .refused, through: "2028-03-01"), false),
      (ReferentDecision(school: "E1", person: "P1", state: .proposed), false),
      (ReferentDecision(school: "E1", state: .vacant), false),
      (ReferentDecision(school: "E1", state: .vacant, through: "2028-12-31"), true),
      (ReferentDecision(school: "E1", person: "P1", through: "2028-06-30"), false),
      (ReferentDecision(school: "E1", person: "P1", from: "2028-10-01"), true),
    ])
  func each(decision: ReferentDecision, stays: Bool) {
    var town = Town()
    town.dossier.referentDecisions = [decision]
    var expected = decision
    if let from = decision.from, from < "2028-09-01" { expected.from = nil }
    #expect(turn(town).dossier.referentDecisions == (stays ? [expected] : []))
  }

  @Test("A vacant post makes nobody referent, whoever the plan names")
  func vacant() {
    var town = Town()
    town.name(referent: "P1")
    town.dossier.referentDecisions = [decision(nil, .vacant)]
    #expect(since(turn(town)) == [nil, nil, nil])
  }

  @Test("Decisions about people who have left go with them; a deputy who has left is no longer named")
  func left() {
    var town = Town()
    town.dossier.learners[0].leaves = "2028-07-01"
    town.dossier.referentDecisions = [decision("P1", .refused)]
    town.dossier.referentDecisions.append(ReferentDecision(school: "E1", person: "P2", deputy: "P1"))
    #expect(turn(town).dossier.referentDecisions == [decision("P2")])
  }

  @Test("A person who has changed schools is not confirmed at the old one")
  func moved() {
    var town = Town()
    town.dossier.schools.append(Town.school("E2"))
    town.dossier.referentDecisions = [decision("P1")]
    var known = town.dossier
    known.settings.schoolYear = SchoolYear(startingIn: 2028)
    known.referentDecisions = []
    known.learners[0].schools = ["E2"]
    #expect(turn(town, known: known).dossier.referentDecisions.isEmpty)
  }

  @Test("Done again it decides only about schools that the next year has decided nothing about")
  func again() {
    var town = Town()
    town.dossier.referentDecisions = [decision("P1")]
    let known = turn(town).dossier
    town.dossier.referentDecisions = [decision("P2")]
    let next = turn(town, known: known)
    #expect(next.dossier.referentDecisions == [decision("P1")])
    #expect(next.decisions == 0)
  }
}
