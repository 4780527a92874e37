import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The running score") struct RunningScoreTests {
  private static let temperatures: [Double] = [5000, 400, 60, 2]

  @Test("equals a count from nothing and the auditor's while the search goes on", arguments: DemoCase.allCases)
  func steps(demo: DemoCase) throws {
    let bench = try demo.workbench()
    var search = bench.constructed()
    try expectSound(search.state, bench, "construction")
    for temperature in Self.temperatures {
      for _ in 0..<3 {
        for _ in 0..<600 { _ = search.step(temperature: temperature) }
        try expectSound(search.state, bench, "temperature \(temperature)")
      }
    }
  }

  @Test(
    "equals a count from nothing and the auditor's after the steps of each neighbourhood alone",
    arguments: Neighbourhood.allCases)
  func neighbourhood(neighbourhood: Neighbourhood) throws {
    var accepted = 0
    for demo in [DemoCase.comfortable, .scarce] {
      let bench = try demo.workbench()
      var search = bench.constructed(seed: 5)
      var acceptedHere = 0
      for turn in 0..<600 where acceptedHere < 24 {
        // Some heat in between, so that there is always something to do.
        if turn % 8 == 7 { for _ in 0..<20 { _ = search.step(temperature: 800) } }
        if neighbourhood == .gather, turn % 8 == 0 { leaveSomeOut(&search) }
        guard search.attempt(neighbourhood) else {
          search.state.undo()
          continue
        }
        search.state.commit()
        acceptedHere += 1
        guard acceptedHere % 4 == 1 else { continue }
        let differences = Content(search.state).differences(Content(bench.retaken(search.state)))
        #expect(differences.isEmpty, "after \(acceptedHere) of \(neighbourhood)")
      }
      try expectSound(search.state, bench, "\(demo), \(neighbourhood)")
      accepted += acceptedHere
    }
    #expect(accepted > 0, "\(neighbourhood) never did anything")
  }

  /// Takes people out of their sessions, so that deployments lack somebody.
  private func leaveSomeOut(_ search: inout Search) {
    for _ in 0..<40 {
      if search.attempt(.dismiss) { search.state.commit() } else { search.state.undo() }
    }
  }

  @Test(
    "equals the auditor's on random dossiers that use every column",
    arguments: Array(1...10) + [64, 204, 267, 307] as [UInt64])
  func randomDossiers(seed: UInt64) throws {
    let bench = try Workbench(RandomScenario.scenario(seed: seed).dossier)
    // What others have fixed may break rules by itself; the search adds nothing to that.
    let before = Set(bench.audit(bench.plan(bench.beginning)).findings)
    var search = bench.constructed(seed: seed)
    for temperature in Self.temperatures {
      for _ in 0..<200 { _ = search.step(temperature: temperature) }
      let differences = Content(search.state).differences(Content(bench.retaken(search.state)))
      #expect(differences.isEmpty)
      let result = bench.audit(bench.plan(search.state))
      let new = result.findings.filter { !before.contains($0) }
      #expect(new.isEmpty)
      #expect(result.differences.isEmpty)
    }
  }

  @Test(
    "equals a count from nothing and the auditor's with disruption, while a published plan is kept",
    arguments: Published.cases, [Keeping.published, .strictly])
  func disruption(demo: DemoCase, keeping: Keeping) throws {
    let published = try Published.of(demo)
    var dossier = published.dossier
    for (place, day) in [(1, "2027-12-06"), (5, "2028-01-10"), (11, "2028-03-01")] as [(Int, Day)]
    where dossier.learners.indices.contains(place) { dossier.learners[place].leaves = day }
    let bench = try Workbench(dossier, on: published.ground(keeping, on: "2027-11-20"))
    var search = bench.resumed(published.plan)
    try expectSound(search.state, bench, "taken over")
    for temperature in Self.temperatures {
      for _ in 0..<2 {
        for _ in 0..<400 { _ = search.step(temperature: temperature) }
        try expectSound(search.state, bench, "temperature \(temperature)")
      }
    }
    let disruption = search.state.costTerms[CostTerm.disruption.number]
    #expect(disruption > 0)
  }

  /// A state's counts are those of the same decisions taken afresh, and its plan stands before the auditor.
  private func expectSound(_ state: borrowing SearchState, _ bench: Workbench, _ moment: Comment) throws {
    let fresh = bench.retaken(state)
    let differences = Content(state).differences(Content(fresh))
    #expect(differences.isEmpty, moment)
    let result = bench.audit(bench.plan(state))
    #expect(result.findings.isEmpty, moment)
    #expect(result.differences.isEmpty, moment)
  }
}
