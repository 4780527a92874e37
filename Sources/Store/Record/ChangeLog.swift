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
    /// A draft was begun as a copy of another revision, to be changed by hand.
    case openDraft = "draft"
    /// A draft was changed by hand.
    case editPlan = "edit"
    /// A private address of a calendar was made, replaced by another one, or put out of use.
    case makeLink = "link"
    case renewLink = "link-renewed"
    case revokeLink = "link-revoked"
    /// A backup took the base's place; what follows in the log was done after it.
    case restoreBackup = "restore"
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
  /// What of a draft was changed, field by field; empty for all other changes.
  public var details: [ChangeDetail] = []
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

  /// - Returns: The entry's number.
  @discardableResult
  func add(
    _ change: AuditEntry.Change, year: SchoolYear?, revision: Int? = nil, note: String, by author: String,
    at instant: String
  ) throws -> Int {
    let columns = ["made_at", "author", "change", "year", "revision", "note"]
    try Insert(db, into: "change_log", columns: columns).run(for: "history", row: instant) { row in
      try row.put(text: instant)
      try row.put(text: author)
      row.put(choice: change)
      row.put(year?.startYear)
      row.put(revision)
      try row.put(text: note)
    }
    return Int(db.lastInsertedRowID)
  }

  /// - Parameter year: Nil for those of all years.
  func entries(limit: Int, year: SchoolYear? = nil) throws -> [AuditEntry] {
    try entries("?1 IS NULL OR year = ?1 ORDER BY number DESC LIMIT ?2", [year?.startYear, max(0, limit)])
  }

  /// The entries that meet a condition, with their details.
  func entries(_ condition: String, _ arguments: StatementArguments) throws -> [AuditEntry] {
    let sql = "SELECT number, made_at, author, change, year, revision, note FROM change_log WHERE \(condition)"
    let details = ChangeDetails(db)
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { found in
      var row = RowReader(found)
      var entry = AuditEntry(
        number: try row.integer(), instant: try row.text(), author: try row.text(), change: try row.choice(),
        year: try row.optionalInteger().map { SchoolYear(startingIn: $0) }, revision: try row.optionalInteger(),
        note: try row.text())
      if entry.revision != nil { entry.details = try details.of(change: entry.number) }
      return entry
    }
  }
}
