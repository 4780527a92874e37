/// Version 8: the private addresses of calendars.
enum Version8Links {
  static var statements: [String] { [link] + rules }

  /// The address itself is nowhere: only the SHA-256 of its secret part is.
  private static let link = """
    CREATE TABLE feed_link (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_kind TEXT NOT NULL CHECK (owner_kind <> ''),
    owner_key TEXT NOT NULL CHECK (owner_key <> ''),
    label TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64 AND token_hash NOT GLOB '*[^0-9a-f]*'),
    made_at TEXT NOT NULL \(instant("made_at")),
    renewed_at TEXT \(instant("renewed_at")),
    revoked_at TEXT \(instant("revoked_at")),
    last_fetched_at TEXT \(instant("last_fetched_at"))
    ) STRICT
    """

  /// What was given out stays known, and what was revoked stays revoked.
  private static let rules = [
    """
    CREATE TRIGGER feed_link_is_kept BEFORE UPDATE OF number, owner_kind, owner_key, made_at ON feed_link
    BEGIN SELECT RAISE(ABORT, 'a link keeps its owner'); END
    """,
    """
    CREATE TRIGGER feed_link_stays_revoked BEFORE UPDATE OF token_hash, revoked_at ON feed_link
    WHEN OLD.revoked_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a revoked link stays revoked'); END
    """,
    "CREATE INDEX feed_link_owner ON feed_link (owner_kind, owner_key)",
  ]

  /// An instant of record-keeping as `2027-03-14T15:09:26Z`, as in version 1.
  private static func instant(_ column: String) -> String {
    """
    CHECK (\(column) IS NULL OR (\(column) GLOB '????-??-??T??:??:??Z'
    AND strftime('%Y-%m-%dT%H:%M:%SZ', \(column), '+0 days') IS \(column)))
    """
  }
}
