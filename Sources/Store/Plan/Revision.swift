public import Planning
public import SchoolCalendar

/// Which revision of a year's plan is meant.
public enum RevisionChoice: Hashable, Sendable {
  /// The one kept last, whatever its state.
  case latest
  /// The one that is followed.
  case published
  /// The published one where there is one, else the one kept last.
  case followed
  /// The one with this number.
  case number(Int)
}

/// How far a revision has come.
///
/// It only goes forward.
public enum RevisionState: String, CaseIterable, Sendable {
  case draft, published
  /// Published once, until another one was.
  case superseded
}

/// What is known about a kept plan without reading it.
public struct RevisionSummary: Hashable, Sendable {
  /// Unique in the base, over all years; grows by one with each plan that is kept.
  public var number: Int
  /// The school year it plans.
  public var year: SchoolYear
  /// How far it has come.
  public var state: RevisionState
  /// ISO 8601 in UTC.
  public var keptAt: String
  /// Who had it made.
  public var keptBy: String
  /// The seed of the search that made it, where one did.
  public var seed: UInt64?
  /// The steps of that search.
  public var steps: Int?
  /// How long it took, in whole milliseconds.
  public var elapsed: Duration?
  /// ISO 8601 in UTC; nil for a draft.
  public var publishedAt: String?
  /// Who published it.
  public var publishedBy: String?
  /// Why it was published.
  public var reason: String?
  /// When another one took its place.
  public var supersededAt: String?
  /// The revision that it was copied from to be changed by hand.
  public var parent: Int?
  /// How many changes by hand it has had.
  public var edition = 0
  /// How good it is, where the plan said so.
  public var score: Score?
  /// What no plan can be better than, where the search found it.
  public var bound: Bound?
}
