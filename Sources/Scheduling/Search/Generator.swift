/// A small seeded source of random numbers (xoshiro256**), the same on every machine.
///
/// The state is filled from the seed with SplitMix64, as its authors Blackman and Vigna advise.
public struct Generator: RandomNumberGenerator, Sendable {
  @usableFromInline var state: (UInt64, UInt64, UInt64, UInt64)

  /// The same numbers for the same seed.
  public init(seed: UInt64) {
    var seed = seed
    func next() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var mixed = seed
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (next(), next(), next(), next())
  }

  /// 64 random bits.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  @inlinable @inline(__always)
  func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { (value << by) | (value >> (64 - by)) }

  /// A number in 0..<limit; 0 where the limit is not positive.
  ///
  /// Slightly uneven, by less than one in four billion.
  @inlinable @inline(__always)
  public mutating func below(_ limit: Int) -> Int {
    limit <= 1 ? 0 : Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(limit)) >> 32)
  }

  /// A number in 0..<1.
  @inlinable @inline(__always)
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
