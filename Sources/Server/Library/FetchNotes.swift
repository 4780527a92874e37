import Synchronization

/// When links were last fetched, gathered until they are written together.
final class FetchNotes: Sendable {
  private struct Notes {
    /// Whole seconds since 1970 began, by the link's number: all since the start.
    var seen: [Int: Int] = [:]
    /// Links whose last fetch is not written yet.
    var unwritten: Set<Int> = []
  }

  private let notes = Mutex(Notes())

  func note(_ link: Int, at seconds: Int) {
    notes.withLock { notes in
      // Once a second and link is as much as can be told apart.
      guard notes.seen[link] != seconds else { return }
      notes.seen[link] = seconds
      notes.unwritten.insert(link)
    }
  }

  /// Nil where the link was not fetched since the start.
  func last(_ link: Int) -> Int? { notes.withLock { $0.seen[link] } }

  /// Forgets a link whose address was replaced.
  func forget(_ link: Int) {
    notes.withLock { notes in
      notes.seen[link] = nil
      notes.unwritten.remove(link)
    }
  }

  /// What is to be written, by the link's number; taken to be written from then on.
  func take() -> [Int: Int] {
    notes.withLock { notes in
      defer { notes.unwritten = [] }
      return notes.seen.filter { notes.unwritten.contains($0.key) }
    }
  }

  /// Puts back what could not be written.
  func putBack(_ links: some Sequence<Int>) { notes.withLock { $0.unwritten.formUnion(links) } }
}
