import Foundation
import GRDB
import Store

/// A folder of its own for one test, gone with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String = "tandem.sqlite") -> String { "\(path)/\(name)" }

  /// The names of the files in it, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// Opens a base's file beside the base, as another program would.
func intruder(_ path: String) throws -> DatabaseQueue { try DatabaseQueue(path: path) }

/// Every table's every row as text: two bases with the same are the same.
func contents(of path: String) throws -> [String] {
  try intruder(path).read { db in
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return try tables.flatMap { table in
      try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }
    }
  }
}

/// The statements that make every table, index and trigger of a base, by name.
func shape(of path: String) throws -> [String: String] {
  try intruder(path).read { db in
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    // SQLite puts a name in quotes once it has renamed it.
    return Dictionary(
      rows.map { row in
        (
          (row["name"] as String),
          (row["sql"] as String).replacing("\"", with: "").split { $0.isWhitespace }.joined(separator: " ")
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// The error that a function throws, nil when it throws none.
func failure(_ body: () throws -> Void) -> BaseError? {
  do {
    try body()
    return nil
  } catch {
    return error as? BaseError
  }
}

let noon = "2027-03-14T12:00:00Z"
let evening = "2027-03-14T18:30:00Z"
