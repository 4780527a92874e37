internal import GRDB

extension Connection {
  /// Does something with a base while no other program can read or write it, over several transactions.
  ///
  /// - Throws: A database error with `SQLITE_BUSY` where others use the base for longer than the connection waits.
  static func holdingOut<Value>(others db: Database, _ body: () throws -> Value) throws -> Value {
    try useRollbackJournal(db)
    try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    defer {
      try? db.execute(sql: "PRAGMA locking_mode = NORMAL")
      // The lock goes with the first access after that.
      _ = try? Schema.version(of: db)
    }
    try db.inTransaction(.exclusive) { .commit }
    return try body()
  }
}
