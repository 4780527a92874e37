/// Version 6: drafts that are changed by hand row by row until they are published, and what each change has changed.
enum Version6Editing {
  static var statements: [String] {
    versions + revision + unsealed + parts.flatMap(partRules) + [detail, detailOrder] + detailRules
  }

  /// How often a row was changed by hand, counted from 1.
  private static let versions = ["session", "peer_session", "plan_deployment", "plan_referent"].map {
    "ALTER TABLE \($0) ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)"
  }

  /// The revision that one was copied from, and how often it was changed since it was kept.
  private static let revision = [
    "ALTER TABLE revision ADD COLUMN parent INTEGER REFERENCES revision (number)",
    "ALTER TABLE revision ADD COLUMN edition INTEGER NOT NULL DEFAULT 0 CHECK (edition >= 0)",
  ]

  /// A draft is sealed when it is published; until then its rows, its score and its bound may change, its origin not.
  private static let unsealed = [
    "DROP TRIGGER revision_is_kept",
    "UPDATE revision SET is_sealed = 0 WHERE status = 'draft'",
    """
    CREATE TRIGGER revision_origin BEFORE UPDATE OF number, year, parent, kept_at, kept_by, seed, steps,
    elapsed_milliseconds ON revision
    BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
    """,
    """
    CREATE TRIGGER revision_is_kept BEFORE UPDATE OF hard, bound_readiness, bound_cost, edition, is_sealed ON revision
    WHEN OLD.is_sealed = 1
    BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
    """,
  ]

  private static let parts = [
    "revision_term", "plan_referent", "plan_successor", "plan_deployment", "session", "session_trainer",
    "session_learner", "peer_session", "peer_session_learner", "unmet",
  ]

  /// The rows of a sealed revision do not change, and go only with it; no row goes from one revision to another.
  private static func partRules(_ table: String) -> [String] {
    [
      "DROP TRIGGER \(table)_is_kept", "DROP TRIGGER \(table)_stays",
      """
      CREATE TRIGGER \(table)_is_kept BEFORE UPDATE ON \(table)
      WHEN NEW.revision IS NOT OLD.revision OR (SELECT is_sealed FROM revision WHERE number = OLD.revision) = 1
      BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
      """,
      """
      CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
      WHEN (SELECT is_sealed FROM revision WHERE number = OLD.revision) = 1
      BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
      """,
    ]
  }

  private static let detail = """
    CREATE TABLE change_detail (
    change INTEGER NOT NULL REFERENCES change_log (number),
    position INTEGER NOT NULL,
    row_kind TEXT NOT NULL CHECK (row_kind <> ''),
    row TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    field TEXT NOT NULL CHECK (field <> ''),
    before TEXT,
    after TEXT,
    PRIMARY KEY (change, position),
    CHECK (before IS NOT after)
    ) STRICT, WITHOUT ROWID
    """

  private static let detailOrder = "CREATE INDEX change_detail_row ON change_detail (row_kind, row, version)"

  private static let detailRules = [
    """
    CREATE TRIGGER change_detail_is_kept BEFORE UPDATE ON change_detail
    BEGIN SELECT RAISE(ABORT, 'the log does not change'); END
    """,
    """
    CREATE TRIGGER change_detail_stays BEFORE DELETE ON change_detail
    BEGIN SELECT RAISE(ABORT, 'the log does not change'); END
    """,
  ]
}
