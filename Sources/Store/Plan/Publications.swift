internal import GRDB
public import Planning
public import SchoolCalendar

/// One time that a revision became the one that is followed.
public struct Publication: Hashable, Sendable {
  public var revision: Int
  /// ISO 8601 in UTC.
  public var instant: String
  public var author: String
  /// Why, as the author has put it; empty where nothing was said.
  public var reason: String

  public init(revision: Int, instant: String, author: String, reason: String) {
    self.revision = revision
    self.instant = instant
    self.author = author
    self.reason = reason
  }
}

extension Base {
  /// Every publication of a year, the first one first.
  ///
  /// Their order is that of the log, as two of them may fall in one second.
  public func publications(of year: SchoolYear) throws(BaseError) -> [Publication] {
    try reading { db in try Publications(db).all(of: year) }
  }

  /// Keeps a plan as a new revision and publishes it at once; the one followed so far becomes superseded.
  ///
  /// - Parameters:
  ///   - plan: Its own revision and status are not looked at.
  ///   - origin: The revision that it was in before, for the log.
  ///   - followed: The revision that was published when the plan was looked at; nil where none was.
  ///   - author: Who decides it.
  ///   - instant: When, ISO 8601 in UTC.
  ///   - reason: Why, for the log and the revision.
  /// - Returns: The new revision's number.
  /// - Throws: ``BaseError`` with `outdated` where another revision has been published in the meantime, else as
  ///   ``keep(_:by:at:note:seed:steps:elapsed:)`` does. Nothing is kept then.
  public func publishAnew(
    _ plan: Plan, copiedFrom origin: Int, replacing followed: Int?, by author: String, at instant: String,
    reason: String
  ) throws(BaseError) -> Int {
    try writing { db in
      let revisions = Revisions(db)
      try revisions.demand(plan.schoolYear)
      let now = try revisions.find(.published, year: plan.schoolYear)?.number
      guard now == followed else { throw BaseError(.outdated, table: "plan", row: "\(now ?? 0)") }
      let number = try revisions.add(plan, by: author, at: instant, seed: nil, steps: nil, elapsed: nil)
      try PlanWriting(db: db, revision: number, year: plan.schoolYear.startYear).write(plan)
      let log = ChangeLog(db)
      try log.add(
        .keepPlan, year: plan.schoolYear, revision: number, note: Publications.copyNote(origin), by: author,
        at: instant)
      if let summary = try revisions.summary(number) {
        try revisions.publish(summary, by: author, at: instant, reason: reason)
      }
      try log.add(.publishPlan, year: plan.schoolYear, revision: number, note: reason, by: author, at: instant)
      return number
    }
  }

  /// The revisions of a year that are copies of earlier ones, published again, with what each is a copy of.
  public func origins(of year: SchoolYear) throws(BaseError) -> [Int: Int] {
    try reading { db in try Publications(db).origins(of: year) }
  }

  /// The newest changes of one year, the newest first.
  public func log(of year: SchoolYear, limit: Int = 100) throws(BaseError) -> [AuditEntry] {
    try reading { db in try ChangeLog(db).entries(limit: limit, year: year) }
  }
}

/// The publications in the log.
struct Publications {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// What the log says of a revision that is kept as a copy of another one.
  static func copyNote(_ origin: Int) -> String { "copy of \(origin)" }

  func origins(of year: SchoolYear) throws -> [Int: Int] {
    let sql = """
      SELECT revision, note FROM change_log
      WHERE year = ? AND change = 'keep' AND revision IS NOT NULL AND note GLOB 'copy of [0-9]*'
      """
    return try Row.fetchAll(db, sql: sql, arguments: [year.startYear]).reduce(into: [:]) { found, row in
      var reader = RowReader(row)
      let number = try reader.integer()
      if let origin = Int(try reader.text().dropFirst(Self.copyNote(0).count - 1)) { found[number] = origin }
    }
  }

  func all(of year: SchoolYear) throws -> [Publication] {
    let sql = """
      SELECT revision, made_at, author, note FROM change_log
      WHERE year = ? AND change = 'publish' AND revision IS NOT NULL ORDER BY number
      """
    return try Row.fetchAll(db, sql: sql, arguments: [year.startYear]).map { found in
      var row = RowReader(found)
      return Publication(
        revision: try row.integer(), instant: try row.text(), author: try row.text(), reason: try row.text())
    }
  }
}
