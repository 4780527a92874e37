internal import GRDB

/// A prepared statement that adds rows to one table.
struct Insert {
  private let db: Database
  private let table: String
  private let columns: [String]
  private let sql: String

  /// - Parameter tail: What follows the values, such as what to do about a row that is there already.
  init(_ db: Database, into table: String, columns: [String], tail: String = "") {
    self.db = db
    self.table = table
    self.columns = columns
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks)) \(tail)"
  }

  /// Adds the row that the function puts together.
  ///
  /// - Throws: ``BaseError`` with the table and row given here when a value or the schema refuses it.
  func run(for table: String, row name: String, _ fill: (inout RowWriter) throws -> Void) throws {
    var row = RowWriter()
    do {
      try fill(&row)
      try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(row.values))
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_CONSTRAINT {
      throw BaseError(refused: failure, table: table, row: name, unknownID: unknownID(in: row))
    } catch let failure as BaseError {
      throw BaseError(failure.code, table: table, row: name, detail: failure.detail)
    }
  }

  /// The id of the row just refused that its table's references lead nowhere with; nil where all lead somewhere.
  private func unknownID(in row: RowWriter) -> String? {
    guard let references = try? db.foreignKeys(on: table) else { return nil }
    for reference in references {
      let names = reference.mapping.map(\.origin)
      let values = names.map { name in columns.firstIndex(of: name).flatMap { row.values[$0] } }
      if values.contains(where: { $0 == nil }) { continue }
      let condition = reference.mapping.map { "\($0.destination) = ?" }.joined(separator: " AND ")
      let sql = "SELECT EXISTS (SELECT 1 FROM \(reference.destinationTable) WHERE \(condition))"
      let isKnown = try? Bool.fetchOne(db, sql: sql, arguments: StatementArguments(values))
      if isKnown == false {
        return values.compactMap { $0 as? String }.last ?? values.last.flatMap { $0.map { "\($0)" } }
      }
    }
    return nil
  }
}
