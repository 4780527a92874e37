import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The auditor") struct AuditorTests {
  private let parts: [Given] = [
    .smallSchool, .school("E2", at: north(10)), .referent("P1", of: "E1"),
    .session("S1", "2027-10-06T09:00", at: "E2", for: "P1"),
  ]

  @Test("The score has every term that counts, weighted, and the sums")
  func score() throws {
    let result = try Scenario(parts).audited()
    #expect(result.findings.isEmpty)
    #expect(result.score.readinessTerms == [.schoolWithoutReferent: 500])
    #expect(
      result.score.costTerms == [
        .officialHoursShort: 4 * (180 + 360), .referentFit: 120, .trainerTime: 180, .learnerTravel: 42,
      ])
    #expect(result.score.cost == 2502)
  }

  @Test("A plan whose score is right differs nowhere, one that carries none neither")
  func agrees() throws {
    var scenario = Scenario(parts)
    #expect(try scenario.audited().differences.isEmpty)
    scenario.plan.score = try scenario.audited().score
    #expect(try scenario.audited().differences.isEmpty)
  }

  @Test("A wrong term differs, and so does the sum")
  func differs() throws {
    var scenario = Scenario(parts)
    scenario.plan.score = try scenario.audited().score
    scenario.plan.score?.costTerms[.trainerTime] = 100
    #expect(
      try scenario.audited().differences == [
        ScoreDifference(term: "cost", planned: 2422, audited: 2502),
        ScoreDifference(term: "trainerTime", planned: 100, audited: 180),
      ])
  }

  @Test("Disruption is held against the plan's only where the published revision is at hand")
  func disruption() throws {
    var scenario = Scenario(parts)
    scenario.plan.score = try scenario.audited().score
    scenario.plan.score?.costTerms[.disruption] = 60
    #expect(try scenario.audited().differences.isEmpty)
    scenario.published = scenario.plan
    #expect(try scenario.audited().differences.map(\.term) == ["cost", "disruption"])
  }

  @Test("The score of a plan that breaks rules is not compared")
  func broken() throws {
    var scenario = Scenario(parts + [.session("S2", "2027-10-06T09:00", for: "P1")])
    scenario.plan.score = Score()
    let result = try scenario.audited()
    #expect(result.score.hard == result.findings.count)
    #expect(result.score.hard > 0)
    #expect(result.differences.isEmpty)
  }

  @Test("Findings come in the order of the rules, then by subject, whatever the order in the plan")
  func order() throws {
    var scenario = Scenario(
      parts + [.session("S3", "2027-10-06T09:00", for: "P1 P2"), .session("S2", "2027-10-10T09:10", for: "P2")])
    let first = try scenario.audited().findings
    scenario.plan.sessions.reverse()
    scenario.dossier.learners.reverse()
    #expect(try scenario.audited().findings == first)
    let rules = HardRule.allCases.filter { rule in first.contains { $0.rule == rule } }
    #expect(first.map(\.rule).reduce(into: []) { if $0.last != $1 { $0.append($1) } } == rules)
  }

  @Test("An empty dossier and an empty plan have nothing to find")
  func empty() throws {
    #expect(try Scenario().audited() == AuditResult(findings: [], score: Score(), differences: []))
  }
}
