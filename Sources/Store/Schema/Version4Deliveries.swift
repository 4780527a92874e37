/// Version 4: orders and deliveries in parts, kept checks, and a log that takes any word for a change.
enum Version4Deliveries {
  static var statements: [String] { deployment + [delivery] + checks + log }

  private static let deployment = [
    "ALTER TABLE deployment ADD COLUMN ordered_on TEXT \(day("ordered_on"))",
    "ALTER TABLE deployment ADD COLUMN quantity INTEGER CHECK (quantity >= 0)",
  ]

  private static let delivery = """
    CREATE TABLE delivery (
    year INTEGER NOT NULL REFERENCES school_year (year),
    position INTEGER NOT NULL,
    deployment TEXT NOT NULL,
    day TEXT NOT NULL \(day("day")),
    quantity INTEGER CHECK (quantity > 0),
    note TEXT,
    PRIMARY KEY (year, position),
    FOREIGN KEY (year, deployment) REFERENCES deployment (year, id)
    ) STRICT, WITHOUT ROWID
    """

  private static let checks = [
    """
    CREATE TABLE readiness_check (
    number INTEGER PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES school_year (year),
    day TEXT NOT NULL \(day("day")),
    revision INTEGER,
    UNIQUE (number, year)
    ) STRICT
    """,
    """
    CREATE TABLE readiness_state (
    readiness_check INTEGER NOT NULL,
    deployment TEXT NOT NULL,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    date TEXT \(day("date")),
    PRIMARY KEY (readiness_check, deployment),
    FOREIGN KEY (readiness_check, year) REFERENCES readiness_check (number, year) ON DELETE CASCADE,
    FOREIGN KEY (year, deployment) REFERENCES deployment (year, id)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// The log made anew: the words for changes are the program's to know, so that a new one needs no new version.
  private static let log = [
    """
    CREATE TABLE new_change_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??Z'
      AND strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days') IS made_at),
    author TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change <> ''),
    year INTEGER REFERENCES school_year (year),
    revision INTEGER,
    note TEXT NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO new_change_log (number, made_at, author, change, year, revision, note)
    SELECT number, made_at, author, change, year, revision, note FROM change_log ORDER BY number
    """,
    "DROP TABLE change_log",
    "ALTER TABLE new_change_log RENAME TO change_log",
    """
    CREATE TRIGGER change_log_is_kept BEFORE UPDATE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the log does not change'); END
    """,
    """
    CREATE TRIGGER change_log_stays BEFORE DELETE ON change_log
    BEGIN SELECT RAISE(ABORT, 'the log does not change'); END
    """,
  ]

  /// A civil day as `2027-11-05`, as in version 1.
  private static func day(_ column: String) -> String {
    "CHECK (\(column) IS NULL OR (\(column) GLOB '????-??-??' AND date(\(column), '+0 days') IS \(column)))"
  }
}
