internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// Keeps a plan as a new draft revision of its year.
  ///
  /// It may be changed by hand until it is published.
  ///
  /// - Parameters:
  ///   - plan: Its own revision and status are not looked at.
  ///   - author: Who had it made.
  ///   - instant: When it is kept, ISO 8601 in UTC.
  ///   - note: For the log.
  ///   - seed: The seed of the search, where there was one.
  ///   - steps: The steps of the search.
  ///   - elapsed: How long the search took; kept in whole milliseconds.
  /// - Returns: The revision's number, one more than the greatest in the base.
  /// - Throws: ``BaseError`` with `unknownYear`, or with the id concerned `duplicate`, `unknownReference`,
  ///   `refusedValue`. Only sessions that others have fixed may name trainers and places the dossier does not have.
  public func keep(
    _ plan: Plan, by author: String, at instant: String, note: String = "", seed: UInt64? = nil, steps: Int? = nil,
    elapsed: Duration? = nil
  ) throws(BaseError) -> Int {
    try writing { db in
      try keep(plan, by: author, at: instant, note: note, seed: seed, steps: steps, elapsed: elapsed, db: db)
    }
  }

  /// Keeps a plan inside a transaction of the caller.
  func keep(
    _ plan: Plan, by author: String, at instant: String, note: String, seed: UInt64? = nil, steps: Int? = nil,
    elapsed: Duration? = nil, db: Database
  ) throws -> Int {
    let revisions = Revisions(db)
    try revisions.demand(plan.schoolYear)
    let number = try revisions.add(plan, by: author, at: instant, seed: seed, steps: steps, elapsed: elapsed)
    try PlanWriting(db: db, revision: number, year: plan.schoolYear.startYear).write(plan)
    try ChangeLog(db).add(.keepPlan, year: plan.schoolYear, revision: number, note: note, by: author, at: instant)
    return number
  }

  /// The plan of a revision, equal to the one that was kept but for its revision and status, which are the base's.
  ///
  /// A superseded revision is not followed, so its plan says `draft`; ``revisions(of:)`` tells the two apart.
  ///
  /// - Returns: Nil where the year has no such revision.
  public func plan(_ choice: RevisionChoice, year: SchoolYear) throws(BaseError) -> Plan? {
    try reading { db in
      guard let summary = try Revisions(db).find(choice, year: year) else { return nil }
      return try PlanReading(db: db, summary: summary).read()
    }
  }

  /// Makes a draft the plan that is followed; the one followed so far becomes superseded.
  ///
  /// From then on it does not change any more.
  ///
  /// - Parameters:
  ///   - revision: The draft's number.
  ///   - author: Who decides it.
  ///   - instant: When, ISO 8601 in UTC.
  ///   - reason: Why, for the log and the revision.
  /// - Throws: ``BaseError`` with `unknownRevision` or `notADraft`.
  public func publish(
    _ revision: Int, by author: String, at instant: String, reason: String = ""
  ) throws(BaseError) {
    try writing { db in
      let revisions = Revisions(db)
      guard let summary = try revisions.summary(revision) else {
        throw BaseError(.unknownRevision, table: "plan", row: "\(revision)")
      }
      guard summary.state == .draft else { throw BaseError(.notADraft, table: "plan", row: "\(revision)") }
      try revisions.publish(summary, by: author, at: instant, reason: reason)
      try ChangeLog(db).add(
        .publishPlan, year: summary.year, revision: revision, note: reason, by: author, at: instant)
    }
  }

  /// The revisions of a year, the newest first.
  public func revisions(of year: SchoolYear) throws(BaseError) -> [RevisionSummary] {
    try reading { db in try Revisions(db).all(of: year) }
  }
}
