@testable import Scheduling

/// Guests on numbered chairs in a row: each wants a chair, and the first two may not sit side by side.
struct SeatingModel: SearchModel, ~Copyable {
  enum Kind: MoveKind {
    case swapAny, swapNeighbours

    var share: Int { self == .swapAny ? 3 : 1 }
  }

  struct Move {
    var a: Int
    var b: Int
  }

  /// By chair.
  var guests: [Int]
  let wishes: [Int]

  /// - Parameter wishes: by guest, the chair wanted.
  init(wishes: [Int]) {
    self.wishes = wishes
    guests = Array(wishes.indices)
  }

  func propose(_ kind: Kind, with generator: inout Generator) -> Move? {
    let a = generator.below(guests.count)
    let b = kind == .swapAny ? generator.below(guests.count) : a + 1
    return a == b || b == guests.count ? nil : Move(a: a, b: b)
  }

  func delta(of move: Move) -> Levels {
    let (g, h) = (guests[move.a], guests[move.b])
    var after = guests
    after.swapAt(move.a, move.b)
    return Levels(
      hard: Self.hard(after) - Self.hard(guests),
      cost: abs(wishes[g] - move.b) + abs(wishes[h] - move.a) - abs(wishes[g] - move.a) - abs(wishes[h] - move.b))
  }

  mutating func apply(_ move: Move) { guests.swapAt(move.a, move.b) }

  func save() -> [Int] { guests }

  mutating func restore(_ saved: [Int]) { guests = saved }

  func recount() -> Levels {
    Levels(
      hard: Self.hard(guests), cost: guests.enumerated().reduce(0) { $0 + abs(wishes[$1.element] - $1.offset) })
  }

  private static func hard(_ guests: [Int]) -> Int {
    guard guests.count > 1, let first = guests.firstIndex(of: 0), let second = guests.firstIndex(of: 1) else {
      return 0
    }
    return abs(first - second) == 1 ? 1 : 0
  }

  /// Guests who all want each other's chairs, the last the first's.
  static func reversed(_ count: Int) -> SeatingModel { SeatingModel(wishes: (0..<count).map { count - 1 - $0 }) }
}
