import Exchange
import Store
import Synchronization
import UseCases

@testable import Server

/// A shelf in memory whose calendars and links a test sets.
final class MemoryShelf: FeedShelf, LinkShelf {
  struct Contents {
    var counter = 1
    var feeds: [Catalogue.Owner: (feed: ShelvedFeed, body: [UInt8])] = [:]
    var links: [(link: FeedLink, digest: LinkDigest)] = []
    var fetches: [Int: String] = [:]
    var isCut = false
    var bodiesRead = 0
  }

  private let contents = Mutex(Contents())

  /// Changes what is on the shelf, as another program would.
  func change(_ body: (inout Contents) -> Void) {
    contents.withLock { contents in
      body(&contents)
      contents.counter += 1
    }
  }

  var now: Contents { contents.withLock { $0 } }

  /// Puts a calendar on the shelf.
  func publish(_ body: String, for key: String, kind: String = "personne", at instant: String = noon) {
    let bytes = Array(body.utf8)
    let feed = ShelvedFeed(
      kind: kind, key: key, etag: SHA256.hex(of: bytes), lastModified: instant, bytes: bytes.count)
    change { $0.feeds[Catalogue.Owner(kind: kind, key: key)] = (feed, bytes) }
  }

  /// Gives out an address.
  func makeLink(to key: String, kind: String = "personne", label: String = "") -> LinkToken {
    let token = LinkToken()
    change { contents in
      let link = FeedLink(
        number: contents.links.count + 1, ownerKind: kind, ownerKey: key, label: label, madeAt: noon, renewedAt: nil,
        revokedAt: nil, lastFetchedAt: nil)
      contents.links.append((link, token.digest))
    }
    return token
  }

  private func read<Value>(_ body: (inout Contents) throws -> Value) throws -> Value {
    try contents.withLock { contents in
      if contents.isCut { throw BaseError(.locked, path: "b.sqlite") }
      return try body(&contents)
    }
  }

  var changeCounter: Int { get throws { try read { $0.counter } } }

  func storedFeeds() throws -> [ShelvedFeed] { try read { $0.feeds.values.map(\.feed) } }

  func feedBody(kind: String, key: String) throws -> [UInt8]? {
    try read { contents in
      contents.bodiesRead += 1
      return contents.feeds[Catalogue.Owner(kind: kind, key: key)]?.body
    }
  }

  func activeLinks() throws -> [ActiveFeedLink] {
    try read { contents in
      contents.links.filter(\.link.isActive).map { ActiveFeedLink(link: $0.link, tokenHash: $0.digest.hex) }
    }
  }

  func renewLink(
    _ number: Int, digest: LinkDigest, replacing known: LinkDigest, at instant: String
  ) throws -> FeedLink {
    try read { contents in
      guard let place = contents.links.firstIndex(where: { $0.link.number == number && $0.digest == known }) else {
        throw BaseError(.outdated)
      }
      contents.links[place].digest = digest
      contents.links[place].link.renewedAt = instant
      return contents.links[place].link
    }
  }

  func revokeLink(_ number: Int, replacing known: LinkDigest, at instant: String) throws {
    try read { contents in
      guard let place = contents.links.firstIndex(where: { $0.link.number == number && $0.digest == known }) else {
        throw BaseError(.outdated)
      }
      contents.links[place].link.revokedAt = instant
    }
  }

  func noteFetches(_ fetches: [Int: String]) throws { try read { $0.fetches.merge(fetches) { $1 } } }
}

let noon = "2027-03-14T12:00:00Z"
let evening = "2027-03-14T18:30:00Z"
