internal import GRDB
internal import Planning
internal import SchoolCalendar

/// Writes the rows of a revision that has not been sealed yet.
struct PlanWriting {
  let db: Database
  let revision: Int
  let year: Int

  func write(_ plan: Plan) throws {
    if let score = plan.score { try write(score) }
    try write(plan.referents)
    try write(plan.deployments)
    try write(plan.sessions)
    try write(plan.peerSessions)
    try write(plan.unmet)
  }

  /// Adds referents from a position on.
  func write(_ choices: [ReferentChoice], at position: Int = 0, version: Int = 1) throws {
    let columns = ["school", "referent", "deputy", "version"]
    try rows("plan_referent", columns, choices, \.school.rawValue, at: position) { choice, row in
      try row.put(choice.school)
      try row.put(choice.referent)
      try row.put(choice.deputy)
      row.put(version)
    }
    let handedOver = choices.filter { $0.successor != nil }
    let successor = ["school", "successor", "from_day"]
    try rows("plan_successor", successor, handedOver, \.school.rawValue, at: position) { choice, row in
      try row.put(choice.school)
      try row.put(choice.successor?.learner)
      row.put(choice.successor?.from)
    }
  }

  /// Adds dates from a position on.
  func write(_ deployments: [PlannedDeployment], at position: Int = 0, version: Int = 1) throws {
    let columns = ["deployment", "date", "version"]
    try rows("plan_deployment", columns, deployments, \.id.rawValue, at: position) { deployment, row in
      try row.put(deployment.id)
      row.put(deployment.date)
      row.put(version)
    }
  }

  /// Adds what is unmet from a position on.
  func write(_ unmet: [Unmet], at position: Int = 0) throws {
    let columns = ["learner", "module", "deployment", "reason"]
    try rows("unmet", columns, unmet, { $0.learner?.rawValue ?? "" }, at: position) { unmet, row in
      try row.put(unmet.learner)
      try row.put(unmet.module)
      try row.put(unmet.deployment)
      row.put(choice: unmet.reason)
    }
  }

  /// Adds the terms of a score; where there were some, they are removed before.
  func write(_ score: Score) throws {
    let insert = Insert(db, into: "revision_term", columns: ["revision", "level", "term", "value"])
    func add(_ level: String, _ term: String, _ value: Int) throws {
      try insert.run(for: "plan", row: term) { row in
        row.put(revision)
        try row.put(text: level)
        try row.put(text: term)
        row.put(value)
      }
    }
    for (term, value) in score.readinessTerms { try add("readiness", term.rawValue, value) }
    for (term, value) in score.costTerms { try add("cost", term.rawValue, value) }
  }

  /// Adds sessions from a position on.
  func write(_ sessions: [Session], at position: Int = 0, version: Int = 1) throws {
    if sessions.isEmpty { return }
    let fixed = try ids(of: "fixed_session")
    let known = try ids(of: "trainer")
    let columns = [
      "id", "fixed_session", "module", "start_at", "end_at", "place_kind", "school", "venue", "elsewhere", "is_pinned",
      "version",
    ]
    try rows("session", columns, sessions, \.id.rawValue, at: position) { session, row in
      let key = KeyText.composed(session.id.rawValue)
      try row.put(text: key)
      try row.put(text: fixed.contains(key) ? key : nil)
      try row.put(session.module)
      row.put(session.start)
      row.put(session.end)
      try put(session.place, in: &row)
      row.put(session.isPinned)
      row.put(version)
    }
    for session in sessions {
      let isFixed = fixed.contains(KeyText.composed(session.id.rawValue))
      try items("session_trainer", ["trainer", "outsider"], session.trainers, of: session.id.rawValue) { trainer, row in
        let isOutsider = isFixed && !known.contains(KeyText.composed(trainer.rawValue))
        try row.put(isOutsider ? nil : trainer)
        try row.put(isOutsider ? trainer : nil)
      }
    }
    for session in sessions {
      try items("session_learner", ["learner"], session.learners, of: session.id.rawValue) { try $1.put($0) }
    }
  }

  /// A place in four columns, so that the base sees to it that a school or a venue exists.
  private func put(_ place: Place, in row: inout RowWriter) throws {
    try row.put(text: place.kind)
    var texts: [String?] = [nil, nil, nil]
    switch place {
    case .school(let id): texts[0] = id.rawValue
    case .venue(let id): texts[1] = id.rawValue
    case .elsewhere(let text): texts[2] = text
    case .remote: break
    }
    for text in texts { try row.put(key: text) }
  }

  /// Adds peer sessions from a position on.
  func write(_ sessions: [PeerSession], at position: Int = 0, version: Int = 1) throws {
    let columns = ["id", "school", "referent", "start_at", "end_at", "version"]
    try rows("peer_session", columns, sessions, \.id.rawValue, at: position) { session, row in
      try row.put(session.id)
      try row.put(session.school)
      try row.put(session.referent)
      row.put(session.start)
      row.put(session.end)
      row.put(version)
    }
    for session in sessions {
      try items("peer_session_learner", ["learner"], session.learners, of: session.id.rawValue) { try $1.put($0) }
    }
  }

  private func ids(of table: String) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT id FROM \(table) WHERE year = ?", arguments: [year])
  }

  private func rows<Item>(
    _ table: String, _ columns: [String], _ items: [Item], _ name: (Item) -> String, at position: Int = 0,
    _ fill: (Item, inout RowWriter) throws -> Void
  ) throws {
    if items.isEmpty { return }
    let insert = Insert(db, into: table, columns: ["revision", "year", "position"] + columns)
    for (offset, item) in items.enumerated() {
      try insert.run(for: "plan", row: name(item)) { row in
        row.put(revision)
        row.put(year)
        row.put(position + offset)
        try fill(item, &row)
      }
    }
  }

  /// The list of one session; its rows are named after the session.
  private func items<Item>(
    _ table: String, _ columns: [String], _ items: [Item], of session: String,
    _ fill: (Item, inout RowWriter) throws -> Void
  ) throws {
    try rows(table, ["session"] + columns, items, { _ in session }) { item, row in
      try row.put(key: session)
      try fill(item, &row)
    }
  }
}
