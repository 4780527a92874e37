/// Version 3: decisions about referents, hand-overs in the year, demands on a referent whom a school has not.
enum Version3Referents {
  static var statements: [String] {
    [decision, successor] + Version1Plan.partRules("plan_successor") + unmet + Version1Plan.partRules("unmet") + log
      + Version1Plan.logRules
  }

  private static let decision = ColumnCheck.plainTable(
    "referent_decision",
    """
    school TEXT NOT NULL,
    person TEXT,
    deputy TEXT,
    state TEXT NOT NULL \(ColumnCheck.oneOf("state", "propose", "confirme", "refuse", "vacant")),
    from_day TEXT \(ColumnCheck.day("from_day")),
    through_day TEXT \(ColumnCheck.day("through_day")),
    reason TEXT,
    CHECK (person IS NOT NULL OR state = 'vacant'),
    CHECK (from_day <= through_day),
    \(ColumnCheck.refers("school", to: "school")),
    \(ColumnCheck.refers("person", to: "learner")),
    \(ColumnCheck.refers("deputy", to: "learner"))
    """)

  private static let successor = """
    CREATE TABLE plan_successor (
    revision INTEGER NOT NULL,
    school TEXT NOT NULL,
    year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    successor TEXT NOT NULL,
    from_day TEXT NOT NULL \(ColumnCheck.day("from_day")),
    PRIMARY KEY (revision, school),
    FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
    \(ColumnCheck.refers("school", to: "school")),
    \(ColumnCheck.refers("successor", to: "learner"))
    ) STRICT, WITHOUT ROWID
    """

  /// Built anew, since SQLite cannot take `NOT NULL` off the learner: nobody is named where a school has no referent.
  private static let unmet = [
    """
    CREATE TABLE new_unmet (
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    learner TEXT,
    module TEXT,
    deployment TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (revision, position),
    CHECK (learner IS NOT NULL OR reason = 'noReferent'),
    FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
    \(ColumnCheck.refers("learner", to: "learner")),
    \(ColumnCheck.refers("module", to: "training_module")),
    \(ColumnCheck.refers("deployment", to: "deployment"))
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO new_unmet SELECT revision, position, year, learner, module, deployment, reason FROM unmet
    """,
    "DROP TABLE unmet",
    "ALTER TABLE new_unmet RENAME TO unmet",
  ]

  /// Built anew for one more kind of change; its numbers go on.
  private static let log = [
    """
    CREATE TABLE new_change_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL \(ColumnCheck.instant("made_at")),
    author TEXT NOT NULL,
    change TEXT NOT NULL
      \(ColumnCheck.oneOf("change", "import", "keep", "publish", "attendance", "referents")),
    year INTEGER REFERENCES school_year (year),
    revision INTEGER,
    note TEXT NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO new_change_log SELECT number, made_at, author, change, year, revision, note FROM change_log
    """,
    "DROP TABLE change_log",
    "ALTER TABLE new_change_log RENAME TO change_log",
  ]
}
