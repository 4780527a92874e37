internal import GRDB
public import SchoolCalendar

/// One change of a base: who did what, and when.
public struct AuditEntry: Hashable, Sendable {
  /// What was done.
  ///
  /// The raw values are stable.
  public enum Change: String, CaseIterable, Sendable {
    case importDossier = "import"
    case keepPlan = "keep"
    case publishPlan = "publish"
    case recordAttendance = "attendance"
    case decideReferents = "referents"
    case recordDelivery = "delivery"
    case recordOrder = "order"
    /// A supplier is late: the window of a deployment has moved.
    case moveWindow = "slip"
    case recordIncident = "incident"
    case decideProject = "decision"
    /// How deployments stood on a day, to be compared with later.
    case keepCheck = "check"
    case closeYear = "close"
    /// What a year needs of the one before was carried into it.
    case openYear = "open"
  }

  /// Grows by one with each change.
  public var number: Int
  /// ISO 8601 in UTC.
  public var instant: String
  /// Who did it.
  public var author: String
  /// What was done.
  public var change: Change
  /// The school year concerned.
  public var year: SchoolYear?
  /// The revision concerned.
  public var revision: Int?
  /// A file's name, a reason: what the author or the command said about it.
  public var note: String
}

extension Base {
  /// The newest changes, the newest first.
  public func log(limit: Int = 100) throws(BaseError) -> [AuditEntry] {
    try reading { db in try ChangeLog(db).entries(limit: limit) }
  }
}

/// The table of changes.
///
/// Its rows are added in the transaction of the change itself, and never altered.
struct ChangeLog {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func add(
    _ change: AuditEntry.Change, year: SchoolYear, revision: Int? = nil, note: String, by author: String,
    at instant: String
  ) throws {
    let columns = ["made_at", "author", "change", "year", "revision", "note"]
    try Insert(db, into: "change_log", columns: columns).run(for: "history", row: instant) { row in
      try row.put(text: instant)
      try row.put(text: author)
      row.put(choice: change)
      row.put(year.startYear)
      row.put(revision)
      try row.put(text: note)
    }
  }

  func entries(limit: Int) throws -> [AuditEntry] {
    let sql = """
      SELECT number, made_at, author, change, year, revision, note FROM change_log ORDER BY number DESC LIMIT ?
      """
    return try Row.fetchAll(db, sql: sql, arguments: [max(0, limit)]).map { found in
      var row = RowReader(found)
      return AuditEntry(
        number: try row.integer(), instant: try row.text(), author: try row.text(), change: try row.choice(),
        year: try row.optionalInteger().map { SchoolYear(startingIn: $0) }, revision: try row.optionalInteger(),
        note: try row.text())
    }
  }
}
