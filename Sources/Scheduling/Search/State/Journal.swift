/// What has been done since the last decision, so that it can be undone.
struct Journal: Sendable {
  enum Step: Sendable {
    case opened(Int32)
    case closed(LiveSession, at: Int32)
    case joined(Int32, Int32)
    case left(Int32, Int32)
    case dated(Int32, from: Int32)
  }

  private(set) var steps: [Step] = []

  mutating func note(_ step: Step) { steps.append(step) }
  mutating func clear() { steps.removeAll(keepingCapacity: true) }
  mutating func takeLast() -> Step? { steps.popLast() }
  var count: Int { steps.count }
}

extension SearchState {
  /// Takes back everything down to a length of the journal, latest first.
  mutating func undo(to length: Int = 0) {
    while journal.count > length, let step = journal.takeLast() {
      let keep = journal.count
      switch step {
      case .opened(let s): close(Int(s))
      case .closed(let old, let s):
        reopen(old, at: Int(s))
      case .joined(let p, let s): leave(Int(p), Int(s))
      case .left(let p, let s): join(Int(p), Int(s))
      case .dated(let d, let day): setDate(Int(d), day)
      }
      while journal.count > keep { _ = journal.takeLast() }
    }
  }

  /// Makes what has been done final.
  mutating func commit() { journal.clear() }
}
