internal import GRDB
public import Planning
public import SchoolCalendar

/// A plan that may be changed by hand, with the version of each of its rows.
public struct PlanDraft: Sendable {
  /// The draft's number; nil where the first change makes a draft, a copy of ``source``.
  public var revision: Int?
  /// The revision that was read: the draft itself, or the one that would be copied.
  public var source: Int
  public var plan: Plan
  /// The version of every row, 1 where it was never changed by hand; a copied row keeps the version of its original.
  public var versions: [PlanRow: Int]
  /// How many changes by hand ``source`` has had.
  public var edition: Int

  /// Whether nothing has changed between two readings.
  public func isSame(as other: PlanDraft) -> Bool {
    (revision, source, edition) == (other.revision, other.source, other.edition)
  }
}

extension Base {
  /// The draft that a change by hand would change.
  ///
  /// A draft is changed itself. Of a revision that is or was followed a draft is made that begins as a copy of it; of the
  /// one that is followed, the newest copy that is still a draft goes on.
  ///
  /// - Parameter choice: `latest`: the newest revision where that is a draft, else the one that is followed.
  /// - Returns: Nil where the year has no such revision.
  public func draft(_ choice: RevisionChoice = .latest, of year: SchoolYear) throws(BaseError) -> PlanDraft? {
    try reading { db in try Drafts(db).find(choice, year: year)?.read(db) }
  }

  /// The versions of a revision's rows.
  public func versions(of revision: Int) throws(BaseError) -> [PlanRow: Int] {
    try reading { db in try Drafts(db).versions(of: revision) }
  }

  /// The number of the newest entry of the log; 0 where there is none.
  public var lastChange: Int {
    get throws(BaseError) { try reading { db in try Int.fetchOne(db, sql: "SELECT max(number) FROM change_log") ?? 0 } }
  }

  /// Every id that a session or peer session of the year has ever had.
  public func usedSessionIDs(_ year: SchoolYear) throws(BaseError) -> Set<String> {
    try reading { db in
      let sql = """
        SELECT id FROM session WHERE year = ?1 UNION SELECT id FROM peer_session WHERE year = ?1
        UNION SELECT DISTINCT row FROM change_detail WHERE row_kind IN ('session', 'peer') AND change IN
        (SELECT number FROM change_log WHERE year = ?1)
        """
      return try String.fetchSet(db, sql: sql, arguments: [year.startYear])
    }
  }
}

/// Finds and reads drafts.
struct Drafts {
  /// Which revision is read, and whether it is changed itself or copied.
  struct Choice {
    var summary: RevisionSummary
    var isDraft: Bool
  }

  private let db: Database

  init(_ db: Database) { self.db = db }

  func find(_ choice: RevisionChoice, year: SchoolYear) throws -> Choice? {
    let revisions = Revisions(db)
    guard let asked = try revisions.find(choice == .published ? .followed : choice, year: year) else { return nil }
    switch choice {
    case .latest:
      if asked.state == .draft { return Choice(summary: asked, isDraft: true) }
      let followed = try revisions.find(.published, year: year)
      return Choice(summary: followed ?? asked, isDraft: false)
    case .published, .followed:
      guard asked.state == .published else {
        return choice == .published ? nil : Choice(summary: asked, isDraft: asked.state == .draft)
      }
      let copies = try revisions.all(of: year).filter { $0.state == .draft && $0.parent == asked.number }
      return copies.first.map { Choice(summary: $0, isDraft: true) } ?? Choice(summary: asked, isDraft: false)
    case .number: return Choice(summary: asked, isDraft: asked.state == .draft)
    }
  }

  func versions(of revision: Int) throws -> [PlanRow: Int] {
    var versions: [PlanRow: Int] = [:]
    for (kind, table, key) in Self.tables {
      let sql = "SELECT \(key), version FROM \(table) WHERE revision = ?"
      for found in try Row.fetchAll(db, sql: sql, arguments: [revision]) {
        var row = RowReader(found)
        versions[PlanRow(kind, try row.text())] = try row.integer()
      }
    }
    return versions
  }

  /// A revision and those it was copied from, the newest first.
  func lineage(of revision: Int) throws -> [Int] {
    let sql = """
      WITH RECURSIVE line (number, parent) AS (SELECT number, parent FROM revision WHERE number = ?
      UNION SELECT r.number, r.parent FROM revision AS r JOIN line ON r.number = line.parent) SELECT number FROM line
      """
    return try Int.fetchAll(db, sql: sql, arguments: [revision])
  }

  /// The tables of rows that can be changed by hand, with the column of the id.
  static let tables: [(kind: PlanRow.Kind, table: String, key: String)] = [
    (.session, "session", "id"), (.peerSession, "peer_session", "id"),
    (.deployment, "plan_deployment", "deployment"), (.referent, "plan_referent", "school"),
  ]
}

extension Drafts.Choice {
  func read(_ db: Database) throws -> PlanDraft {
    PlanDraft(
      revision: isDraft ? summary.number : nil, source: summary.number,
      plan: try PlanReading(db: db, summary: summary).read(), versions: try Drafts(db).versions(of: summary.number),
      edition: summary.edition)
  }
}
