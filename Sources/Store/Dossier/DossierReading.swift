internal import GRDB
internal import Planning
internal import SchoolCalendar

/// Reads a year's dossier: the rows that are not gone, in their order.
struct DossierReading {
  let db: Database
  let year: Int

  /// The dossier, or nil when the base has none for the year.
  func read() throws -> Dossier? {
    guard let settings = try SettingsRows(db: db, year: year).read() else { return nil }
    return Dossier(
      settings: settings, schools: try keyed(), centres: try keyed(), learners: try keyed(), trainers: try keyed(),
      venues: try keyed(), modules: try keyed(), equipment: try keyed(), projects: try keyed(),
      deployments: try keyed(), installers: try keyed(), fixedSessions: try keyed(), contacts: try rows(),
      incidents: try keyed(), visits: try rows(), committees: try rows(), closures: try rows(),
      substitutes: try rows(), attendance: try attendance(), travelTimes: try rows(), deliveries: try rows(),
      referentDecisions: try rows())
  }

  /// The year's attendance in its order.
  func attendance() throws -> [AttendanceRecord] { try rows(where: " AND gone = 0") }

  private func rows<Value: StoredRow>(where condition: String = "") throws -> [Value] {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Value.columns.joined(separator: ", ")) FROM \(Value.table)
        WHERE year = ?\(condition) ORDER BY position
        """, arguments: [year])
    var values: [Value] = []
    while let row = try cursor.next() {
      var reader = RowReader(row)
      values.append(try located(Value.sheet, "\(values.count + 1)") { try Value(from: &reader) })
    }
    return values
  }

  private func keyed<Value: KeyedRow>() throws -> [Value] {
    var values: [Value] = try rows(where: " AND gone = 0")
    if Value.lists.isEmpty { return values }
    var places: [String: Int] = [:]
    for (place, value) in values.enumerated() { places[value.key] = place }
    for list in Value.lists {
      let ofPurpose = list.purpose.map { " AND \($0.column) = '\($0.word)'" } ?? ""
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(list.owner), \(list.columns.joined(separator: ", ")) FROM \(list.table)
          WHERE year = ?\(ofPurpose) ORDER BY \(list.owner), position
          """, arguments: [year])
      while let row = try cursor.next() {
        var reader = RowReader(row)
        let owner = try reader.text()
        guard let place = places[owner] else { continue }
        try located(Value.sheet, owner) { try list.read(&values[place], &reader) }
      }
    }
    return values
  }

  /// Says in which row a value could not be read.
  private func located<Value>(_ table: String, _ row: String, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as BaseError {
      throw BaseError(error.code, table: table, row: row, detail: error.row)
    }
  }
}
