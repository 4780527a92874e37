import Foundation
public import Store
import Synchronization
public import UseCases

/// The base itself as a shelf, opened again when its file is another one: a restored backup, a base put back in place.
public final class BaseShelf: FeedShelf, LinkShelf {
  private struct Opened {
    var base: Base
    /// Which file of the disk it is.
    var file: UInt64
    /// How often it has been opened.
    var round: Int
  }

  private let path: String
  private let patience: Duration
  private let author: String
  private let opened: Mutex<Opened?>

  /// Opens a base for reading, and for writing what becomes of its links.
  ///
  /// - Parameters:
  ///   - patience: How long an access waits for another program's.
  ///   - author: Who the log says has renewed or revoked a link.
  /// - Throws: `BaseError` where it cannot be opened.
  public init(
    _ path: String, patience: Duration = Base.usualPatience, author: String = "serve"
  ) throws(BaseError) {
    self.path = path
    self.patience = patience
    self.author = author
    let base = try Base.open(path, patience: patience)
    opened = Mutex(Opened(base: base, file: Self.file(path) ?? 0, round: 0))
  }

  public var changeCounter: Int {
    get throws {
      let now = try current()
      return now.round << 32 | (try now.base.changeCounter & 0xFFFF_FFFF)
    }
  }

  public func storedFeeds() throws -> [ShelvedFeed] {
    try current().base.storedFeeds().map {
      ShelvedFeed(kind: $0.kind, key: $0.key, etag: $0.etag, lastModified: $0.lastModified, bytes: $0.bytes)
    }
  }

  public func feedBody(kind: String, key: String) throws -> [UInt8]? {
    try current().base.feedBody(kind: kind, key: key)
  }

  public func activeLinks() throws -> [ActiveFeedLink] { try current().base.activeLinks() }

  public func renewLink(
    _ number: Int, digest: LinkDigest, replacing known: LinkDigest, at instant: String
  ) throws -> FeedLink {
    try current().base.renewLink(number, tokenHash: digest.hex, replacing: known.hex, by: author, at: instant)
  }

  public func revokeLink(_ number: Int, replacing known: LinkDigest, at instant: String) throws {
    try current().base.revokeLink(number, replacing: known.hex, by: author, at: instant)
  }

  public func noteFetches(_ fetches: [Int: String]) throws { try current().base.noteFetches(fetches) }

  /// The base as it is on the disk now.
  private func current() throws -> Opened {
    try opened.withLock { opened in
      guard let file = Self.file(path) else { throw BaseError(.missing, path: path) }
      if let opened, opened.file == file { return opened }
      let new = Opened(
        base: try Base.open(path, patience: patience), file: file, round: (opened?.round ?? 0) + 1)
      opened = new
      return new
    }
  }

  /// The number of the file that has the name now; nil where there is none.
  private static func file(_ path: String) -> UInt64? {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return nil }
    return UInt64(found.st_ino)
  }
}
