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
      try Connection.holdingOut(others: db) {
        // Another program may have migrated while this one waited for the lock.
        let version = try Schema.version(of: db)
        guard version < schema.version else { return }
        try copy(db, before: schema.version)
        try schema.migrate(db)
      }
    }
  }

  /// Copies the base page by page under another name, and gives the finished copy its own.
  private func copy(_ db: Database, before version: Int) throws {
    let final = Migration.copyPath(of: path, before: version)
    let draft = "\(final).new"
    defer { for suffix in ["", "-journal"] { DurableFile.remove(draft + suffix) } }
    DurableFile.remove(draft)
    // Nobody may read the copy who may not read the base.
    try DiskFile(draft, .making(permissions: 0o600)).allow(FileKind(path).permissions ?? 0o600)
    let target = try Connection.open(draft, readOnly: false, patience: Base.usualPatience)
    try target.inDatabase { copy in try db.backup(to: copy) }
    try target.close()
    try DurableFile.replace(final, with: draft)
  }
}
