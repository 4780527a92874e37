/// One cooling from warm to cold.
struct AnnealingRound: Equatable, Sendable {
  enum Beginning: Sendable { case asItStands, fromBest }

  /// The shares of the whole search at which it begins and ends.
  var range: Range<Double>
  var temperatures: Temperatures
  var beginning: Beginning
  var isTrial: Bool

  /// The temperature when a share of the whole search is done.
  func temperature(at share: Double) -> Double {
    temperatures.at((share - range.lowerBound) / (range.upperBound - range.lowerBound))
  }
}

extension AnnealingRound {
  /// The rounds of a search: short trials, each twice as long as the one before, the long cooling, then the reheats.
  static func all(_ options: SearchOptions, temperatures: Temperatures) -> [AnnealingRound] {
    var rounds: [AnnealingRound] = []
    var done = 0.0
    func add(_ length: Double, _ temperatures: Temperatures, _ beginning: Beginning, isTrial: Bool = false) {
      let end = min(1, done + length)
      guard end > done else { return }
      rounds.append(
        AnnealingRound(range: done..<end, temperatures: temperatures, beginning: beginning, isTrial: isTrial))
      done = end
    }
    if options.trials > 1 {
      let unit = 0.125 / Double((1 << min(options.trials, 20)) - 1)
      for number in 0..<min(options.trials, 20) {
        add(unit * Double(1 << number), temperatures, .asItStands, isTrial: true)
      }
    }
    let reheats = max(0, options.reheats)
    let left = 1 - done
    let short = left * 0.4 / Double(max(1, reheats))
    add(reheats == 0 ? left : left * 0.6, temperatures, .asItStands)
    for number in 0..<reheats {
      let warmth = 0.25 / Double(number + 1)
      let warm = Temperatures(start: temperatures.at(1 - warmth - 0.15), end: temperatures.end)
      add(number == reheats - 1 ? 1 - done : short, warm, .fromBest)
    }
    return rounds
  }
}
