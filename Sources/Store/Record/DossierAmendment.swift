internal import GRDB
public import Planning
public import SchoolCalendar

/// A few rows of a year's dossier that change together.
public struct DossierAmendment: Sendable {
  /// One row before and after.
  public struct Change<Row: Hashable & Sendable>: Hashable, Sendable {
    /// The row as it was read; nil for a new one.
    public var before: Row?
    public var after: Row

    public init(from before: Row?, to after: Row) {
      self.before = before
      self.after = after
    }
  }

  public var deployments: [Change<Deployment>]
  public var projects: [Change<Project>]
  public var incidents: [Change<Incident>]
  /// A delivery to be added to those of its deployment, with these as they were read.
  public var delivery: (known: [Delivery], added: Delivery)?

  public init(
    deployments: [Change<Deployment>] = [], projects: [Change<Project>] = [], incidents: [Change<Incident>] = [],
    delivery: (known: [Delivery], added: Delivery)? = nil
  ) {
    self.deployments = deployments
    self.projects = projects
    self.incidents = incidents
    self.delivery = delivery
  }
}

extension Base {
  /// Changes rows of a year's dossier by hand, all of them or none.
  ///
  /// - Parameters:
  ///   - amendment: The rows before and after.
  ///   - change: What it is called in the log.
  ///   - note: What the log says about it.
  ///   - author: Who does it.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Throws: ``BaseError`` with `unknownYear`, with the row's id `outdated` where a row is no longer as it was read,
  ///   `duplicate`, `unknownReference`, `refusedValue`.
  public func amend(
    _ amendment: DossierAmendment, year: SchoolYear, as change: AuditEntry.Change, note: String, by author: String,
    at instant: String
  ) throws(BaseError) {
    try writing { db in
      try Revisions(db).demand(year)
      try DossierChanging(db: db, year: year.startYear).write(amendment)
      try ChangeLog(db).add(change, year: year, note: note, by: author, at: instant)
    }
  }
}

/// Writes single rows of a dossier, inside a transaction of the caller.
struct DossierChanging {
  let db: Database
  let year: Int

  func write(_ amendment: DossierAmendment) throws {
    for change in amendment.projects { try write(change) }
    for change in amendment.deployments { try write(change) }
    for change in amendment.incidents { try write(change) }
    if let delivery = amendment.delivery { try append(delivery.added, to: delivery.known) }
  }

  private func write<Value: KeyedRow & Equatable>(_ change: DossierAmendment.Change<Value>) throws {
    let key = change.after.key
    guard try read(Value.self, key) == change.before else {
      let code: BaseError.Code = change.before == nil ? .duplicate : .outdated
      throw BaseError(code, table: Value.sheet, row: key)
    }
    let changes = Value.columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let position = try Int.fetchOne(
      db,
      sql: """
        SELECT coalesce((SELECT position FROM \(Value.table) WHERE year = ?1 AND id = ?2 AND gone = 0),
        (SELECT max(position) + 1 FROM \(Value.table) WHERE year = ?1), 0)
        """, arguments: [year, KeyText.composed(key)])
    let insert = Insert(
      db, into: Value.table, columns: ["year", "position"] + Value.columns,
      tail: "ON CONFLICT (year, id) DO UPDATE SET position = excluded.position, gone = 0, \(changes)")
    try insert.run(for: Value.sheet, row: key) { row in
      row.put(year)
      row.put(position)
      try change.after.write(to: &row)
    }
  }

  /// A row without its lists.
  private func read<Value: KeyedRow>(_: Value.Type, _ key: String) throws -> Value? {
    let sql = """
      SELECT \(Value.columns.joined(separator: ", ")) FROM \(Value.table) WHERE year = ? AND id = ? AND gone = 0
      """
    guard let found = try Row.fetchOne(db, sql: sql, arguments: [year, KeyText.composed(key)]) else { return nil }
    var row = RowReader(found)
    return try Value(from: &row)
  }

  private func append(_ delivery: Delivery, to known: [Delivery]) throws {
    let sql = """
      SELECT \(Delivery.columns.joined(separator: ", ")) FROM delivery WHERE year = ? AND deployment = ?
      ORDER BY position
      """
    let id = delivery.deployment.rawValue
    let stored = try Row.fetchAll(db, sql: sql, arguments: [year, KeyText.composed(id)]).map { found in
      var row = RowReader(found)
      return try Delivery(from: &row)
    }
    // The order of days is not the order of writing.
    guard Dictionary(grouping: stored, by: \.self) == Dictionary(grouping: known, by: \.self) else {
      throw BaseError(.outdated, table: Delivery.sheet, row: id)
    }
    let next = try Int.fetchOne(db, sql: "SELECT max(position) + 1 FROM delivery WHERE year = ?", arguments: [year])
    try Insert(db, into: Delivery.table, columns: ["year", "position"] + Delivery.columns)
      .run(for: Delivery.sheet, row: id) { row in
        row.put(year)
        row.put(next ?? 0)
        try delivery.write(to: &row)
      }
  }
}
