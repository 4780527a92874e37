/// Sums by key.
struct Tally<Key: Hashable> {
  private(set) var sums: [Key: Int] = [:]

  subscript(key: Key) -> Int {
    get { sums[key] ?? 0 }
    set { sums[key] = newValue }
  }
}

/// Two keys at once: a person and a day, a trainer and a week.
struct Pair<First: Hashable, Second: Hashable>: Hashable {
  let first: First
  let second: Second

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }
}
