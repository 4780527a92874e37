public import Store
public import UseCases

/// Where the server finds the calendars that people subscribe to, as they stand after the newest publication.
public protocol FeedShelf: Sendable {
  /// A number that changes whenever somebody else has changed what is on the shelf; cheap to ask for.
  var changeCounter: Int { get throws }

  /// Every calendar that is kept, without its bytes.
  func storedFeeds() throws -> [ShelvedFeed]

  /// The bytes of an owner's calendar, those whose SHA-256 is its entity tag; nil where none is kept.
  func feedBody(kind: String, key: String) throws -> [UInt8]?
}

/// Where the server finds the private addresses of calendars, and keeps what becomes of them.
public protocol LinkShelf: Sendable {
  /// The links that work.
  func activeLinks() throws -> [ActiveFeedLink]

  /// Gives a link another secret, unless it is no longer the known one.
  func renewLink(_ number: Int, digest: LinkDigest, replacing known: LinkDigest, at instant: String) throws -> FeedLink

  /// Puts a link out of use for good, unless its secret is no longer the known one.
  func revokeLink(_ number: Int, replacing known: LinkDigest, at instant: String) throws

  /// Notes when links were last fetched (ISO 8601 in UTC, by the link's number).
  func noteFetches(_ fetches: [Int: String]) throws
}

/// What is known of a calendar without reading it.
public struct ShelvedFeed: Hashable, Sendable {
  /// The kind of the owner, such as `personne`.
  public var kind: String
  /// The owner's id, or a commune's name.
  public var key: String
  /// SHA-256 of the bytes in 64 lower-case hexadecimal digits.
  public var etag: String
  /// ISO 8601 in UTC; never goes back.
  public var lastModified: String
  /// The length in bytes.
  public var bytes: Int

  /// A calendar on the shelf.
  public init(kind: String, key: String, etag: String, lastModified: String, bytes: Int) {
    self.kind = kind
    self.key = key
    self.etag = etag
    self.lastModified = lastModified
    self.bytes = bytes
  }
}
