internal import GRDB

/// The shapes a base has had, one after the other.
///
/// A released step is never edited: a change is a new step.
struct Schema: Sendable {
  /// What turns one version into the next.
  struct Step: Sendable {
    let run: @Sendable (Database) throws -> Void

    /// A step that is SQL only.
    init(_ statements: [String]) {
      run = { db in for statement in statements { try db.execute(sql: statement) } }
    }
  }

  /// `TNDM` in ASCII: it stands in the file's header, and tells a base from any other SQLite file.
  static let applicationID = 0x544E_444D

  /// The first step makes version 1 out of an empty file, the next version 2, and so on.
  let steps: [Step]

  /// The number of the newest version.
  var version: Int { steps.count }

  static let current = Schema(steps: [
    Step(
      Version1Year.statements + Version1People.statements + Version1Training.statements + Version1Field.statements
        + Version1Plan.statements),
    Step(Version2Calendar.statements),
    Step(Version3Referents.statements),
    Step(Version4Deliveries.statements),
    Step(Version5Ledger.statements),
    Step(Version6Editing.statements),
    Step(Version7Calendars.statements),
    Step(Version8Links.statements),
  ])

  /// Takes a base from its version to the newest, or changes nothing.
  ///
  /// Foreign keys are off while a step runs, since a step may rebuild a table that others refer to, and are checked
  /// before the whole is committed.
  func migrate(_ db: Database) throws {
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    do {
      try db.inTransaction(.immediate) {
        let version = try Schema.version(of: db)
        for step in steps.dropFirst(version) { try step.run(db) }
        try db.checkForeignKeys()
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(self.version)")
        return .commit
      }
    } catch {
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      throw error
    }
    try db.execute(sql: "PRAGMA foreign_keys = ON")
  }

  /// The version a base says it has; 0 for an empty file.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Whether the header names this application.
  static func isBase(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
  }
}
