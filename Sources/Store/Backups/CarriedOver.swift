internal import GRDB

/// What people outside have seen of a base, and what must therefore not go back when a backup takes its place: the states
/// of calendars (calendar programs ignore a sequence that falls) and private links (one that was revoked must not open
/// again, one that was given out must go on).
enum CarriedOver {
  private static let links = "feed_link"

  /// Takes over what the base that is replaced remembers.
  ///
  /// - Parameters:
  ///   - replaced: The base, others being kept out.
  ///   - base: What takes its place, of the newest version.
  /// - Throws: What the database says where the base that is replaced cannot be read any more; nothing is taken over then.
  static func carry(from replaced: Database, into base: Base) throws {
    guard try Schema.version(of: replaced) <= Schema.current.version else { throw BaseError(.newerSchema) }
    // In memory, as it is brought up to date first.
    let memory = try DatabaseQueue()
    defer { try? memory.close() }
    try memory.inDatabase { db in
      try replaced.backup(to: db)
      if try Schema.version(of: db) < Schema.current.version { try Schema.current.migrate(db) }
    }
    let former = Base(path: base.path, queue: memory)
    let links = try memory.read { db in try Row.fetchAll(db, sql: "SELECT * FROM \(Self.links)") }
    try base.together {
      _ = try base.takeCalendars(from: former)
      try base.writing { db in
        for link in links {
          let columns = link.columnNames.joined(separator: ", ")
          let marks = link.columnNames.map { _ in "?" }.joined(separator: ", ")
          try db.execute(
            sql: "INSERT OR REPLACE INTO \(Self.links) (\(columns)) VALUES (\(marks))",
            arguments: StatementArguments(link.databaseValues))
        }
      }
    }
  }
}
