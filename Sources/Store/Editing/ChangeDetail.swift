internal import GRDB
public import Planning

/// One field that a change by hand has changed, as the log keeps it.
public struct ChangeDetail: Hashable, Sendable {
  public var field: FieldChange
  /// The version of the row after the change; a row that is gone has one more than its last.
  public var version: Int

  public init(_ field: FieldChange, version: Int) {
    self.field = field
    self.version = version
  }
}

/// The table of what changes have changed.
struct ChangeDetails {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func add(_ details: [ChangeDetail], to change: Int) throws {
    let columns = ["change", "position", "row_kind", "row", "version", "field", "before", "after"]
    let insert = Insert(db, into: "change_detail", columns: columns)
    for (position, detail) in details.enumerated() {
      try insert.run(for: "history", row: detail.field.row.key) { row in
        row.put(change)
        row.put(position)
        row.put(choice: detail.field.row.kind)
        try row.put(key: detail.field.row.key)
        row.put(detail.version)
        row.put(choice: detail.field.field)
        try row.put(key: detail.field.before)
        try row.put(key: detail.field.after)
      }
    }
  }

  func of(change: Int) throws -> [ChangeDetail] {
    let sql = """
      SELECT row_kind, row, version, field, before, after FROM change_detail WHERE change = ? ORDER BY position
      """
    return try Row.fetchAll(db, sql: sql, arguments: [change]).map { found in
      var row = RowReader(found)
      let kind: PlanRow.Kind = try row.choice()
      let planRow = PlanRow(kind, try row.text())
      let version = try row.integer()
      let field: PlanField = try row.choice()
      return ChangeDetail(
        FieldChange(planRow, field, before: try row.optionalText(), after: try row.optionalText()), version: version)
    }
  }

  /// The greatest version that a row ever had, 0 where it was never changed.
  func lastVersion(of row: PlanRow) throws -> Int {
    let sql = "SELECT max(version) FROM change_detail WHERE row_kind = ? AND row = ?"
    return try Int.fetchOne(db, sql: sql, arguments: [row.kind.rawValue, KeyText.composed(row.key)]) ?? 0
  }

  /// The changes after which a row had a later version, in one of some revisions, the oldest first; of each only what
  /// it changed in the row.
  func changes(of row: PlanRow, after version: Int, in revisions: [Int]) throws -> [AuditEntry] {
    let numbers = revisions.map { "\($0)" }.joined(separator: ", ")
    // Ids are unique over sessions and peer sessions: of one that is gone nobody knows which it was.
    let alike: [PlanRow.Kind] = [.session, .peerSession]
    let kinds = alike.contains(row.kind) ? alike : [row.kind]
    let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let condition = """
      number IN (SELECT change FROM change_detail WHERE row_kind IN (\(words)) AND row = ? AND version > ?)
      AND revision IN (\(numbers)) ORDER BY number
      """
    let key = KeyText.composed(row.key)
    return try ChangeLog(db).entries(condition, [key, version]).map { entry in
      var entry = entry
      entry.details = entry.details.filter {
        kinds.contains($0.field.row.kind) && KeyText.composed($0.field.row.key) == key
      }
      return entry
    }
  }
}
