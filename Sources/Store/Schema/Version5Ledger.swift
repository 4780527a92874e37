/// Version 5: who held what was attended elsewhere, and the ledgers of closed years.
enum Version5Ledger {
  static var statements: [String] { [organiser, closedYear, ledger] + rules }

  private static let organiser = "ALTER TABLE attendance ADD COLUMN organiser TEXT"

  private static let closedYear = """
    CREATE TABLE closed_year (
    year INTEGER PRIMARY KEY REFERENCES school_year (year),
    closed_at TEXT NOT NULL \(instant("closed_at")),
    closed_by TEXT NOT NULL,
    revision INTEGER REFERENCES revision (number),
    note TEXT NOT NULL
    ) STRICT
    """

  private static let ledger = """
    CREATE TABLE year_ledger (
    year INTEGER NOT NULL REFERENCES closed_year (year),
    learner TEXT NOT NULL,
    position INTEGER NOT NULL,
    audience TEXT NOT NULL,
    staff TEXT NOT NULL,
    school TEXT,
    circonscription TEXT,
    due INTEGER NOT NULL CHECK (due >= 0),
    \(YearLedgerRow.minutes.map { "\($0) INTEGER NOT NULL CHECK (\($0) >= 0)" }.joined(separator: ",\n")),
    PRIMARY KEY (year, learner),
    FOREIGN KEY (year, learner) REFERENCES learner (year, id)
    ) STRICT, WITHOUT ROWID
    """

  /// What is closed stays as it is.
  private static let rules = ["closed_year", "year_ledger"].flatMap { table in
    [
      """
      CREATE TRIGGER \(table)_is_kept BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'a closed year does not change'); END
      """,
      """
      CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'a closed year does not change'); END
      """,
    ]
  }

  /// An instant of record-keeping as `2027-03-14T15:09:26Z`, as in version 1.
  private static func instant(_ column: String) -> String {
    """
    CHECK (\(column) GLOB '????-??-??T??:??:??Z'
    AND strftime('%Y-%m-%dT%H:%M:%SZ', \(column), '+0 days') IS \(column))
    """
  }
}
