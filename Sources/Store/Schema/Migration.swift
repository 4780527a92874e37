internal import Foundation
internal import GRDB

/// Brings a base of an older version up to date, with a copy taken first.
struct Migration {
  let path: String
  let schema: Schema

  /// The base as it was before it became this version.
  static func copyPath(of path: String, before version: Int) -> String { "\(path).before-v\(version)" }

  /// Copies and migrates while no other program can write in between: the lock is held from before the copy is begun.
  func run(on queue: DatabaseQueue) throws {
    try queue.inDatabase { db in
      try Connection.useRollbackJournal(db)
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      defer {
        try? db.execute(sql: "PRAGMA locking_mode = NORMAL")
        // The lock goes with the first access after that.
        _ = try? Schema.version(of: db)
      }
      try db.inTransaction(.exclusive) { .commit }
      // Another program may have migrated while this one waited for the lock.
      let version = try Schema.version(of: db)
      guard version < schema.version else { return }
      try copy(db, before: schema.version)
      try schema.migrate(db)
    }
  }

  /// Copies the base page by page under another name, and gives the finished copy its own.
  private func copy(_ db: Database, before version: Int) throws {
    let files = FileManager.default
    let final = Migration.copyPath(of: path, before: version)
    let draft = "\(final).new"
    defer { try? files.removeItem(atPath: draft) }
    if files.fileExists(atPath: draft) { try files.removeItem(atPath: draft) }
    let target = try DatabaseQueue(path: draft)
    try target.inDatabase { copy in try db.backup(to: copy) }
    try target.close()
    if files.fileExists(atPath: final) { try files.removeItem(atPath: final) }
    try files.moveItem(atPath: draft, toPath: final)
  }
}
