import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The planner") struct PlannerTests {
  private func options(_ steps: Int?, seed: UInt64 = 1) -> PlannerOptions {
    PlannerOptions(timeLimit: nil, steps: steps, seed: seed)
  }

  @Test(
    "makes the same plan of the same seed and steps, whatever else runs",
    arguments: [DemoCase.oneClass, .comfortable, .scarceToo])
  func sameAgain(demo: DemoCase) async throws {
    let planner = try demo.planner()
    let alone = planner.plan(options(1000))
    let beside = await withTaskGroup(of: Plan.self) { group in
      for seed in [1, 5, 1] as [UInt64] { group.addTask { planner.plan(options(1000, seed: seed)) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(beside.filter { $0 == alone }.count >= 2)
    #expect(try Planner(demo.dossier).plan(options(1000)) == alone)
  }

  @Test("makes another plan of another seed", arguments: [DemoCase.comfortable, .scarce])
  func otherSeed(demo: DemoCase) throws {
    let planner = try demo.planner()
    #expect(planner.plan(options(1000, seed: 1)).sessions != planner.plan(options(1000, seed: 2)).sessions)
  }

  @Test(
    "gives its construction with no steps, and with no time", arguments: [DemoCase.oneClass, .comfortableToo, .scarce])
  func nothing(demo: DemoCase) throws {
    let bench = try demo.workbench()
    let construction = bench.plan(bench.constructed(seed: 4).state)
    let planner = try demo.planner()
    var reports = 0
    let none = [
      options(0, seed: 4), options(-3, seed: 4), options(nil, seed: 4),
      PlannerOptions(timeLimit: .zero, seed: 4, interval: .zero),
      PlannerOptions(timeLimit: .zero, steps: 1_000_000, seed: 4, interval: .zero),
    ]
    for options in none {
      #expect(planner.plan(options, report: { _ in reports += 1 }) == construction)
    }
    #expect(reports == 0)
  }

  @Test("is never worse for having searched", arguments: DemoCase.allCases)
  func better(demo: DemoCase) throws {
    let planner = try demo.planner()
    let before = try #require(planner.plan(options(0)).score)
    let after = try #require(planner.plan(options(4000)).score)
    #expect(after.readiness <= before.readiness)
  }

  @Test("takes as many steps as asked, a part of a batch too", arguments: [1, 499, 500, 700, 1200])
  func stepsAsAsked(steps: Int) throws {
    var last = 0
    _ = try DemoCase.oneClass.planner().plan(
      PlannerOptions(timeLimit: nil, steps: steps, interval: .zero), report: { last = $0.steps })
    #expect(last == steps)
  }

  @Test("keeps the best so far when it is told to stop", arguments: [DemoCase.comfortable, .scarce], [0, 1, 3, 8])
  func cancelled(demo: DemoCase, reports: Int) throws {
    let bench = try demo.workbench()
    var told: [PlannerProgress] = []
    let plan = try demo.planner().plan(
      PlannerOptions(timeLimit: nil, steps: 50_000_000, interval: .zero), isCancelled: { told.count >= reports },
      report: { told.append($0) })
    #expect(told.count == reports)
    let result = bench.audit(plan)
    #expect(result.findings.isEmpty)
    #expect(result.differences.isEmpty)
    for progress in told { #expect(result.score.readiness <= progress.readiness) }
    #expect(plan.referents == bench.referents)
  }

  @Test("stops in the midst of the construction", arguments: [DemoCase.comfortable, .scarce], [1, 2, 4, 7])
  func cancelledEarly(demo: DemoCase, questions: Int) throws {
    let bench = try demo.workbench()
    var asked = 0
    let plan = try demo.planner().plan(
      options(1000),
      isCancelled: {
        asked += 1
        return asked >= questions
      })
    let result = bench.audit(plan)
    #expect(result.findings.isEmpty)
    #expect(result.differences.isEmpty)
  }

  @Test("tells how it stands")
  func progress() throws {
    var told: [PlannerProgress] = []
    let plan = try DemoCase.comfortable.planner().plan(
      PlannerOptions(timeLimit: nil, steps: 4000, interval: .zero), report: { told.append($0) })
    let live = DossierIndex(DemoCase.comfortable.dossier).liveDeployments.count
    #expect(told.map(\.steps) == Array(stride(from: 500, through: 4000, by: 500)))
    #expect(told.allSatisfy { $0.deployments == live && (0...live).contains($0.readyDeployments) })
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.elapsed <= $1.elapsed })
    let known = Set(Neighbourhood.allCases.map { "\($0)" })
    #expect(told.compactMap(\.lastGain).allSatisfy { known.contains($0) })
    #expect(told.last.map { plan.score?.readiness ?? 0 <= $0.readiness } ?? false)
  }

  @Test("numbers its sessions in order of time and keeps the names of those that others have fixed")
  func names() throws {
    let plan = try DemoCase.comfortable.planner().plan(options(500))
    let fixed = Set(DemoCase.comfortable.dossier.fixedSessions.map(\.id))
    let own = plan.sessions.filter { !fixed.contains($0.id) }
    #expect(plan.sessions.map(\.start) == plan.sessions.map(\.start).sorted())
    #expect(own.map(\.id) == own.map(\.id).sorted())
    #expect(Set(plan.sessions.map(\.id)).count == plan.sessions.count)
    #expect(Set(plan.sessions.map(\.id)).isSuperset(of: fixed))
  }

  @Test("throws where the year has no calendar")
  func noCalendar() {
    let dossier = Dossier(settings: Settings(schoolYear: SchoolYear(startingIn: 2040), departement: "35"))
    #expect(throws: CalendarError.self) { try Planner(dossier) }
  }
}
