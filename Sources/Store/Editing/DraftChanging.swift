internal import GRDB
internal import Planning
internal import SchoolCalendar

/// Writes what differs between two plans into a draft, inside a transaction of the caller.
struct DraftChanging {
  let db: Database
  let revision: Int
  let year: Int
  /// The versions of the rows before.
  let versions: [PlanRow: Int]

  private var writing: PlanWriting { PlanWriting(db: db, revision: revision, year: year) }

  /// - Parameter keepsBound: Whether no plan can still be better than the bound that was found.
  /// - Returns: What was changed, with the new versions.
  func write(from: Plan, to: Plan, keepsBound: Bool) throws -> [ChangeDetail] {
    let fields = FieldChange.between(from, to)
    var next: [PlanRow: Int] = [:]
    for row in fields.rows {
      next[row] = try (versions[row] ?? ChangeDetails(db).lastVersion(of: row)) + 1
    }
    let writing = writing
    try rows(from.sessions, to.sessions, next, { .session($0.id) }) {
      try writing.write([$0], at: $1, version: $2)
    }
    try rows(from.peerSessions, to.peerSessions, next, { .peerSession($0.id) }) {
      try writing.write([$0], at: $1, version: $2)
    }
    try rows(from.deployments, to.deployments, next, { .deployment($0.id) }) {
      try writing.write([$0], at: $1, version: $2)
    }
    try rows(from.referents, to.referents, next, { .referent($0.school) }) {
      try writing.write([$0], at: $1, version: $2)
    }
    try unmet(from.unmet, to.unmet)
    if let score = to.score, score != from.score {
      try db.execute(sql: "DELETE FROM revision_term WHERE revision = ?", arguments: [revision])
      try writing.write(score)
      try db.execute(sql: "UPDATE revision SET hard = ? WHERE number = ?", arguments: [score.hard, revision])
    }
    if !keepsBound {
      try db.execute(
        sql: "UPDATE revision SET bound_readiness = NULL, bound_cost = NULL WHERE number = ?", arguments: [revision])
    }
    try db.execute(sql: "UPDATE revision SET edition = edition + 1 WHERE number = ?", arguments: [revision])
    return fields.map { ChangeDetail($0, version: next[$0.row] ?? 1) }
  }

  /// Takes out the rows that are gone or changed, and puts those in that are changed or new.
  private func rows<Item: Hashable>(
    _ from: [Item], _ to: [Item], _ next: [PlanRow: Int], _ row: (Item) -> PlanRow,
    _ insert: (Item, Int, Int) throws -> Void
  ) throws {
    if from == to { return }
    var after = Dictionary(to.map { (row($0), $0) }, uniquingKeysWith: { first, _ in first })
    for item in from {
      let planRow = row(item)
      let other = after.removeValue(forKey: planRow)
      if other == item { continue }
      let position = try remove(planRow)
      if let other { try insert(other, position, next[planRow] ?? 1) }
    }
    for item in to where after[row(item)] != nil {
      guard let table = table(of: row(item)) else { continue }
      let sql = "SELECT coalesce(max(position) + 1, 0) FROM \(table.table) WHERE revision = ?"
      let last = try Int.fetchOne(db, sql: sql, arguments: [revision]) ?? 0
      try insert(item, last, next[row(item)] ?? 1)
    }
  }

  private func table(of row: PlanRow) -> (kind: PlanRow.Kind, table: String, key: String)? {
    Drafts.tables.first { $0.kind == row.kind }
  }

  /// Takes a row out, with its lists.
  ///
  /// - Returns: Its place among the others.
  private func remove(_ row: PlanRow) throws -> Int {
    let key = KeyText.composed(row.key)
    guard let (_, table, column) = table(of: row),
      let position = try Int.fetchOne(
        db, sql: "SELECT position FROM \(table) WHERE revision = ? AND \(column) = ?", arguments: [revision, key])
    else { throw BaseError(.outdated, table: "plan", row: row.key) }
    try db.execute(
      sql: "DELETE FROM \(table) WHERE revision = ? AND \(column) = ?", arguments: [revision, key])
    if row.kind == .referent {
      try db.execute(
        sql: "DELETE FROM plan_successor WHERE revision = ? AND school = ?", arguments: [revision, key])
    }
    return position
  }

  private func unmet(_ from: [Unmet], _ to: [Unmet]) throws {
    if from == to { return }
    let kept = Set(to)
    let known = Set(from)
    let stays = from.filter(kept.contains)
    let new = to.filter { !known.contains($0) }
    if stays + new == to {
      for one in from where !kept.contains(one) {
        try db.execute(
          sql: """
            DELETE FROM unmet WHERE revision = ? AND learner IS ? AND module IS ? AND deployment IS ? AND reason = ?
            """,
          arguments: [
            revision, key(one.learner), key(one.module), key(one.deployment), one.reason.rawValue,
          ])
      }
      let sql = "SELECT coalesce(max(position) + 1, 0) FROM unmet WHERE revision = ?"
      try writing.write(new, at: try Int.fetchOne(db, sql: sql, arguments: [revision]) ?? 0)
    } else {
      try db.execute(sql: "DELETE FROM unmet WHERE revision = ?", arguments: [revision])
      try writing.write(to)
    }
  }

  private func key<Entity>(_ id: ID<Entity>?) -> String? { id.map { KeyText.composed($0.rawValue) } }
}
