import Foundation
import GRDB

/// Every row of a base, and whether the file agrees with itself.
struct BaseState {
  /// A sum over tables and rows, the same as long as this process runs.
  let digest: Int
  let faults: [String]
  /// `table` and the row's values, table by table.
  let rows: [String]

  /// Opens a base, which undoes an interrupted change.
  ///
  /// - Parameter isQuick: Without the checks, which take most of the time.
  init(_ path: String, isQuick: Bool = false) throws {
    let queue = try Self.open(path)
    defer { try? queue.close() }
    (rows, faults) = try queue.inDatabase { db in
      let tables = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
      var rows = tables.map { "schema \($0["sql"] as String)" }
      for table: String in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      {
        // How long a search took is never the same.
        let found = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        rows += found.map { row in
          "\(table) " + row.filter { $0.0 != "elapsed_milliseconds" }.map { "\($0)=\($1)" }.joined(separator: " ")
        }
      }
      guard !isQuick else { return (rows, []) }
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      faults += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "reference: \($0)" }
      return (rows, faults)
    }
    digest = rows.hashValue
  }

  /// A connection that waits for others.
  static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Whether a file begins as SQLite's do and names Tandem.
  static func isBase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path), let head = try? handle.read(upToCount: 72) else {
      return false
    }
    try? handle.close()
    return head.count == 72 && head.starts(with: Array("SQLite format 3".utf8))
      && head[68..<72].elementsEqual("TNDM".utf8)
  }
}
