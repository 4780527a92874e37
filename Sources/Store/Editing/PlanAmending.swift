internal import GRDB
public import Planning
public import SchoolCalendar

/// What a change by hand makes of a draft.
public struct PlanAmendment: Sendable {
  /// The whole plan after the change, with its score; only what differs is written.
  public var plan: Plan
  /// Rows of the dossier that change with it.
  public var dossier: DossierAmendment?
  /// What it is called in the log.
  public var change: AuditEntry.Change
  /// What the log says about it.
  public var note: String

  public init(
    plan: Plan, dossier: DossierAmendment? = nil, as change: AuditEntry.Change = .editPlan, note: String = ""
  ) {
    self.plan = plan
    self.dossier = dossier
    self.change = change
    self.note = note
  }
}

/// A change by hand that has been kept.
public struct KeptAmendment: Hashable, Sendable {
  /// The draft that was changed.
  public var revision: Int
  /// The revision of which the draft is a new copy; nil where the draft was there.
  public var copiedFrom: Int?
  /// The number of the log's entry.
  public var change: Int
  /// The fields that were changed, with the new version of their rows.
  public var details: [ChangeDetail]
}

extension Base {
  /// Changes a draft by hand, all of what is decided or nothing; see ``draft(_:of:)`` for which draft that is.
  ///
  /// The plan that `decide` is given is the draft as it is now: nobody can change the base until the decision is kept.
  ///
  /// - Parameters:
  ///   - seen: The versions of rows that the decision rests on, 0 for one that is not there; each must be what it is now.
  ///   - known: The draft as it was read before; where it has not changed since, it is not read again.
  ///   - since: The number of the log's newest entry when the dossier was read.
  ///   - decide: Makes the decision.
  /// - Throws: ``EditConflict`` where a row has another version; ``BaseError`` with `outdated` and the table `dossier`
  ///   where the dossier or the plan that is followed has changed since it was read, with `unknownRevision`, or as when a
  ///   plan is kept; whatever `decide` throws.
  public func amend(
    _ choice: RevisionChoice = .latest, of year: SchoolYear, seen: [PlanRow: Int] = [:], known: PlanDraft? = nil,
    since: Int? = nil, by author: String, at instant: String, _ decide: (PlanDraft) throws -> PlanAmendment
  ) throws -> KeptAmendment {
    try deciding { db in
      let drafts = Drafts(db)
      guard let found = try drafts.find(choice, year: year) else {
        throw BaseError(.unknownRevision, table: "plan", row: year.description)
      }
      if let since, try Self.isDossierChanged(db, since: since) {
        throw BaseError(.outdated, table: "dossier", row: year.description)
      }
      var draft: PlanDraft
      if let known,
        (known.revision, known.source) == (found.isDraft ? found.summary.number : nil, found.summary.number),
        known.edition == found.summary.edition
      {
        draft = known
      } else {
        draft = try found.read(db)
      }
      for (row, version) in seen.sorted(by: { ($0.key.kind.rawValue, $0.key.key) < ($1.key.kind.rawValue, $1.key.key) })
      where draft.versions[row] ?? 0 != version {
        let lineage = try drafts.lineage(of: draft.source)
        throw EditConflict(
          row, seen: version, present: draft.versions[row], revision: draft.source,
          since: try ChangeDetails(db).changes(of: row, after: version, in: lineage))
      }
      let amendment = try decide(draft)
      let copiedFrom = draft.revision == nil ? draft.source : nil
      let revision =
        try draft.revision ?? Revisions(db).copy(draft.source, year: year, by: author, at: instant)
      if let dossier = amendment.dossier { try DossierChanging(db: db, year: year.startYear).write(dossier) }
      let details = try DraftChanging(db: db, revision: revision, year: year.startYear, versions: draft.versions)
        .write(from: draft.plan, to: amendment.plan, keepsBound: amendment.dossier == nil)
      let number = try ChangeLog(db).add(
        amendment.change, year: year, revision: revision, note: amendment.note, by: author, at: instant)
      try ChangeDetails(db).add(details, to: number)
      return KeptAmendment(revision: revision, copiedFrom: copiedFrom, change: number, details: details)
    }
  }

  /// Whether the log has had an entry that is about more than drafts: another plan that is followed counts as well.
  private static func isDossierChanged(_ db: Database, since: Int) throws -> Bool {
    let harmless: [AuditEntry.Change] = [.keepPlan, .keepCheck, .openDraft, .editPlan]
    let words = harmless.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let sql = "SELECT EXISTS (SELECT 1 FROM change_log WHERE number > ? AND change NOT IN (\(words)))"
    return try Bool.fetchOne(db, sql: sql, arguments: [since]) ?? false
  }
}

extension Revisions {
  /// Adds a draft that begins as a copy of another revision, row versions included.
  func copy(_ source: Int, year: SchoolYear, by author: String, at instant: String) throws -> Int {
    let number = try nextNumber()
    do {
      try db.execute(
        sql: """
          INSERT INTO revision (number, year, kept_at, kept_by, parent, edition, hard, bound_readiness, bound_cost)
          SELECT ?, year, ?, ?, number, 0, hard, bound_readiness, bound_cost FROM revision WHERE number = ?
          """, arguments: [number, instant, author, source])
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_CONSTRAINT {
      throw BaseError(refused: failure, table: "plan", row: "\(number)")
    }
    let tables = [
      "revision_term", "plan_referent", "plan_successor", "plan_deployment", "session", "session_trainer",
      "session_learner", "peer_session", "peer_session_learner", "unmet",
    ]
    for table in tables {
      let columns = try db.columns(in: table).map(\.name).filter { $0 != "revision" }.joined(separator: ", ")
      try db.execute(
        sql: "INSERT INTO \(table) (revision, \(columns)) SELECT ?, \(columns) FROM \(table) WHERE revision = ?",
        arguments: [number, source])
    }
    try ChangeLog(db).add(
      .openDraft, year: year, revision: number, note: "\(source)", by: author, at: instant)
    return number
  }
}
