internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// Keeps how the deployments of a year stand on a day, for later checks to compare with.
  ///
  /// - Parameter isNoted: Whether the log tells it; not where it goes with a change that the log tells already.
  /// - Throws: ``BaseError`` with `unknownYear`, or `unknownReference` for a deployment that the base does not have.
  public func keep(
    _ snapshot: StateSnapshot, year: SchoolYear, by author: String, at instant: String, isNoted: Bool = true
  ) throws(BaseError) {
    try writing { db in
      try Revisions(db).demand(year)
      let number = (try Int.fetchOne(db, sql: "SELECT max(number) FROM readiness_check") ?? 0) + 1
      try Insert(db, into: "readiness_check", columns: ["number", "year", "day", "revision"])
        .run(for: "check", row: "\(number)") { row in
          row.put(number)
          row.put(year.startYear)
          row.put(snapshot.day)
          row.put(snapshot.revision)
        }
      let insert = Insert(
        db, into: "readiness_state", columns: ["readiness_check", "deployment", "year", "state", "date"])
      for (deployment, standing) in snapshot.states.sorted(by: { $0.key < $1.key }) {
        try insert.run(for: "check", row: deployment.rawValue) { row in
          row.put(number)
          try row.put(deployment)
          row.put(year.startYear)
          row.put(choice: standing.state)
          row.put(standing.date)
        }
      }
      guard isNoted else { return }
      try ChangeLog(db).add(
        .keepCheck, year: year, revision: snapshot.revision, note: snapshot.day.description, by: author, at: instant)
    }
  }

  /// The newest kept check that was seen on a day or before; nil where there is none.
  ///
  /// Of several on one day the one kept last counts.
  public func check(of year: SchoolYear, by day: Day) throws(BaseError) -> StateSnapshot? {
    try reading { db in
      let sql = """
        SELECT number, day, revision FROM readiness_check WHERE year = ? AND day <= ?
        ORDER BY day DESC, number DESC LIMIT 1
        """
      guard let found = try Row.fetchOne(db, sql: sql, arguments: [year.startYear, day.description]) else { return nil }
      var head = RowReader(found)
      let number = try head.integer()
      var snapshot = StateSnapshot(day: try head.day(), revision: try head.optionalInteger(), states: [:])
      let states = "SELECT deployment, state, date FROM readiness_state WHERE readiness_check = ?"
      for found in try Row.fetchAll(db, sql: states, arguments: [number]) {
        var row = RowReader(found)
        let deployment: ID<Deployment> = try row.id()
        snapshot.states[deployment] = StateSnapshot.Standing(state: try row.choice(), date: try row.optionalDay())
      }
      return snapshot
    }
  }
}
