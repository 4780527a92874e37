internal import GRDB
internal import Planning

/// Writes who was there.
///
/// A row is never deleted unless the same attendance is written anew.
struct AttendanceWriting {
  let db: Database
  let year: Int

  /// Takes the dossier's rows for what is known now; those it does not mention stay, marked as gone.
  ///
  /// - Throws: ``BaseError`` with `yearClosed` where the year is closed and the rows are others.
  func replace(_ records: [AttendanceRecord]) throws {
    if try Closings(db).find(year) != nil {
      let known = try DossierReading(db: db, year: year).attendance()
      guard Set(known) != Set(records) else { return }
      try Closings(db).demandOpen(year)
    }
    try db.execute(sql: "UPDATE attendance SET gone = 1 WHERE year = ? AND gone = 0", arguments: [year])
    try append(records, from: 0)
    try db.execute(
      sql: """
        DELETE FROM attendance WHERE year = ? AND gone = 1 AND EXISTS (SELECT 1 FROM attendance AS known
        WHERE known.year = attendance.year AND known.gone = 0 AND \(AttendanceWriting.isSame))
        """, arguments: [year])
  }

  /// Adds records to those that are known; one for the same person and the same session, or the same module and
  /// moment, is put in the place of the old one.
  ///
  /// - Throws: ``BaseError`` with `yearClosed`.
  func merge(_ records: [AttendanceRecord]) throws {
    try Closings(db).demandOpen(year)
    var position =
      try Int.fetchOne(
        db, sql: "SELECT max(position) + 1 FROM attendance WHERE year = ? AND gone = 0", arguments: [year]) ?? 0
    for record in records {
      if try !update(record) {
        try append([record], from: position)
        position += 1
      }
    }
  }

  private static let isSame = """
    known.learner = attendance.learner AND known.session IS attendance.session
    AND (known.session IS NOT NULL
    OR (known.module IS attendance.module AND known.attended_at IS attendance.attended_at))
    """

  private func append(_ records: [AttendanceRecord], from first: Int) throws {
    let insert = Insert(db, into: "attendance", columns: ["year", "position"] + AttendanceRecord.columns)
    for (offset, record) in records.enumerated() {
      try insert.run(for: AttendanceRecord.sheet, row: record.learner.rawValue) { row in
        row.put(year)
        row.put(first + offset)
        try record.write(to: &row)
      }
    }
  }

  /// Whether there was a row to change.
  private func update(_ record: AttendanceRecord) throws -> Bool {
    var row = RowWriter()
    try record.write(to: &row)
    let statement = try db.cachedStatement(
      sql: """
        UPDATE attendance SET status = ?2, module = ?4, attended_at = ?5, minutes = ?6, organiser = ?7
        WHERE year = ?8 AND gone = 0 AND learner = ?1 AND session IS ?3
        AND (?3 IS NOT NULL OR (module IS ?4 AND attended_at IS ?5))
        """)
    row.put(year)
    do {
      try statement.execute(arguments: StatementArguments(row.values))
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_CONSTRAINT {
      throw BaseError(refused: failure, table: AttendanceRecord.sheet, row: record.learner.rawValue)
    }
    return db.changesCount > 0
  }
}
