internal import GRDB

/// What there is to know about a base's file and connection, for `tandem doctor`.
public struct BaseHealth: Hashable, Sendable {
  /// The version of the shape of the tables, 1 or more.
  public var schemaVersion: Int
  /// The version of SQLite in use, such as `3.40.1`.
  public var sqliteVersion: String
  /// How changes are made undoable; `delete` is a rollback journal.
  public var journalMode: String
  /// How much is waited for the disk: 0 off, 1 normal, 2 full, 3 extra.
  public var synchronous: Int
  /// Whether references between rows are enforced.
  public var enforcesReferences: Bool
  /// Milliseconds that an access waits for another program's.
  public var patienceMilliseconds: Int
  /// What SQLite's `integrity_check` finds; empty when all is well.
  public var faults: [String]
  /// Tables with rows that refer to rows that are not there; empty when all is well.
  public var brokenReferences: [String]

  /// Whether the file agrees with itself.
  public var isSound: Bool { findings.isEmpty }

  /// Faults and broken references together.
  var findings: [String] { faults + brokenReferences }
}

extension BaseHealth {
  init(_ db: Database) throws {
    self.init(
      schemaVersion: try Schema.version(of: db),
      sqliteVersion: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
      journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
      synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0,
      enforcesReferences: try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? false,
      patienceMilliseconds: try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0,
      faults: try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" },
      brokenReferences: try Set(String.fetchAll(db, sql: "PRAGMA foreign_key_check")).sorted())
  }
}

extension Base {
  /// Checks the whole file; takes time in proportion to its size.
  ///
  /// - Throws: ``BaseError`` when the file cannot be read at all.
  public func health() throws(BaseError) -> BaseHealth {
    try reading { db in try BaseHealth(db) }
  }

  /// Checks a base as it lies there, of an older or newer version as well, and brings nothing up to date.
  ///
  /// A change that was interrupted is undone first.
  ///
  /// - Returns: What is found, and the years that have a dossier, the earliest first.
  /// - Throws: ``BaseError`` when the file is none, or cannot be read at all.
  public static func health(
    of path: String, patience: Duration = usualPatience
  ) throws(BaseError) -> (health: BaseHealth, years: [Int]) {
    try BackupFile.demandFile(path)
    do {
      let queue = try Connection.openUndone(path, patience: patience)
      defer { try? queue.close() }
      return try queue.read { db in
        (try BaseHealth(db), try Int.fetchAll(db, sql: "SELECT year FROM school_year ORDER BY year"))
      }
    } catch {
      throw BaseError(error, path: path)
    }
  }

  /// The version of SQLite that this program runs with, such as `3.40.1`.
  public static var sqliteVersion: String {
    (try? DatabaseQueue().read { db in try String.fetchOne(db, sql: "SELECT sqlite_version()") }) ?? ""
  }

  /// The newest version of the shape of the tables that this Tandem knows.
  public static var newestSchemaVersion: Int { Schema.current.version }
}
