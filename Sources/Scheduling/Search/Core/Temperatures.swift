#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How warm a search begins and ends, in units of cost.
public struct Temperatures: Equatable, Sendable {
  /// Positive.
  public var start: Double
  /// Positive, and not above the start.
  public var end: Double

  /// Given ones, where measured ones do not suit.
  public init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }

  /// The temperature when a share of the cooling is done, 0…1: falling by a constant factor.
  public func at(_ share: Double) -> Double { start * pow(end / start, min(1, max(0, share))) }

  /// From the losses of moves met on a fair solution.
  ///
  /// So warm at first that a quarter of them would be taken, and in the end so cold that the smallest of them is taken once
  /// in a thousand times; 1 and 0.1 where no move loses.
  public init(losses: [Int]) {
    let losses = losses.filter { $0 > 0 }.sorted()
    guard let smallest = losses.first else {
      self.init(start: 1, end: 0.1)
      return
    }
    // The smallest that is met at all often.
    let common = losses[losses.count / 100]
    var (low, high) = (Double(smallest) / 20, Double(losses[losses.count - 1]) * 20)
    for _ in 0..<40 {
      let middle = (low * high).squareRoot()
      let taken = losses.reduce(0) { $0 + exp(-Double($1) / middle) } / Double(losses.count)
      if taken < 0.25 { low = middle } else { high = middle }
    }
    let end = Double(common) / log(1000)
    self.init(start: max(high, end * 2), end: end)
  }
}
