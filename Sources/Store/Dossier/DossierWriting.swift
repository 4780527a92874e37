internal import GRDB
internal import Planning
internal import SchoolCalendar

/// Writes a year's dossier over what the base has of that year, inside a transaction of the caller.
struct DossierWriting {
  let db: Database
  let year: Int

  /// Tables are written in the order in which they refer to each other.
  func write(_ dossier: Dossier) throws {
    try SettingsRows(db: db, year: year).write(dossier.settings)
    try replace(dossier.schools)
    try replace(dossier.centres)
    try replace(dossier.learners)
    try replace(dossier.venues)
    try replace(dossier.modules)
    try replace(dossier.trainers)
    try replace(dossier.equipment)
    try replace(dossier.projects)
    try replace(dossier.installers)
    try replace(dossier.deployments)
    try replace(dossier.fixedSessions)
    try replace(dossier.incidents)
    try rewrite(dossier.contacts)
    try rewrite(dossier.visits)
    try rewrite(dossier.committees)
    try rewrite(dossier.closures)
    try rewrite(dossier.substitutes)
    try rewrite(dossier.travelTimes)
    try rewrite(dossier.referentDecisions)
    try rewrite(dossier.deliveries)
    try AttendanceWriting(db: db, year: year).replace(dossier.attendance)
  }

  /// Rows with an id: known ones are changed, new ones added, and those no longer mentioned stay, marked as gone.
  private func replace<Value: KeyedRow>(_ values: [Value]) throws {
    try db.execute(sql: "UPDATE \(Value.table) SET gone = 1 WHERE year = ? AND gone = 0", arguments: [year])
    let changes = Value.columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    // Only a row that is gone gives way. One that is there has been written a moment ago: its id stands twice.
    let insert = Insert(
      db, into: Value.table, columns: ["year", "position"] + Value.columns,
      tail: """
        ON CONFLICT (year, id) DO UPDATE SET position = excluded.position, gone = 0\
        \(changes.isEmpty ? "" : ", " + changes) WHERE gone = 1
        """)
    for (position, value) in values.enumerated() {
      try insert.run(for: Value.sheet, row: value.key) { row in
        row.put(year)
        row.put(position)
        try value.write(to: &row)
      }
      guard db.changesCount == 1 else { throw BaseError(.duplicate, table: Value.sheet, row: value.key) }
    }
    for list in Value.lists { try replace(list, of: values) }
  }

  private func replace<Value: KeyedRow>(_ list: ListTable<Value>, of values: [Value]) throws {
    let ofPurpose = list.purpose.map { " AND \($0.column) = '\($0.word)'" } ?? ""
    try db.execute(
      sql: """
        DELETE FROM \(list.table) WHERE year = ?\(ofPurpose)
        AND \(list.owner) IN (SELECT id FROM \(Value.table) WHERE year = ? AND gone = 0)
        """, arguments: [year, year])
    let insert = Insert(
      db, into: list.table,
      columns: ["year", list.owner] + (list.purpose.map { [$0.column] } ?? []) + ["position"] + list.columns)
    for value in values {
      var position = 0
      try list.write(value) { item in
        try insert.run(for: Value.sheet, row: value.key) { row in
          row.put(year)
          try row.put(key: value.key)
          if let purpose = list.purpose { try row.put(text: purpose.word) }
          row.put(position)
          row.put(all: item)
        }
        position += 1
      }
    }
  }

  /// Rows without an id.
  func rewrite<Value: StoredRow>(_ values: [Value]) throws {
    try db.execute(sql: "DELETE FROM \(Value.table) WHERE year = ?", arguments: [year])
    let insert = Insert(db, into: Value.table, columns: ["year", "position"] + Value.columns)
    for (position, value) in values.enumerated() {
      try insert.run(for: Value.sheet, row: "\(position + 1)") { row in
        row.put(year)
        row.put(position)
        try value.write(to: &row)
      }
    }
  }
}
