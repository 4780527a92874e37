import Testing

@testable import Scheduling

@Suite("Undoing") struct UndoTests {
  @Test(
    "takes back all that a neighbourhood did", arguments: [DemoCase.oneClass, .scarceToo],
    Neighbourhood.allCases)
  func undo(demo: DemoCase, neighbourhood: Neighbourhood) throws {
    var search = try demo.workbench().constructed(seed: 7)
    for _ in 0..<3 {
      for _ in 0..<150 { _ = search.step(temperature: 500) }
      let before = Content(search.state)
      for _ in 0..<15 {
        _ = search.attempt(neighbourhood)
        search.state.undo()
      }
      let after = Content(search.state)
      #expect(before.differences(after).isEmpty)
      let left = search.state.journal.count
      #expect(left == 0)
    }
  }

  @Test("takes back only what came after a mark")
  func mark() throws {
    var search = try DemoCase.comfortable.workbench().constructed(seed: 3)
    var isLaterDone = false
    for _ in 0..<200 where !isLaterDone {
      guard search.attempt(.rebook) else {
        search.state.undo()
        continue
      }
      let mark = search.state.journal.count
      let between = Content(search.state)
      isLaterDone = search.attempt(.closeSession)
      search.state.undo(to: mark)
      let restored = Content(search.state)
      let left = search.state.journal.count
      #expect(between.differences(restored).isEmpty)
      #expect(left == mark)
      search.state.undo()
    }
    #expect(isLaterDone)
  }

  @Test("after a commit takes back nothing")
  func commit() throws {
    var search = try DemoCase.comfortable.workbench().constructed(seed: 3)
    while !search.attempt(.rebook) { search.state.undo() }
    search.state.commit()
    let after = Content(search.state)
    search.state.undo()
    let still = Content(search.state)
    #expect(after.differences(still).isEmpty)
  }

  @Test("A restored snapshot is the state it was taken of", arguments: DemoCase.allCases)
  func snapshot(demo: DemoCase) throws {
    let bench = try demo.workbench()
    var search = bench.constructed(seed: 9)
    let kept = search.state.snapshot
    let before = Content(search.state)
    for _ in 0..<300 { _ = search.step(temperature: 3000) }
    search.state.restore(kept)
    let after = Content(search.state)
    #expect(before.differences(after).isEmpty)
    let sums = [search.state.readiness, search.state.cost]
    #expect(sums == [kept.readiness, kept.cost])
  }
}
