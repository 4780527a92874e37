internal import GRDB
internal import Planning
internal import SchoolCalendar

/// Reads the rows of a revision.
struct PlanReading {
  let db: Database
  let summary: RevisionSummary

  func read() throws -> Plan {
    var plan = Plan(
      schoolYear: summary.year, revision: summary.number, status: summary.state == .published ? .published : .draft,
      score: summary.score, bound: summary.bound)
    let successors = try successors()
    try each("school, referent, deputy FROM plan_referent") { row in
      let school: ID<School> = try row.id()
      plan.referents.append(
        ReferentChoice(
          school: school, referent: try row.id(), deputy: try row.optionalID(), successor: successors[school]))
    }
    try each("deployment, date FROM plan_deployment") { row in
      plan.deployments.append(PlannedDeployment(id: try row.id(), date: try row.day()))
    }
    plan.sessions = try sessions()
    plan.peerSessions = try peerSessions()
    try each("learner, module, deployment, reason FROM unmet") { row in
      plan.unmet.append(
        Unmet(
          learner: try row.optionalID(), module: try row.optionalID(), deployment: try row.optionalID(),
          reason: try row.choice()))
    }
    return plan
  }

  private func successors() throws -> [ID<School>: ReferentSuccessor] {
    var successors: [ID<School>: ReferentSuccessor] = [:]
    try each("school, successor, from_day FROM plan_successor") { row in
      successors[try row.id()] = ReferentSuccessor(learner: try row.id(), from: try row.day())
    }
    return successors
  }

  func sessions() throws -> [Session] {
    let trainers: [String: [ID<Trainer>]] = try lists("session_trainer", "coalesce(trainer, outsider)")
    let learners: [String: [ID<Learner>]] = try lists("session_learner", "learner")
    var sessions: [Session] = []
    try each(
      "id, module, start_at, end_at, place_kind, coalesce(school, venue, elsewhere, ''), is_pinned FROM session"
    ) { row in
      let id: ID<Session> = try row.id()
      sessions.append(
        Session(
          id: id, module: try row.id(), start: try row.moment(), end: try row.moment(), place: try row.place(),
          trainers: trainers[id.rawValue] ?? [], learners: learners[id.rawValue] ?? [], isPinned: try row.flag()))
    }
    return sessions
  }

  func peerSessions() throws -> [PeerSession] {
    let learners: [String: [ID<Learner>]] = try lists("peer_session_learner", "learner")
    var sessions: [PeerSession] = []
    try each("id, school, referent, start_at, end_at FROM peer_session") { row in
      let id: ID<PeerSession> = try row.id()
      sessions.append(
        PeerSession(
          id: id, school: try row.id(), referent: try row.id(), start: try row.moment(), end: try row.moment(),
          learners: learners[id.rawValue] ?? []))
    }
    return sessions
  }

  /// The ids of a table of lists, by session, in their order.
  private func lists<Item>(_ table: String, _ column: String) throws -> [String: [ID<Item>]] {
    var lists: [String: [ID<Item>]] = [:]
    try each("session, \(column) FROM \(table)") { row in
      let session = try row.text()
      lists[session, default: []].append(try row.id())
    }
    return lists
  }

  /// Hands the revision's rows of a table to a function, in their order.
  private func each(_ query: String, _ body: (inout RowReader) throws -> Void) throws {
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT \(query) WHERE revision = ? ORDER BY position", arguments: [summary.number])
    while let row = try cursor.next() {
      var reader = RowReader(row)
      try body(&reader)
    }
  }
}
