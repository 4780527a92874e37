/// A problem that local search can work on: decisions, and changes to them that are judged before they are made.
///
/// The search draws a kind of move, lets the model propose a move of that kind, asks what it would change, and makes it or
/// not; nothing is ever undone. A model is a value of its own that cannot be copied unseen.
public protocol SearchModel: ~Copyable, Sendable {
  /// The kinds of moves, each with how often it is tried.
  associatedtype Kind: MoveKind
  /// A change that has been thought of and not been made.
  associatedtype Move
  /// The decisions alone, without what is counted about them.
  associatedtype Saved: Sendable

  /// A move of a kind, at random; nil where what has been drawn makes none that may be done.
  ///
  /// The model may keep parts of the move in room of its own: a move is judged and made before the next is proposed.
  mutating func propose(_ kind: Kind, with generator: inout Generator) -> Move?

  /// What a move would change, exactly: after it, ``recount()`` differs by this.
  func delta(of move: Move) -> Levels

  /// Makes a move that has just been proposed.
  mutating func apply(_ move: Move)

  /// The decisions as they stand.
  func save() -> Saved

  /// Takes saved decisions instead of its own.
  mutating func restore(_ saved: Saved)

  /// Counts everything again from the decisions, by other code than that of ``delta(of:)``.
  func recount() -> Levels
}

/// One way of changing a solution.
public protocol MoveKind: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  /// How often it is tried, in proportion to the others; positive.
  var share: Int { get }
}
