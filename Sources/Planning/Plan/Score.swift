/// How good a plan is: violations first, then readiness, then cost.
///
/// Less is better on each level.
public struct Score: Hashable, Comparable, Sendable {
  /// Violations of hard rules; zero in every plan that is kept.
  public var hard: Int
  /// Thousandths, by term; terms that are zero are left out.
  public var readinessTerms: [ReadinessTerm: Int]
  /// Weighted minutes, by term; terms that are zero are left out.
  public var costTerms: [CostTerm: Int]

  public init(hard: Int = 0, readinessTerms: [ReadinessTerm: Int] = [:], costTerms: [CostTerm: Int] = [:]) {
    self.hard = hard
    self.readinessTerms = readinessTerms.filter { $0.value != 0 }
    self.costTerms = costTerms.filter { $0.value != 0 }
  }

  /// The sum of the readiness terms.
  public var readiness: Int { readinessTerms.values.reduce(0, +) }
  /// The sum of the cost terms.
  public var cost: Int { costTerms.values.reduce(0, +) }

  /// Orders by violations, then readiness, then cost; plans that agree on these three are neither before the other.
  public static func < (a: Score, b: Score) -> Bool {
    (a.hard, a.readiness, a.cost) < (b.hard, b.readiness, b.cost)
  }
}

/// What no plan can be better than.
public struct Bound: Hashable, Sendable, Codable {
  public var readiness: Int
  public var cost: Int

  public init(readiness: Int, cost: Int) {
    self.readiness = readiness
    self.cost = cost
  }
}
