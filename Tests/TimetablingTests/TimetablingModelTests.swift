import Scheduling
import Testing

@testable import timetablingBenchmark

@Suite("Timetabling model") struct TimetablingModelTests {
  /// Makes moves at random and compares the validator's count with the sum of deltas now and then.
  private func expectAgreement(
    _ problem: CourseTimetabling, moves: Int, constructs: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var model = TimetablingModel(problem)
    if constructs { model.construct() }
    var generator = Generator(seed: 5)
    var levels = model.recount()
    var made: [TimetablingMove: Int] = [:]
    let kinds = TimetablingMove.allCases
    for number in 0..<moves {
      let kind = kinds[generator.below(kinds.count)]
      guard let move = model.propose(kind, with: &generator) else { continue }
      let delta = model.delta(of: move)
      // As warm as to leave nothing as it was, without drowning in students that have no seat.
      if delta.hard > 0 ? generator.below(40) > 0 : delta.cost > 60 { continue }
      model.apply(move)
      levels += delta
      made[kind, default: 0] += 1
      guard number % max(1, moves / 100) == 0 else { continue }
      let counted = model.recount()
      #expect(counted == levels, "after \(number) moves, the last of kind \(kind)", sourceLocation: sourceLocation)
      let violations = Validator(problem: problem).violations(model.timetable)
      #expect(violations.sum == levels.hard, sourceLocation: sourceLocation)
      if counted != levels { return }
    }
    #expect(made[.shift, default: 0] > 0 && made[.chain, default: 0] > 0, sourceLocation: sourceLocation)
    if !constructs { #expect(made[.insert, default: 0] > 0, sourceLocation: sourceLocation) }
  }

  @Test("what moves are said to change is what the validator counts, from an empty and from a first timetable")
  func small() throws {
    for constructs in [false, true] {
      expectAgreement(try GivenInstance.smallProblem(), moves: 20_000, constructs: constructs)
    }
  }

  @Test(
    "what moves are said to change is what the validator counts on the competition's instances",
    .enabled(if: GivenInstance.folder != nil, "the competition's files are not there (TANDEM_SHARED)"),
    arguments: GivenInstance.names)
  func real(name: String) throws {
    expectAgreement(try GivenInstance.real(name), moves: 20_000, constructs: name != "comp01")
  }

  @Test("what has been saved comes back with all its counts")
  func restore() throws {
    let problem = try GivenInstance.smallProblem()
    var model = TimetablingModel(problem)
    model.construct()
    let (saved, levels) = (model.save(), model.recount())
    var generator = Generator(seed: 2)
    for _ in 0..<500 {
      if let move = model.propose(.shift, with: &generator) { model.apply(move) }
      if let move = model.propose(.chain, with: &generator) { model.apply(move) }
    }
    model.restore(saved)
    #expect(model.recount() == levels && model.save() == saved)
    if let move = model.propose(.shift, with: &generator) {
      let delta = model.delta(of: move)
      model.apply(move)
      #expect(model.recount() == levels + delta)
    }
  }

  @Test("a small instance is solved to its optimum", arguments: [1, 2, 3] as [UInt64])
  func optimum(seed: UInt64) throws {
    // Maths and Latin twice on two days, side by side; Chess beside Music; everyone with a seat.
    var options = SearchOptions(seed: seed, steps: 40_000)
    options.goal = Levels()
    let problem = try GivenInstance.smallProblem()
    var annealer = Annealer(TimetablingModel(problem), options: options)
    let end = annealer.run()
    #expect(end == .goal && annealer.progress.best == Levels())
    let validator = Validator(problem: problem)
    #expect(validator.violations(annealer.model.timetable).sum == 0)
    #expect(validator.costs(annealer.model.timetable).sum == 0)
  }

  @Test(
    "a few steps on a real instance give a timetable that breaks no rule, the same for the same seed",
    .enabled(if: GivenInstance.folder != nil, "the competition's files are not there (TANDEM_SHARED)"))
  func smoke() throws {
    let problem = try GivenInstance.real("comp01")
    var results: [Timetable] = []
    for _ in 0..<2 {
      var model = TimetablingModel(problem)
      model.construct()
      var annealer = Annealer(model, options: SearchOptions(seed: 1, steps: 60_000))
      _ = annealer.run()
      results.append(annealer.model.timetable)
    }
    let validator = Validator(problem: problem)
    #expect(results[0] == results[1] && validator.violations(results[0]).sum == 0)
    #expect(validator.costs(results[0]).sum < 60)
  }
}
