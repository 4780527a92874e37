internal import Foundation
internal import GRDB

/// How a base's file is opened.
enum Connection {
  /// Opens a file and sets what holds for the life of the connection.
  ///
  /// - A rollback journal, never a write-ahead log: the SQLite of Debian 12, 3.40.1, may lose commits when two
  ///   connections write to one and checkpoint it at once (fixed in SQLite 3.51.3).
  /// - `synchronous` EXTRA, which is FULL and also makes the end of the journal durable: without it a power cut right
  ///   after a commit could bring the journal back, and undo what was acknowledged.
  /// - Foreign keys are enforced, what is deleted is overwritten with zeros, nothing temporary reaches the disk.
  static func open(_ path: String, readOnly: Bool, patience: Duration, isEager: Bool = false) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.label = "Tandem"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = isEager ? eager(patience) : .timeout(seconds(patience))
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA synchronous = EXTRA;
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Takes the file out of write-ahead logging where another program has put it there.
  ///
  /// - Throws: ``BaseError`` with `locked` when the file stays in it because it is in use.
  static func useRollbackJournal(_ db: Database) throws {
    guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
      throw BaseError(.locked, detail: "journal_mode")
    }
  }

  /// Asks every few milliseconds, where SQLite would do so ever more seldom and find a busy base locked each time.
  private static func eager(_ patience: Duration) -> Database.BusyMode {
    let tries = Int(seconds(patience) / 0.003)
    return .callback { tried in
      if tried < tries { usleep(3000) }
      return tried < tries
    }
  }

  private static func seconds(_ patience: Duration) -> Double {
    let (seconds, attoseconds) = patience.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
