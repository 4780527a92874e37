/// Which groups' figures may be shown to others, so that none tells one person's from another's.
///
/// A group of one or two persons shows a state and no figures. Where a total is shown beside the groups, a single hidden
/// one could be had by subtraction: so the groups not shown are taken together, and while these are one or two persons
/// still, the smallest of the others joins them. With groups of 1, 4 and 9 persons the first two are not shown, but
/// their sum over five persons is. Groups without anybody are shown: there is nothing to tell.
public struct SmallGroups: Hashable, Sendable {
  /// Persons up to whom a figure would tell whose it is.
  public static let limit = 2

  /// For each group, in the order given, whether its own figures may be shown.
  public let isShown: [Bool]
  /// Whether the sum of the groups not shown may be shown; false as well where all are shown.
  public let showsRest: Bool
  /// Whether the sum of all may be shown.
  public let showsTotal: Bool

  /// - Parameter counts: Persons in each group.
  public init(people counts: [Int]) {
    var shown = counts.map { $0 == 0 || $0 > Self.limit }
    var rest = zip(counts, shown).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
    if rest > 0 {
      var others = counts.indices.filter { counts[$0] > Self.limit }.sorted { (counts[$0], $0) < (counts[$1], $1) }[...]
      while rest <= Self.limit, let next = others.popFirst() {
        shown[next] = false
        rest += counts[next]
      }
    }
    isShown = shown
    showsRest = rest > Self.limit
    let total = counts.reduce(0, +)
    showsTotal = total == 0 || total > Self.limit
  }
}
