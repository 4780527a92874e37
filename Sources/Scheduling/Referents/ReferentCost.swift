/// What an assignment of referents costs: each number counts only where those before it are equal.
struct ReferentCost: Hashable, Comparable, Sendable {
  /// Schools without a referent, then minutes of fit: `unserved × 2³² + fit`.
  private var main = 0
  /// Schools whose referent leaves in the year, then minutes between shared schools: `leavers × 2³² + way`.
  private var stay = 0
  /// Percents of service that are missing, then weekdays off: `share × 2²⁴ + days`.
  private var presence = 0
  /// Places in the order of ids.
  private var rank = 0

  static let zero = ReferentCost()
  /// A school that nobody serves.
  static let unserved = ReferentCost(unserved: 1)

  init(
    unserved: Int = 0, fit: Int = 0, leavers: Int = 0, way: Int = 0, missingShare: Int = 0, daysOff: Int = 0,
    rank: Int = 0
  ) {
    main = unserved << 32 + fit
    stay = leavers << 32 + way
    presence = missingShare << 24 + daysOff
    self.rank = rank
  }

  /// How many schools nobody serves, for a sum of costs.
  var unservedSchools: Int { (main + 1 << 31) >> 32 }

  /// Minutes of fit, for a sum of costs.
  var fit: Int { main - unservedSchools << 32 }

  /// Schools whose referent leaves in the year, for a sum of costs.
  var leavers: Int { (stay + 1 << 31) >> 32 }

  /// Minutes between shared schools, for a sum of costs.
  var way: Int { stay - leavers << 32 }

  @inline(__always)
  static func < (a: Self, b: Self) -> Bool {
    if a.main != b.main { return a.main < b.main }
    if a.stay != b.stay { return a.stay < b.stay }
    if a.presence != b.presence { return a.presence < b.presence }
    return a.rank < b.rank
  }

  @inline(__always)
  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.main += b.main
    sum.stay += b.stay
    sum.presence += b.presence
    sum.rank += b.rank
    return sum
  }

  @inline(__always)
  static func - (a: Self, b: Self) -> Self {
    var rest = a
    rest.main -= b.main
    rest.stay -= b.stay
    rest.presence -= b.presence
    rest.rank -= b.rank
    return rest
  }

  /// Half of a cost whose numbers are all even.
  var halved: Self {
    var half = self
    half.main /= 2
    half.stay /= 2
    half.presence /= 2
    half.rank /= 2
    return half
  }

  static func -= (a: inout Self, b: Self) { a = a - b }

  static func += (a: inout Self, b: Self) { a = a + b }
}
