internal import GRDB

/// A feed as it was last made, without its body.
public struct StoredFeed: Hashable, Sendable {
  /// The owner's kind: `personne`, `ecole`, `formateur`, `commune`, `circonscription`, `mutualisation`, `deploiement`.
  public var kind: String
  /// The owner's id or name.
  public var key: String
  /// SHA-256 of the body in hexadecimal digits, without quotes.
  public var etag: String
  /// When the body changed last, ISO 8601 in UTC; never goes back.
  public var lastModified: String
  /// The length of the body.
  public var bytes: Int

  /// A feed's description.
  public init(kind: String, key: String, etag: String, lastModified: String, bytes: Int) {
    (self.kind, self.key, self.etag, self.lastModified, self.bytes) = (kind, key, etag, lastModified, bytes)
  }
}

extension Base {
  /// Every feed that can be served, by kind, then key: one for whoever stands in a dossier, with or without events.
  public func storedFeeds() throws(BaseError) -> [StoredFeed] {
    try reading { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT kind, key, etag, modified_at, size FROM feed ORDER BY kind, key")
      var feeds: [StoredFeed] = []
      while let found = try rows.next() { feeds.append(try StoredFeed(found)) }
      return feeds
    }
  }

  /// The body of a feed as it is now; nil for an owner without one.
  ///
  /// Nothing is rendered: the pieces are put together as they were kept.
  public func feedBody(kind: String, key: String) throws(BaseError) -> [UInt8]? {
    try reading { db in try FeedShelfReading(db).body(kind, key) }
  }

  /// A feed with its body, both of one moment; nil for an owner without one.
  public func feed(kind: String, key: String) throws(BaseError) -> (feed: StoredFeed, body: [UInt8])? {
    try reading { db in
      let sql = "SELECT kind, key, etag, modified_at, size FROM feed WHERE kind = ? AND key = ?"
      guard let found = try Row.fetchOne(db, sql: sql, arguments: [kind, KeyText.composed(key)]),
        let body = try FeedShelfReading(db).body(kind, key)
      else { return nil }
      return (try StoredFeed(found), body)
    }
  }

  /// A number that is another one after another connection, of this program or of others, has changed the base.
  ///
  /// Costs a look at the first page of the file.
  public var changeCounter: Int {
    get throws(BaseError) { try reading { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 } }
  }
}

extension StoredFeed {
  fileprivate init(_ found: Row) throws {
    var row = RowReader(found)
    self.init(
      kind: try row.text(), key: try row.text(), etag: try row.text(), lastModified: try row.text(),
      bytes: try row.integer())
  }
}

/// Puts a feed's pieces together.
private struct FeedShelfReading {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func body(_ kind: String, _ key: String) throws -> [UInt8]? {
    let head = """
      SELECT feed.number, lines FROM feed JOIN feed_heading ON feed_heading.number = heading WHERE kind = ? AND key = ?
      """
    guard let found = try Row.fetchOne(db, sql: head, arguments: [kind, KeyText.composed(key)]) else { return nil }
    var row = RowReader(found)
    let number = try row.integer()
    var body = Array(try row.text().utf8)
    let rows = try Row.fetchCursor(db, sql: Self.events, arguments: [number])
    while let found = try rows.next() {
      var row = RowReader(found)
      body += Array(try row.text().utf8)
    }
    return body + Self.ending
  }

  private static let ending = Array("END:VCALENDAR\r\n".utf8)

  /// The same events in the same order as `CalendarState` of the target Planning shows.
  private static let events = """
    SELECT coalesce(m.own, iif(feed.is_own, e.own, coalesce(e.overview, e.own)))
    FROM feed_event m JOIN feed ON feed.number = m.feed JOIN calendar_event e ON e.number = m.event
    JOIN feed_window w ON w.id = 1
    WHERE m.feed = ? AND (m.standing = 'left' OR (m.standing = 'member' AND e.standing <> 'gone'))
    AND substr(coalesce(m.start_at, e.start_at), 1, 10) <= w.last_day AND coalesce(m.last_day, e.last_day) >= w.first_day
    ORDER BY coalesce(m.start_at, e.start_at), e.uid
    """
}
