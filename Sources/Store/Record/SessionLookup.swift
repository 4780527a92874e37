internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// The last revision of a year that had each of these sessions or peer sessions; those that none had are left out.
  public func lastRevisions(
    with sessions: Set<ID<Session>>, year: SchoolYear
  ) throws(BaseError) -> [ID<Session>: Int] {
    try reading { db in
      var found: [ID<Session>: Int] = [:]
      let sql = """
        SELECT max(revision) FROM (SELECT revision FROM session WHERE year = ?1 AND id = ?2
        UNION ALL SELECT revision FROM peer_session WHERE year = ?1 AND id = ?2)
        """
      for session in sessions {
        let key = KeyText.composed(session.rawValue)
        if let number = try Int.fetchOne(db, sql: sql, arguments: [year.startYear, key]) { found[session] = number }
      }
      return found
    }
  }

  /// The sessions and peer sessions that attendance is recorded of and that a plan does not have, from the last revision
  /// that was published with them.
  public func formerSessions(notIn plan: Plan) throws(BaseError) -> FormerSessions {
    let year = plan.schoolYear.startYear
    let known = Set(plan.sessions.map(\.id)).union(plan.peerSessions.map(\.asSession))
    return try reading { db in
      let recorded = try String.fetchAll(
        db, sql: "SELECT DISTINCT session FROM attendance WHERE year = ? AND gone = 0 AND session IS NOT NULL",
        arguments: [year])
      var wanted = Set(recorded.map { ID<Session>($0) }).subtracting(known)
      var former = FormerSessions()
      if wanted.isEmpty { return former }
      let revisions = Revisions(db)
      for summary in try revisions.all(of: plan.schoolYear) where summary.state != .draft && !wanted.isEmpty {
        // Only revisions that have one of them are read, and of them only the sessions.
        guard try has(wanted, revision: summary.number, db) else { continue }
        let reading = PlanReading(db: db, summary: summary)
        for session in try reading.sessions() where wanted.remove(session.id) != nil { former.sessions.append(session) }
        for session in try reading.peerSessions() where wanted.remove(session.asSession) != nil {
          former.peerSessions.append(session)
        }
      }
      return former
    }
  }

  private func has(_ wanted: Set<ID<Session>>, revision: Int, _ db: Database) throws -> Bool {
    let ids = try String.fetchAll(
      db, sql: "SELECT id FROM session WHERE revision = ?1 UNION ALL SELECT id FROM peer_session WHERE revision = ?1",
      arguments: [revision])
    return ids.contains { wanted.contains(ID($0)) }
  }
}
