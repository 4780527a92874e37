internal import GRDB

extension Base {
  /// Keeps new private links, all of them or none, each with its entry in the log.
  ///
  /// - Parameters:
  ///   - author: Who does it.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Returns: The links as they are kept, in the same order.
  /// - Throws: ``BaseError`` with `refusedValue` for a hash that is none, `duplicate` for one that is there already.
  @discardableResult
  public func makeLinks(_ links: [NewFeedLink], by author: String, at instant: String) throws(BaseError) -> [FeedLink] {
    try writing { db in try links.map { try LinkRows(db).add($0, by: author, at: instant) } }
  }

  /// Every link there is or was, by number.
  public func links() throws(BaseError) -> [FeedLink] {
    try reading { db in try LinkRows(db).all() }
  }

  /// The links that work, by number.
  public func activeLinks() throws(BaseError) -> [ActiveFeedLink] {
    try reading { db in try LinkRows(db).active() }
  }

  /// Gives a link another address; the one before opens nothing from then on.
  ///
  /// - Parameters:
  ///   - known: The hash that the link must still have; nil replaces whatever it has.
  /// - Throws: ``BaseError`` with `unknownLink`, `linkRevoked`, `outdated` where the link has another hash than the known one.
  @discardableResult
  public func renewLink(
    _ number: Int, tokenHash: String, replacing known: String? = nil, by author: String, at instant: String
  ) throws(BaseError) -> FeedLink {
    try writing { db in
      try LinkRows(db).renew(number, tokenHash: tokenHash, replacing: known, by: author, at: instant)
    }
  }

  /// Puts a link out of use for good.
  ///
  /// - Parameters:
  ///   - known: The hash that the link must still have; nil revokes whatever it has.
  /// - Throws: ``BaseError`` with `unknownLink`, `linkRevoked` where it is already, `outdated` as above.
  @discardableResult
  public func revokeLink(
    _ number: Int, replacing known: String? = nil, by author: String, at instant: String
  ) throws(BaseError) -> FeedLink {
    try writing { db in try LinkRows(db).revoke(number, replacing: known, by: author, at: instant) }
  }

  /// Notes when links were last fetched; an instant earlier than the one known changes nothing.
  ///
  /// - Parameters:
  ///   - fetches: ISO 8601 in UTC, by the link's number; numbers that are not there are passed over.
  public func noteFetches(_ fetches: [Int: String]) throws(BaseError) {
    if fetches.isEmpty { return }
    try writing { db in try LinkRows(db).note(fetches) }
  }
}

/// The table of links, inside a transaction of the caller.
private struct LinkRows {
  private let db: Database

  private static let columns =
    "number, owner_kind, owner_key, label, made_at, renewed_at, revoked_at, last_fetched_at, token_hash"

  init(_ db: Database) { self.db = db }

  func add(_ link: NewFeedLink, by author: String, at instant: String) throws -> FeedLink {
    try Insert(db, into: "feed_link", columns: ["owner_kind", "owner_key", "label", "token_hash", "made_at"])
      .run(for: "links", row: "\(link.ownerKind) \(link.ownerKey)") { row in
        try row.put(text: link.ownerKind)
        try row.put(key: link.ownerKey)
        try row.put(text: link.label)
        try row.put(text: link.tokenHash)
        try row.put(text: instant)
      }
    let kept = try find(Int(db.lastInsertedRowID))
    try log(.makeLink, kept.link, by: author, at: instant)
    return kept.link
  }

  func all() throws -> [FeedLink] {
    try Row.fetchAll(db, sql: "SELECT \(Self.columns) FROM feed_link ORDER BY number").map { try read($0).link }
  }

  func active() throws -> [ActiveFeedLink] {
    let sql = "SELECT \(Self.columns) FROM feed_link WHERE revoked_at IS NULL ORDER BY number"
    return try Row.fetchAll(db, sql: sql).map(read)
  }

  func renew(
    _ number: Int, tokenHash: String, replacing known: String?, by author: String, at instant: String
  ) throws -> FeedLink {
    try demandActive(number, known)
    do {
      try db.execute(
        sql: "UPDATE feed_link SET token_hash = ?, renewed_at = ?, last_fetched_at = NULL WHERE number = ?",
        arguments: [tokenHash, instant, number])
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_CONSTRAINT {
      throw BaseError(refused: failure, table: "links", row: "\(number)")
    }
    let kept = try find(number).link
    try log(.renewLink, kept, by: author, at: instant)
    return kept
  }

  func revoke(_ number: Int, replacing known: String?, by author: String, at instant: String) throws -> FeedLink {
    try demandActive(number, known)
    try db.execute(sql: "UPDATE feed_link SET revoked_at = ? WHERE number = ?", arguments: [instant, number])
    let kept = try find(number).link
    try log(.revokeLink, kept, by: author, at: instant)
    return kept
  }

  func note(_ fetches: [Int: String]) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE feed_link SET last_fetched_at = ?1
        WHERE number = ?2 AND (last_fetched_at IS NULL OR last_fetched_at < ?1) AND coalesce(renewed_at, made_at) <= ?1
        """)
    for (number, instant) in fetches.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [instant, number])
    }
  }

  private func demandActive(_ number: Int, _ known: String?) throws {
    let found = try find(number)
    guard found.link.isActive else { throw BaseError(.linkRevoked, table: "links", row: "\(number)") }
    guard known == nil || known == found.tokenHash else { throw BaseError(.outdated, table: "links", row: "\(number)") }
  }

  private func find(_ number: Int) throws -> ActiveFeedLink {
    let sql = "SELECT \(Self.columns) FROM feed_link WHERE number = ?"
    guard let found = try Row.fetchOne(db, sql: sql, arguments: [number]) else {
      throw BaseError(.unknownLink, table: "links", row: "\(number)")
    }
    return try read(found)
  }

  private func read(_ found: Row) throws -> ActiveFeedLink {
    var row = RowReader(found)
    let link = FeedLink(
      number: try row.integer(), ownerKind: try row.text(), ownerKey: try row.text(), label: try row.text(),
      madeAt: try row.text(), renewedAt: try row.optionalText(), revokedAt: try row.optionalText(),
      lastFetchedAt: try row.optionalText())
    return ActiveFeedLink(link: link, tokenHash: try row.text())
  }

  /// The label is the planner's own word and may name somebody, so it stays out of the log.
  private func log(_ change: AuditEntry.Change, _ link: FeedLink, by author: String, at instant: String) throws {
    let note = "\(link.number) \(link.ownerKind) \(link.ownerKey)"
    try ChangeLog(db).add(change, year: nil, note: note, by: author, at: instant)
  }
}
