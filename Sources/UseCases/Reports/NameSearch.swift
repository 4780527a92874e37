import Exchange

/// Finds what a user means by a name, whatever the case and accents.
struct NameSearch {
  private let names: [String]

  /// - Parameter names: Those there are; one that stands several times is taken once.
  init(_ names: some Sequence<String>) { self.names = Array(Set(names)).sorted() }

  /// Every spelling of a name that there is; none where the name is unknown.
  func spellings(of written: String) -> [String] {
    let wanted = FoldedName(written)
    return names.filter { FoldedName($0) == wanted }
  }

  /// The names that begin or continue like the one written, or are a few letters away, the nearest first.
  func near(_ written: String, limit: Int = 5) -> [String] {
    let wanted = FoldedName(written).text
    guard !wanted.isEmpty else { return [] }
    let ranked = names.compactMap { name -> (rank: Int, name: String)? in
      let other = FoldedName(name).text
      if other.hasPrefix(wanted) { return (0, name) }
      let distance = FoldedName.editDistance(Array(wanted.utf8.prefix(60)), Array(other.utf8.prefix(60)))
      if distance <= max(2, wanted.utf8.count / 3) { return (distance, name) }
      return wanted.utf8.count > 2 && (other.contains(wanted) || wanted.contains(other)) ? (100, name) : nil
    }
    return ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.prefix(limit).map(\.name)
  }
}
