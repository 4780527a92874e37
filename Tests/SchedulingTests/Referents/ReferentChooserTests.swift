import Planning
import Testing

@testable import Scheduling

@Suite("Choosing referents") struct ReferentChooserTests {
  private func choose(_ parts: [Given]) -> [ReferentChoice] {
    ReferentChooser(DossierIndex(Scenario(parts).dossier)).propose().choices
  }

  private func choice(_ school: String, _ referent: String, deputy: String? = nil) -> ReferentChoice {
    ReferentChoice(school: ID(school), referent: ID(referent), deputy: deputy.map { ID($0) })
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let chosen: Given
    let other: Given
  }

  /// In each the one chosen is `B`, so that no order of ids or rows helps, unless ids decide.
  static let pairs: [Pair] = [
    Pair(
      testDescription: "who already is referent before a volunteer",
      chosen: .teacher("B", of: "E1", since: "2024"), other: .teacher("A", of: "E1", volunteer: true)),
    Pair(
      testDescription: "a volunteer before another",
      chosen: .teacher("B", of: "E1", volunteer: true), other: .teacher("A", of: "E1")),
    Pair(
      testDescription: "a part-time volunteer before another",
      chosen: .teacher("B", of: "E1", share: 50, volunteer: true), other: .teacher("A", of: "E1")),
    Pair(
      testDescription: "a volunteer before a half-time referent",
      chosen: .teacher("B", of: "E1", volunteer: true), other: .teacher("A", of: "E1", share: 50, since: "2024")),
    Pair(
      testDescription: "four fifths of service before three quarters",
      chosen: .teacher("B", of: "E1", share: 80), other: .teacher("A", of: "E1", share: 75)),
    Pair(
      testDescription: "full service before four fifths",
      chosen: .teacher("B", of: "E1"), other: .teacher("A", of: "E1", share: 80)),
    Pair(
      testDescription: "who is there every day before who is not",
      chosen: .teacher("B", of: "E1"), other: .teacher("A", of: "E1", off: [.monday])),
    Pair(
      testDescription: "of equals who stays before who leaves",
      chosen: .teacher("B", of: "E1", share: 80), other: .teacher("A", of: "E1", leaves: "2028-01-03")),
    Pair(
      testDescription: "nobody who has left before the year begins",
      chosen: .teacher("B", of: "E1"), other: .teacher("A", of: "E1", since: "2020", leaves: "2027-07-08")),
    Pair(
      testDescription: "the lower id of equals", chosen: .teacher("B", of: "E1"), other: .teacher("C", of: "E1")),
    Pair(
      testDescription: "a teacher before an agent",
      chosen: .teacher("B", of: "E1"), other: .person("A", .animateur, of: "E1", volunteer: true, since: "2020")),
    Pair(
      testDescription: "with an empty since, no referent",
      chosen: .teacher("B", of: "E1", volunteer: true), other: .teacher("A", of: "E1", since: "")),
  ]

  @Test("takes", arguments: pairs)
  func order(pair: Pair) {
    #expect(choose([.school("E1"), pair.other, pair.chosen]) == [choice("E1", "B")])
    #expect(choose([.school("E1"), pair.chosen, pair.other]) == [choice("E1", "B")])
  }

  @Test(
    "counts what a choice costs",
    arguments: [
      (Given.teacher("A", of: "E1", since: "2024"), 0), (.teacher("A", of: "E1", volunteer: true), 30),
      (.teacher("A", of: "E1"), 120), (.teacher("A", of: "E1", share: 79, since: "2024"), 60),
      (.teacher("A", of: "E1", share: 50, volunteer: true), 90), (.teacher("A", of: "E1", share: 80), 120),
      (.teacher("A", of: "E1", share: 33), 180),
    ])
  func fit(person: Given, cost: Int) throws {
    let learner = try #require(Scenario([person]).dossier.learners.first)
    #expect(ReferentChooser.fit(learner) == cost)
  }

  @Test("names a deputy from eight classes on, or from as many as the settings say", arguments: [7, 8, 9])
  func deputies(classes: Int) {
    let parts: [Given] = [
      .school("E1", classes: classes), .teacher("A", of: "E1"), .teacher("B", of: "E1", volunteer: true),
    ]
    #expect(choose(parts) == [choice("E1", "B", deputy: classes >= 8 ? "A" : nil)])
    let settings = Given.settings { $0.deputyFromClasses = 9 }
    #expect(choose(parts + [settings]) == [choice("E1", "B", deputy: classes >= 9 ? "A" : nil)])
  }

  @Test("names no deputy who leaves, nor where there is nobody else, nor where the classes are not known")
  func noDeputy() {
    #expect(choose([.school("E1", classes: 12), .teacher("A", of: "E1")]) == [choice("E1", "A")])
    let leaver = Given.teacher("B", of: "E1", leaves: "2028-01-03")
    #expect(choose([.school("E1", classes: 12), .teacher("A", of: "E1"), leaver]) == [choice("E1", "A")])
    #expect(choose([.school("E1", classes: nil), .teachers("A B", of: "E1")]) == [choice("E1", "A")])
  }

  @Test("leaves a school without teachers of its own or near by without a referent")
  func nobody() {
    #expect(choose([.school("E1")]).isEmpty)
    #expect(choose([.school("E1"), .agent("A", of: "E1")]).isEmpty)
    #expect(choose([]).isEmpty)
    // In one commune, but both have several classes and no RPI joins them.
    #expect(choose([.school("E1"), .school("E2"), .teacher("A", of: "E2")]) == [choice("E2", "A")])
  }

  @Test("shares a colleague's referent in an RPI, or where one of two schools has a single class")
  func shared() {
    let both = [choice("E1", "A"), choice("E2", "A")]
    #expect(choose([.school("E1", rpi: "R"), .school("E2", rpi: "R"), .teacher("A", of: "E2")]) == both)
    #expect(choose([.school("E1", classes: 1), .school("E2"), .teacher("A", of: "E2")]) == both)
    #expect(choose([.school("E1"), .school("E2", classes: 1), .teacher("A", of: "E2")]) == both)
    #expect(choose([.school("E1", rpi: "R"), .school("E2", rpi: "Q"), .teacher("A", of: "E2")]) == [choice("E2", "A")])
  }

  @Test("never lets a person serve three schools")
  func three() {
    let choices = choose([
      .school("E1", classes: 1, rpi: "R"), .school("E2", classes: 1, rpi: "R"), .school("E3", classes: 1, rpi: "R"),
      .teacher("A", of: "E2"),
    ])
    #expect(choices == [choice("E1", "A"), choice("E2", "A")])
  }

  @Test("lets a teacher of two schools lead one of them where the other has somebody else")
  func twoSchools() {
    let choices = choose([
      .school("E1"), .school("E2"), .teacher("A", of: "E1 E2", since: "2022"), .teacher("B", of: "E1"),
    ])
    #expect(choices == [choice("E1", "B"), choice("E2", "A")])
  }

  @Test("takes the least fit in all, where the school with the fewest candidates is not to choose first")
  func wholeSum() {
    let proposal = ReferentChooser(
      DossierIndex(
        Scenario([
          .school("E1"), .school("E2"), .teacher("A", of: "E1 E2", volunteer: true),
          .teacher("B", of: "E1", since: "2020"),
          .teacher("C", of: "E2"),
        ]).dossier)
    ).propose()
    #expect(proposal.choices == [choice("E1", "B"), choice("E2", "A")])
    #expect(proposal.fit == 30 && proposal.isProven)
  }

  @Test("of two who could share takes the nearer one")
  func nearer() {
    let choices = choose([
      .school("E1", at: north(0), classes: 1), .school("E2", at: north(30)), .school("E3", at: north(10)),
      .teacher("A", of: "E2", since: "2020"), .teacher("B", of: "E3", since: "2020"),
    ])
    #expect(choices == [choice("E1", "B"), choice("E2", "A"), choice("E3", "B")])
  }

  @Test("satisfies the rules and counts what the auditor counts", arguments: 1...40 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let index = DossierIndex(RandomScenario.scenario(seed: seed).dossier)
    let proposal = ReferentChooser(index).propose()
    let plan = Plan(schoolYear: index.dossier.settings.schoolYear, referents: proposal.choices)
    let result = try Auditor(index).audit(plan)
    #expect(result.findings.filter { $0.rule == .referentEligibility }.isEmpty)
    #expect(Set(proposal.choices.map(\.school)).count == proposal.choices.count)
    let weight = index.dossier.settings.weights[.referentFit]
    #expect((result.score.costTerms[.referentFit] ?? 0) == proposal.fit * weight)
    #expect((result.score.readinessTerms[.schoolWithoutReferent] ?? 0) == 500 * proposal.schoolsWithout.count)
    #expect(proposal.isProven)
  }
}
