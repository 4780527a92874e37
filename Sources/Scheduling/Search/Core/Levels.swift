/// What is wrong with a solution, by rank: no cost outweighs readiness, and nothing outweighs a broken rule.
///
/// Less is better at every level. Models with fewer levels leave the others at zero.
public struct Levels: Equatable, Hashable, Sendable {
  /// Broken hard rules, in a unit of the model's own.
  public var hard: Int
  /// What comes right after hard rules; for a year's plan the untrained at deliveries, in thousandths.
  public var readiness: Int
  /// All the rest, weighted.
  public var cost: Int

  /// All levels at zero where nothing is said: nothing is wrong.
  @inlinable
  public init(hard: Int = 0, readiness: Int = 0, cost: Int = 0) {
    self.hard = hard
    self.readiness = readiness
    self.cost = cost
  }

  /// Level by level.
  @inlinable
  public static func + (a: Levels, b: Levels) -> Levels {
    Levels(hard: a.hard + b.hard, readiness: a.readiness + b.readiness, cost: a.cost + b.cost)
  }

  /// Level by level.
  @inlinable
  public static func - (a: Levels, b: Levels) -> Levels {
    Levels(hard: a.hard - b.hard, readiness: a.readiness - b.readiness, cost: a.cost - b.cost)
  }

  /// Level by level.
  @inlinable
  public static func += (a: inout Levels, b: Levels) { a = a + b }
}

extension Levels: Comparable {
  /// Whether `a` is better: less at the first level at which they differ.
  @inlinable
  public static func < (a: Levels, b: Levels) -> Bool {
    if a.hard != b.hard { return a.hard < b.hard }
    if a.readiness != b.readiness { return a.readiness < b.readiness }
    return a.cost < b.cost
  }
}

/// What a unit of each level weighs while moves are judged.
///
/// Solutions are compared level by level; finite weights only let the search pass over small steps back on its way.
public struct LevelWeights: Equatable, Sendable {
  /// Units of energy, as the others.
  public var hard: Int
  /// Rises in the course of a search, so that in the end no cost outweighs it.
  public var readiness: Int
  /// 1, or 0 while costs are not looked at.
  public var cost: Int

  /// Weights that suit costs of a few units for each move.
  @inlinable
  public init(hard: Int = 100, readiness: Int = 200, cost: Int = 1) {
    self.hard = hard
    self.readiness = readiness
    self.cost = cost
  }

  /// The levels of a difference as one number.
  @inlinable @inline(__always)
  public func energy(_ delta: Levels) -> Int {
    delta.cost &* cost &+ delta.readiness &* readiness &+ delta.hard &* hard
  }
}
