/// How long to search, from which seed, and how warm.
public struct SearchOptions: Sendable {
  /// Where chance begins.
  public var seed: UInt64 = 1
  /// Moves proposed in all; with steps and no time limit the result depends on nothing but model, seed and steps.
  public var steps: Int?
  /// The search ends at the latest after this time, by the clock that ``Annealer/run(elapsed:isCancelled:report:)`` is given.
  ///
  /// Without steps it also sets how fast the search cools. Without either nothing is searched.
  public var timeLimit: Duration?
  /// The first and the last temperature, in units of cost; nil: measured on the model.
  public var temperatures: Temperatures?
  /// What upper levels weigh while moves are judged, by the share of the search that is done.
  public var weights: @Sendable (_ share: Double) -> LevelWeights = { _ in LevelWeights() }
  /// By how much the mix of kinds may bend towards those that are taken most; 1 for not at all.
  public var mixReach = 1.0
  /// Short trials before the long search; when each of them ends where the best did, the search stops by itself.
  ///
  /// They take about an eighth of the budget together; none where it is below two.
  public var trials = 0
  /// How often the search is warmed up again at the end, from its best solution and less each time.
  public var reheats = 0
  /// Steps that at least lie between two best solutions that are kept, for models whose decisions are large.
  public var saveGap = 0
  /// The search stops when nothing is worse than this.
  public var goal: Levels?
  /// How often progress is told.
  public var interval: Duration = .milliseconds(500)

  /// One long cooling with measured temperatures.
  public init(seed: UInt64 = 1, steps: Int? = nil, timeLimit: Duration? = nil) {
    self.seed = seed
    self.steps = steps
    self.timeLimit = timeLimit
  }
}

/// Where a search stands.
public struct SearchProgress<Kind: MoveKind>: Sendable {
  /// Since the beginning.
  public var elapsed: Duration
  /// Moves proposed so far, those that could not be done included.
  public var steps: Int
  /// Moves whose whole difference has been counted.
  public var judged: Int
  /// Moves made.
  public var made: Int
  /// In units of cost.
  public var temperature: Double
  /// Reached so far.
  public var best: Levels
  /// Of the solution that is being changed.
  public var current: Levels
  /// The kind of move that brought the latest gain over all before.
  public var lastGain: Kind?
}

/// Why a search has ended.
public enum SearchEnd: Sendable {
  /// The steps or the time are spent.
  case budget
  /// Trials from different beginnings ended at the same levels: more time is unlikely to gain.
  case settled
  /// Nothing is worse than the goal.
  case goal
  /// The caller said so.
  case cancelled
}
