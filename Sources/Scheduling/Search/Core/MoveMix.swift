/// Which kind of move comes next: by given shares, bent towards the kinds whose moves are taken most.
///
/// Nothing but the moves bends it, never the clock: the same seed makes the same choices on every machine.
@usableFromInline struct MoveMix<Kind: MoveKind>: Sendable {
  @usableFromInline let kinds: [Kind]
  /// Numbers of kinds, as often as each is to be drawn.
  @usableFromInline var tickets: [UInt8] = []
  /// By kind, since the mix was last bent.
  @usableFromInline var tried: [Int]
  @usableFromInline var taken: [Int]
  /// By how much a share may grow or shrink at most: 1 for not at all.
  private let reach: Double

  @usableFromInline static var ticketCount: Int { 1024 }

  @usableFromInline init(reach: Double) {
    kinds = Kind.allCases
    tried = Array(repeating: 0, count: kinds.count)
    taken = tried
    self.reach = max(1, reach)
    issue(Array(repeating: 1, count: kinds.count))
  }

  /// The number of a kind, at random.
  @inlinable @inline(__always)
  mutating func draw(_ generator: inout Generator) -> Int {
    let number = Int(tickets[generator.below(Self.ticketCount)])
    tried[number] &+= 1
    return number
  }

  /// Notes that a move of the kind has been made that changes a level.
  @inlinable @inline(__always)
  mutating func note(taken number: Int) { taken[number] &+= 1 }

  /// Deals the tickets anew by what has been taken since the last time.
  @usableFromInline mutating func bend() {
    guard reach > 1, tried.allSatisfy({ $0 > 0 }) else { return }
    let rates = kinds.indices.map { Double(taken[$0] + 1) / Double(tried[$0] + 1) }
    let mean = rates.reduce(0, +) / Double(rates.count)
    issue(rates.map { min(reach, max(1 / reach, ($0 / mean).squareRoot())) })
    for number in kinds.indices { (tried[number], taken[number]) = (0, 0) }
  }

  /// Deals the tickets, at least one to each kind.
  private mutating func issue(_ factors: [Double]) {
    let weights = kinds.indices.map { Double(kinds[$0].share) * factors[$0] }
    let sum = max(weights.reduce(0, +), 1e-9)
    tickets = []
    tickets.reserveCapacity(Self.ticketCount)
    var before = 0.0
    for number in kinds.indices {
      before += weights[number]
      let end = Int(before / sum * Double(Self.ticketCount - kinds.count)) + number + 1
      while tickets.count < end { tickets.append(UInt8(truncatingIfNeeded: number)) }
    }
    let last = UInt8(truncatingIfNeeded: kinds.count - 1)
    while tickets.count < Self.ticketCount { tickets.append(last) }
  }
}
