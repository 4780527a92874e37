/// Version 1: triggers that hold what a constraint cannot say: a kept revision and the log do not change.
extension Version1Plan {
  /// A sealed revision only goes from draft to published to superseded, and only a draft may be deleted.
  static let revisionRules = [
    """
    CREATE TRIGGER revision_is_kept BEFORE UPDATE OF number, year, kept_at, kept_by, seed, steps,
    elapsed_milliseconds, hard, bound_readiness, bound_cost, is_sealed ON revision WHEN OLD.is_sealed = 1
    BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
    """,
    """
    CREATE TRIGGER revision_status BEFORE UPDATE OF status, published_at, published_by, reason, superseded_at
    ON revision WHEN NOT (OLD.is_sealed = 1 AND ((OLD.status = 'draft' AND NEW.status = 'published')
    OR (OLD.status = 'published' AND NEW.status = 'superseded' AND NEW.published_at IS OLD.published_at
    AND NEW.published_by IS OLD.published_by AND NEW.reason IS OLD.reason)))
    BEGIN SELECT RAISE(ABORT, 'a revision goes from draft to published to superseded'); END
    """,
    """
    CREATE TRIGGER revision_stays BEFORE DELETE ON revision WHEN OLD.status <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published revision stays'); END
    """,
  ]

  /// The rows of a revision are written before it is sealed, and go only with it.
  static func partRules(_ table: String) -> [String] {
    [
      """
      CREATE TRIGGER \(table)_is_added BEFORE INSERT ON \(table)
      WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
      BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
      """,
      """
      CREATE TRIGGER \(table)_is_kept BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
      """,
      """
      CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
      WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
      BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END
      """,
    ]
  }

  static let logRules = [
    """
    CREATE TRIGGER change_log_is_kept BEFORE UPDATE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the log does not change'); END
    """,
    """
    CREATE TRIGGER change_log_stays BEFORE DELETE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the log does not change'); END
    """,
  ]
}
