/// A seeded source of chance (SplitMix64) that gives the same throws on every machine.
struct Dice {
  private var state: UInt64

  /// Throws that depend on the seed and on the part of the demo they serve.
  init(seed: UInt64, topic: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in topic.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    state = Dice.scattered(seed &+ Dice.step) ^ hash
  }

  /// Sixty-four random bits.
  mutating func bits() -> UInt64 {
    state &+= Dice.step
    return Dice.scattered(state)
  }

  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func scattered(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from zero up to, and not including, the count; zero for a count below two.
  mutating func below(_ count: Int) -> Int { Int(bits().multipliedFullWidth(by: UInt64(max(count, 1))).high) }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// A fraction from 0 up to, and not including, 1.
  mutating func fraction() -> Double { Double(bits() >> 11) / 9_007_199_254_740_992 }

  /// Whether a thing happens that does so once in so many times.
  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  /// Whether a thing happens that does so in so many of a hundred cases.
  mutating func happens(percent: Int) -> Bool { below(100) < percent }

  /// One of a list, nil for an empty one.
  mutating func pick<Element>(_ list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }

  /// A list in random order.
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for place in list.indices.dropLast() { list.swapAt(place, place + below(list.count - place)) }
    return list
  }

  /// A whole number near a value: 2.3 becomes 2 or, three times in ten, 3.
  mutating func rounded(_ value: Double) -> Int { Int((value + fraction()).rounded(.down)) }
}

/// Values dealt out one after the other and shuffled again when all are out, so that proportions hold in small samples.
struct Deck<Card> {
  private var cards: [Card]
  private let first: Card
  private var rest: [Card] = []

  /// A deck with each card as often as it is counted, and at least one card.
  init(_ first: (Card, Int), _ others: (Card, Int)...) {
    self.first = first.0
    cards = ([first] + others).flatMap { Array(repeating: $0.0, count: $0.1) }
  }

  /// Puts more cards in, once each.
  mutating func add(_ more: some Sequence<Card>) { cards += more }

  /// The next card.
  mutating func deal(_ dice: inout Dice) -> Card {
    if rest.isEmpty { rest = dice.shuffled(cards) }
    return rest.popLast() ?? first
  }
}
