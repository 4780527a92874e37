internal import GRDB
internal import Planning
internal import SchoolCalendar

/// The table of revisions.
struct Revisions {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// - Throws: ``BaseError`` with `unknownYear` where the base has no dossier for the year.
  func demand(_ year: SchoolYear) throws {
    let sql = "SELECT EXISTS (SELECT 1 FROM school_year WHERE year = ?)"
    guard try Bool.fetchOne(db, sql: sql, arguments: [year.startYear]) == true else {
      throw BaseError(.unknownYear, row: year.description)
    }
  }

  func add(
    _ plan: Plan, by author: String, at instant: String, seed: UInt64?, steps: Int?, elapsed: Duration?
  ) throws -> Int {
    let number = try nextNumber()
    let columns = [
      "number", "year", "kept_at", "kept_by", "seed", "steps", "elapsed_milliseconds", "hard", "bound_readiness",
      "bound_cost",
    ]
    try Insert(db, into: "revision", columns: columns).run(for: "plan", row: "\(number)") { row in
      row.put(number)
      row.put(plan.schoolYear.startYear)
      try row.put(text: instant)
      try row.put(text: author)
      row.put(seed.map { Int(Int64(bitPattern: $0)) })
      row.put(steps)
      row.put(elapsed.map(milliseconds))
      row.put(plan.score?.hard)
      row.put(plan.bound?.readiness)
      row.put(plan.bound?.cost)
    }
    return number
  }

  /// One more than the greatest in the base.
  func nextNumber() throws -> Int { (try Int.fetchOne(db, sql: "SELECT max(number) FROM revision") ?? 0) + 1 }

  func publish(_ summary: RevisionSummary, by author: String, at instant: String, reason: String) throws {
    do {
      // From here on the revision's rows do not change.
      try db.execute(sql: "UPDATE revision SET is_sealed = 1 WHERE number = ?", arguments: [summary.number])
      try db.execute(
        sql: "UPDATE revision SET status = 'superseded', superseded_at = ? WHERE year = ? AND status = 'published'",
        arguments: [instant, summary.year.startYear])
      try db.execute(
        sql: """
          UPDATE revision SET status = 'published', published_at = ?, published_by = ?, reason = ? WHERE number = ?
          """, arguments: [instant, author, reason, summary.number])
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_CONSTRAINT {
      throw BaseError(refused: failure, table: "plan", row: "\(summary.number)")
    }
  }

  func find(_ choice: RevisionChoice, year: SchoolYear) throws -> RevisionSummary? {
    switch choice {
    case .latest: try first("year = ? ORDER BY number DESC LIMIT 1", [year.startYear])
    case .published: try first("year = ? AND status = 'published'", [year.startYear])
    case .followed: try first("year = ? ORDER BY status = 'published' DESC, number DESC LIMIT 1", [year.startYear])
    case .number(let number): try first("year = ? AND number = ?", [year.startYear, number])
    }
  }

  func summary(_ number: Int) throws -> RevisionSummary? { try first("number = ?", [number]) }

  func all(of year: SchoolYear) throws -> [RevisionSummary] {
    try summaries("year = ? ORDER BY number DESC", [year.startYear])
  }

  private func first(_ condition: String, _ arguments: StatementArguments) throws -> RevisionSummary? {
    try summaries(condition, arguments).first
  }

  private func summaries(_ condition: String, _ arguments: StatementArguments) throws -> [RevisionSummary] {
    let sql = """
      SELECT number, year, status, kept_at, kept_by, seed, steps, elapsed_milliseconds, published_at, published_by,
      reason, superseded_at, parent, edition, hard, bound_readiness, bound_cost FROM revision WHERE \(condition)
      """
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { found in
      var row = RowReader(found)
      var summary = RevisionSummary(
        number: try row.integer(), year: SchoolYear(startingIn: try row.integer()), state: try row.choice(),
        keptAt: try row.text(), keptBy: try row.text(),
        seed: try row.optionalInteger().map { UInt64(bitPattern: Int64($0)) }, steps: try row.optionalInteger(),
        elapsed: try row.optionalInteger().map { .milliseconds($0) }, publishedAt: try row.optionalText(),
        publishedBy: try row.optionalText(), reason: try row.optionalText(), supersededAt: try row.optionalText(),
        parent: try row.optionalInteger(), edition: try row.integer())
      if let hard = try row.optionalInteger() { summary.score = try score(of: summary.number, hard: hard) }
      if let readiness = try row.optionalInteger() {
        summary.bound = Bound(readiness: readiness, cost: try row.integer())
      }
      return summary
    }
  }

  private func score(of revision: Int, hard: Int) throws -> Score {
    var score = Score(hard: hard)
    let sql = "SELECT level, term, value FROM revision_term WHERE revision = ?"
    for found in try Row.fetchAll(db, sql: sql, arguments: [revision]) {
      var row = RowReader(found)
      if try row.text() == "readiness" {
        score.readinessTerms[try row.choice()] = try row.integer()
      } else {
        score.costTerms[try row.choice()] = try row.integer()
      }
    }
    return score
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
