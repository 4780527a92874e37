import Exchange
import Hummingbird
import Logging
import Store
import Synchronization
import UseCases

/// Knows the links and calendars of the base, keeps up with its changes, and fetches what is not at hand.
final class Librarian: Sendable {
  private struct Knowledge {
    var catalogue = Catalogue()
    var counter: Int?
    /// Whether the last access failed, so that the log says so once.
    var isCut = false
  }

  private let knowledge = Mutex(Knowledge())
  private let desk: ShelfDesk
  private let bodies: BodyCache
  private let logger: Logger
  let notes = FetchNotes()
  let clock: WallClock

  init(_ shelf: any FeedShelf & LinkShelf, cacheLimit: Int, clock: WallClock, logger: Logger) {
    desk = ShelfDesk(shelf)
    bodies = BodyCache(limit: cacheLimit)
    self.clock = clock
    self.logger = logger
  }

  /// The links and calendars as they are known now.
  var catalogue: Catalogue { knowledge.withLock(\.catalogue) }

  // MARK: Keeping up

  /// Reads links and calendars anew where somebody has changed the base, or in any case when told to.
  ///
  /// Where the base cannot be read, what is known stays.
  ///
  /// - Throws: Whatever the base says.
  func refresh(always: Bool = false) async throws {
    // All of it at the desk, so that of two at once the one that has read last is known last.
    try await desk.access { [self] shelf in
      // The counter first: a change in between is then seen once more, not missed.
      let counter = try shelf.changeCounter
      let (known, earlier) = knowledge.withLock { ($0.counter, $0.catalogue) }
      if always || counter != known {
        let catalogue = Catalogue(links: try shelf.activeLinks(), feeds: try shelf.storedFeeds(), earlier: earlier)
        knowledge.withLock { knowledge in
          knowledge.counter = counter
          knowledge.catalogue = catalogue
        }
      }
      let wasCut = knowledge.withLock { knowledge in
        defer { knowledge.isCut = false }
        return knowledge.isCut
      }
      if wasCut { logger.notice("the base can be read again") }
    }
  }

  /// The same for whoever asks again soon: a base that cannot be read is told to the log once, and waited for.
  func keepUp() async {
    do {
      try await refresh()
    } catch {
      let isNew = knowledge.withLock { knowledge in
        defer { knowledge.isCut = true }
        return !knowledge.isCut
      }
      if isNew { logger.warning("the base cannot be read, what is known stays in use: \(Self.words(error))") }
    }
  }

  // MARK: Bodies

  /// The bytes of a calendar where they are in memory.
  func bodyAtHand(of state: FeedState) -> BodyCache.Body? {
    bodies.body(of: state.owner).flatMap { $0.state.etag == state.etag ? $0 : nil }
  }

  /// The bytes of a calendar: those asked for, or those that have replaced them in the meantime, or the last good ones
  /// where the base cannot be read; nil where there is nothing to serve.
  func body(of state: FeedState) async -> BodyCache.Body? {
    let kept = bodies.body(of: state.owner)
    if let kept, kept.state.etag == state.etag { return kept }
    do {
      if let read = try await read(state) { return read }
      // The base has gone on since it was looked at.
      try await refresh(always: true)
      if let newer = catalogue.feed(of: state.owner), let read = try await read(newer) {
        return read
      }
      logger.error("a calendar is not as its entity tag says", metadata: ["kind": "\(state.owner.kind)"])
    } catch {
      logger.error("a calendar cannot be read: \(Self.words(error))", metadata: ["kind": "\(state.owner.kind)"])
    }
    return kept
  }

  /// Nil where what is kept is not what was asked for.
  private func read(_ state: FeedState) async throws -> BodyCache.Body? {
    let bytes = try await desk.access { shelf in try shelf.feedBody(kind: state.owner.kind, key: state.owner.key) }
    guard let bytes, SHA256.hex(of: bytes) == state.etag else { return nil }
    let body = BodyCache.Body(state: state, buffer: ByteBuffer(bytes: bytes))
    bodies.keep(body)
    return body
  }

  // MARK: Links

  /// Gives a link another secret and knows it at once.
  func renew(_ link: FeedLink, from known: LinkDigest, to token: LinkToken) async throws -> FeedLink {
    let (digest, instant) = (token.digest, clock.instant)
    let kept = try await desk.access { shelf in
      try shelf.renewLink(link.number, digest: digest, replacing: known, at: instant)
    }
    notes.forget(link.number)
    try await refresh(always: true)
    return kept
  }

  /// Puts a link out of use at once.
  func revoke(_ link: FeedLink, from known: LinkDigest) async throws {
    let instant = clock.instant
    try await desk.access { shelf in try shelf.revokeLink(link.number, replacing: known, at: instant) }
    notes.forget(link.number)
    try await refresh(always: true)
  }

  /// Writes when links were last fetched; what cannot be written now is tried again with the next ones.
  func writeNotes() async {
    let taken = notes.take()
    if taken.isEmpty { return }
    do {
      let instants = taken.mapValues(HTTPDate.iso(seconds:))
      try await desk.access { shelf in try shelf.noteFetches(instants) }
    } catch {
      notes.putBack(taken.keys)
      logger.warning("when links were last fetched cannot be written yet: \(Self.words(error))")
    }
  }

  /// An error without anything that a request has brought.
  private static func words(_ error: any Error) -> String {
    (error as? BaseError)?.text(in: .english) ?? "\(type(of: error))"
  }
}
