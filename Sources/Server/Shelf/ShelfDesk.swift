import Dispatch

/// The one place where the shelf is reached, one access after the other on a thread of its own.
///
/// A base that is locked makes its reader wait; those who are answered from memory do not wait with it.
final class ShelfDesk: Sendable {
  private let shelf: any FeedShelf & LinkShelf
  private let queue = DispatchQueue(label: "tandem.shelf")

  init(_ shelf: any FeedShelf & LinkShelf) { self.shelf = shelf }

  /// Runs an access and gives back what comes of it.
  func access<Value: Sendable>(
    _ body: @escaping @Sendable (any FeedShelf & LinkShelf) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { [shelf] in continuation.resume(with: Result { try body(shelf) }) }
    }
  }
}
