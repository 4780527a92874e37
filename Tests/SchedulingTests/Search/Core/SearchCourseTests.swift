import Testing

@testable import Scheduling

@Suite("Course of a search") struct SearchCourseTests {
  @Test(
    "compares levels by rank",
    arguments: [
      (Levels(hard: 0, readiness: 9, cost: 9), Levels(hard: 1)),
      (Levels(readiness: 1, cost: 1000), Levels(readiness: 2)),
      (Levels(readiness: 2, cost: -1), Levels(readiness: 2)),
    ])
  func levels(better: Levels, worse: Levels) {
    #expect(better < worse && !(worse < better))
    #expect(worse + (better - worse) == better)
  }

  @Test("weighs levels as it is told")
  func weights() {
    let delta = Levels(hard: -1, readiness: 2, cost: 3)
    #expect(LevelWeights(hard: 100, readiness: 10).energy(delta) == -77)
    #expect(LevelWeights(hard: 1, readiness: 0, cost: 0).energy(delta) == -1)
  }

  @Test("cools by a constant factor from the first to the last temperature")
  func cooling() {
    let temperatures = Temperatures(start: 8, end: 2)
    #expect(temperatures.at(0) == 8 && temperatures.at(1) == 2 && abs(temperatures.at(0.5) - 4) < 1e-9)
    #expect(temperatures.at(-1) == 8 && temperatures.at(2) == 2)
  }

  @Test("measures temperatures: a quarter of losses are taken at first, the smallest hardly ever in the end")
  func measured() {
    let temperatures = Temperatures(losses: Array(repeating: 10, count: 500) + [-3, 0])
    #expect(abs(temperatures.start - 10 / 1.3863) < 0.01 && abs(temperatures.end - 10 / 6.9078) < 0.01)
    #expect(Temperatures(losses: [0, -1]) == Temperatures(start: 1, end: 0.1))
  }

  @Test(
    "parts the search into rounds without gaps",
    arguments: [(0, 0), (3, 0), (0, 1), (4, 3), (1, 0), (60, 100), (-1, -1)])
  func rounds(trials: Int, reheats: Int) {
    var options = SearchOptions(steps: 1)
    (options.trials, options.reheats) = (trials, reheats)
    let rounds = AnnealingRound.all(options, temperatures: Temperatures(start: 8, end: 1))
    #expect(rounds.first?.range.lowerBound == 0 && rounds.last?.range.upperBound == 1)
    for (round, next) in zip(rounds, rounds.dropFirst()) { #expect(round.range.upperBound == next.range.lowerBound) }
    #expect(rounds.count { $0.isTrial } == (trials > 1 ? min(trials, 20) : 0))
    #expect(rounds.count { $0.beginning == .fromBest } == max(0, reheats))
  }

  @Test("draws kinds by their shares, and bends to what is taken within its reach")
  func mix() {
    var generator = Generator(seed: 1)
    func share(_ mix: inout MoveMix<SeatingModel.Kind>) -> Double {
      Double((0..<40_000).count { _ in mix.draw(&generator) == 0 }) / 40_000
    }
    var mix = MoveMix<SeatingModel.Kind>(reach: 2)
    #expect(abs(share(&mix) - 0.75) < 0.01)
    for _ in 0..<5000 { mix.note(taken: 1) }
    mix.bend()
    // 3 × 1⁄2 beside 1 × √2: the rates are told from each other, and no share more than halved.
    #expect(abs(share(&mix) - 1.5 / (1.5 + 2.0.squareRoot())) < 0.01)
    var rigid = MoveMix<SeatingModel.Kind>(reach: 1)
    for _ in 0..<5000 { rigid.note(taken: 1) }
    rigid.bend()
    #expect(abs(share(&rigid) - 0.75) < 0.01)
  }
}
