import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Steps of the search") struct RulesKeptTests {
  private func slot(_ problem: Problem, _ module: Int, _ moment: Moment) throws -> Int {
    try #require(
      problem.time.range[module].first { k in
        let slot = problem.time.slots[k]
        return problem.day(Int(slot.day)) == moment.day && slot.start == moment.time.minutes
      })
  }

  private func expectTidy(
    _ search: inout Search, _ expected: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isTidy = search.tidy()
    #expect(isTidy == expected, sourceLocation: sourceLocation)
  }

  @Test("do not take away what a session of others rests on for who joined it")
  func prerequisiteOfOthers() throws {
    let bench = try Workbench(
      Scenario([
        .school("E1"), .teachers("P1 P2", of: "E1"), .trainer("F1"), .module("M1", minutes: 60),
        .module("M2", minutes: 60, after: ["M1"]),
        .fixed("C1", of: "M2", "2027-12-08T09:00", at: "E1", by: "F1"),
      ]).dossier)
    var search = Search(bench.beginning, seed: 1)
    let k = try slot(bench.problem, 0, "2027-11-10T09:00")
    let s = search.state.open(module: 0, slot: k, place: 0, trainer: 0)
    search.state.join(0, s)
    expectTidy(&search, true)
    search.state.join(0, 0)
    expectTidy(&search, true)
    search.state.commit()
    let findings = bench.audit(bench.plan(search.state)).findings
    #expect(findings.isEmpty)
    let mayLeave = search.state.canLeave(0, s)
    #expect(!mayLeave)
    search.dissolve(s, reseat: false)
    expectTidy(&search, false)
  }

  @Test("do not bring a second audience to a session in school that its first was enough for, unless all come")
  func secondAudience() throws {
    let bench = try Workbench(
      Scenario([
        .school("E1"), .teacher("P1", of: "E1"), .agent("A1", of: "E1"), .agent("A2", of: "E1"), .trainer("F1"),
        .module("M", minutes: 60, atLeast: 3, inOwnSchool: true),
        .settings { $0.windows.agents.append(Window(weekday: .wednesday, span: "09:00-12:00")) },
      ]).dossier)
    var search = Search(bench.beginning, seed: 1)
    let k = try slot(bench.problem, 0, "2027-11-10T09:00")
    let s = search.state.open(module: 0, slot: k, place: 0, trainer: 0)
    search.state.join(0, s)
    expectTidy(&search, true)
    search.state.join(1, s)
    expectTidy(&search, false)
    search.state.join(2, s)
    expectTidy(&search, true)
    let findings = bench.audit(bench.plan(search.state)).findings
    #expect(findings.isEmpty)
  }

  @Test("of the construction keep the training for a date that is fixed")
  func fixedDateFirst() throws {
    let bench = try Workbench(
      Scenario([
        .school("E1"), .school("E2"), .teacher("P1", of: "E1", exempt: "constellation"),
        .teacher("P2", of: "E2", exempt: "constellation"), .trainer("F1"),
        .module("M", minutes: 120, level: nil), .equipment("K", teachers: ["M"]),
        .deployment("D1", of: "K", to: "E1", .scheduled, date: "2028-01-11"),
        .deployment("D2", of: "K", to: "E2", from: "2028-05-29", to: "2028-06-23"),
      ]).dossier)
    let search = bench.constructed()
    let plan = bench.plan(search.state)
    #expect(plan.score?.readiness == 0)
    #expect(plan.deployments.map(\.id) == ["D1", "D2"])
  }
}
