internal import GRDB
public import Planning
public import SchoolCalendar

/// A year whose attendance does not change any more.
public struct ClosedYear: Hashable, Sendable {
  public var year: SchoolYear
  /// ISO 8601 in UTC.
  public var closedAt: String
  public var closedBy: String
  /// The revision that was followed at the end; nil where none was.
  public var revision: Int?
  public var note: String

  public init(year: SchoolYear, closedAt: String, closedBy: String, revision: Int?, note: String) {
    self.year = year
    self.closedAt = closedAt
    self.closedBy = closedBy
    self.revision = revision
    self.note = note
  }
}

extension Base {
  /// Keeps a year's hours for good; its attendance is refused from then on.
  ///
  /// - Parameters:
  ///   - ledger: What everybody has.
  ///   - revision: The one that was followed.
  ///   - author: Who does it.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Throws: ``BaseError`` with `unknownYear`, `yearClosed` where it is closed already, `unknownReference`.
  public func close(
    _ year: SchoolYear, ledger: HoursLedger, revision: Int?, note: String = "", by author: String, at instant: String
  ) throws(BaseError) {
    try writing { db in
      try Revisions(db).demand(year)
      try Closings(db).demandOpen(year.startYear)
      try Insert(db, into: "closed_year", columns: ["year", "closed_at", "closed_by", "revision", "note"])
        .run(for: "presences", row: year.description) { row in
          row.put(year.startYear)
          try row.put(text: instant)
          try row.put(text: author)
          row.put(revision)
          try row.put(text: note)
        }
      let insert = Insert(db, into: "year_ledger", columns: ["year", "position"] + YearLedgerRow.columns)
      for (position, entry) in ledger.entries.enumerated() {
        try insert.run(for: "personnels", row: entry.learner.rawValue) { row in
          row.put(year.startYear)
          row.put(position)
          try YearLedgerRow.write(entry, to: &row)
        }
      }
      try ChangeLog(db).add(.closeYear, year: year, revision: revision, note: note, by: author, at: instant)
    }
  }

  /// When and by whom a year was closed; nil where it is open.
  public func closing(of year: SchoolYear) throws(BaseError) -> ClosedYear? {
    try reading { db in try Closings(db).find(year.startYear) }
  }

  /// The hours that were kept when a year was closed; nil where it is open.
  public func closedLedger(of year: SchoolYear) throws(BaseError) -> HoursLedger? {
    try reading { db in
      guard try Closings(db).find(year.startYear) != nil else { return nil }
      let sql =
        "SELECT \(YearLedgerRow.columns.joined(separator: ", ")) FROM year_ledger WHERE year = ? ORDER BY position"
      let entries = try Row.fetchAll(db, sql: sql, arguments: [year.startYear]).map { found in
        var row = RowReader(found)
        return try YearLedgerRow.read(&row)
      }
      return HoursLedger(entries: entries)
    }
  }
}

/// The table of closed years.
struct Closings {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func find(_ year: Int) throws -> ClosedYear? {
    let sql = "SELECT closed_at, closed_by, revision, note FROM closed_year WHERE year = ?"
    guard let found = try Row.fetchOne(db, sql: sql, arguments: [year]) else { return nil }
    var row = RowReader(found)
    return ClosedYear(
      year: SchoolYear(startingIn: year), closedAt: try row.text(), closedBy: try row.text(),
      revision: try row.optionalInteger(), note: try row.text())
  }

  /// - Throws: ``BaseError`` with `yearClosed`.
  func demandOpen(_ year: Int) throws {
    guard try find(year) == nil else {
      throw BaseError(.yearClosed, table: "presences", row: SchoolYear(startingIn: year).description)
    }
  }
}
