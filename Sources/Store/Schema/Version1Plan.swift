/// Version 1: the revisions of plans, and the log of every change.
enum Version1Plan {
  static var statements: [String] {
    [
      revision, onePublished, term, referent, deployment, session, sessionTrainer, sessionLearner,
      "CREATE INDEX session_learner_learner ON session_learner (year, learner, revision)",
      peerSession, peerSessionLearner, unmet, log,
    ] + revisionRules + parts.flatMap(partRules) + logRules
  }

  private static let revision = """
    CREATE TABLE revision (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    year INTEGER NOT NULL REFERENCES school_year (year),
    status TEXT NOT NULL DEFAULT 'draft' \(ColumnCheck.oneOf("status", "draft", "published", "superseded")),
    is_sealed INTEGER NOT NULL DEFAULT 0 \(ColumnCheck.flag("is_sealed")),
    kept_at TEXT NOT NULL \(ColumnCheck.instant("kept_at")),
    kept_by TEXT NOT NULL,
    seed INTEGER,
    steps INTEGER CHECK (steps >= 0),
    elapsed_milliseconds INTEGER CHECK (elapsed_milliseconds >= 0),
    hard INTEGER CHECK (hard >= 0),
    bound_readiness INTEGER,
    bound_cost INTEGER,
    published_at TEXT \(ColumnCheck.instant("published_at")),
    published_by TEXT,
    reason TEXT,
    superseded_at TEXT \(ColumnCheck.instant("superseded_at")),
    UNIQUE (number, year),
    CHECK ((bound_readiness IS NULL) = (bound_cost IS NULL)),
    CHECK ((status = 'draft') = (published_at IS NULL)),
    CHECK ((status = 'superseded') = (superseded_at IS NOT NULL))
    ) STRICT
    """

  private static let onePublished =
    "CREATE UNIQUE INDEX revision_published ON revision (year) WHERE status = 'published'"

  private static let term = """
    CREATE TABLE revision_term (
    revision INTEGER NOT NULL REFERENCES revision (number) ON DELETE CASCADE,
    level TEXT NOT NULL \(ColumnCheck.oneOf("level", "readiness", "cost")),
    term TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (revision, level, term)
    ) STRICT, WITHOUT ROWID
    """

  /// The columns that every table of a plan has besides its key: the year is that of the dossier the ids refer to.
  private static let part = """
    year INTEGER NOT NULL,
    position INTEGER NOT NULL
    """

  private static let ofRevision =
    "FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE"

  private static let referent = """
    CREATE TABLE plan_referent (
    revision INTEGER NOT NULL,
    school TEXT NOT NULL,
    \(part),
    referent TEXT NOT NULL,
    deputy TEXT,
    PRIMARY KEY (revision, school),
    \(ofRevision),
    \(ColumnCheck.refers("school", to: "school")),
    \(ColumnCheck.refers("referent", to: "learner")),
    \(ColumnCheck.refers("deputy", to: "learner"))
    ) STRICT, WITHOUT ROWID
    """

  private static let deployment = """
    CREATE TABLE plan_deployment (
    revision INTEGER NOT NULL,
    deployment TEXT NOT NULL,
    \(part),
    date TEXT NOT NULL \(ColumnCheck.day("date")),
    PRIMARY KEY (revision, deployment),
    \(ofRevision),
    \(ColumnCheck.refers("deployment", to: "deployment"))
    ) STRICT, WITHOUT ROWID
    """

  private static let session = """
    CREATE TABLE session (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    \(part),
    fixed_session TEXT,
    module TEXT NOT NULL,
    start_at TEXT NOT NULL \(ColumnCheck.moment("start_at")),
    end_at TEXT NOT NULL \(ColumnCheck.moment("end_at")),
    place_kind TEXT NOT NULL \(ColumnCheck.oneOf("place_kind", "school", "venue", "remote", "elsewhere")),
    school TEXT,
    venue TEXT,
    elsewhere TEXT,
    is_pinned INTEGER NOT NULL \(ColumnCheck.flag("is_pinned")),
    PRIMARY KEY (revision, id),
    CHECK (start_at <= end_at),
    CHECK (fixed_session IS NULL OR fixed_session = id),
    CHECK ((place_kind = 'school') = (school IS NOT NULL)),
    CHECK ((place_kind = 'venue') = (venue IS NOT NULL)),
    CHECK ((place_kind = 'elsewhere') = (elsewhere IS NOT NULL)),
    CHECK (place_kind <> 'elsewhere' OR fixed_session IS NOT NULL),
    \(ofRevision),
    \(ColumnCheck.refers("fixed_session", to: "fixed_session")),
    \(ColumnCheck.refers("module", to: "training_module")),
    \(ColumnCheck.refers("school", to: "school")),
    \(ColumnCheck.refers("venue", to: "venue"))
    ) STRICT, WITHOUT ROWID
    """

  private static let sessionTrainer = """
    CREATE TABLE session_trainer (
    revision INTEGER NOT NULL,
    session TEXT NOT NULL,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    trainer TEXT,
    outsider TEXT,
    PRIMARY KEY (revision, session, position),
    CHECK ((trainer IS NULL) <> (outsider IS NULL)),
    FOREIGN KEY (revision, session) REFERENCES session (revision, id) ON DELETE CASCADE,
    \(ColumnCheck.refers("trainer", to: "trainer"))
    ) STRICT, WITHOUT ROWID
    """

  private static let sessionLearner = """
    CREATE TABLE session_learner (
    revision INTEGER NOT NULL,
    session TEXT NOT NULL,
    learner TEXT NOT NULL,
    \(part),
    PRIMARY KEY (revision, session, learner),
    FOREIGN KEY (revision, session) REFERENCES session (revision, id) ON DELETE CASCADE,
    \(ColumnCheck.refers("learner", to: "learner"))
    ) STRICT, WITHOUT ROWID
    """

  private static let peerSession = """
    CREATE TABLE peer_session (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    \(part),
    school TEXT NOT NULL,
    referent TEXT NOT NULL,
    start_at TEXT NOT NULL \(ColumnCheck.moment("start_at")),
    end_at TEXT NOT NULL \(ColumnCheck.moment("end_at")),
    PRIMARY KEY (revision, id),
    CHECK (start_at <= end_at),
    \(ofRevision),
    \(ColumnCheck.refers("school", to: "school")),
    \(ColumnCheck.refers("referent", to: "learner"))
    ) STRICT, WITHOUT ROWID
    """

  private static let peerSessionLearner = """
    CREATE TABLE peer_session_learner (
    revision INTEGER NOT NULL,
    session TEXT NOT NULL,
    learner TEXT NOT NULL,
    \(part),
    PRIMARY KEY (revision, session, learner),
    FOREIGN KEY (revision, session) REFERENCES peer_session (revision, id) ON DELETE CASCADE,
    \(ColumnCheck.refers("learner", to: "learner"))
    ) STRICT, WITHOUT ROWID
    """

  private static let unmet = """
    CREATE TABLE unmet (
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    learner TEXT NOT NULL,
    module TEXT,
    deployment TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (revision, position),
    \(ofRevision),
    \(ColumnCheck.refers("learner", to: "learner")),
    \(ColumnCheck.refers("module", to: "training_module")),
    \(ColumnCheck.refers("deployment", to: "deployment"))
    ) STRICT, WITHOUT ROWID
    """

  private static let log = """
    CREATE TABLE change_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL \(ColumnCheck.instant("made_at")),
    author TEXT NOT NULL,
    change TEXT NOT NULL \(ColumnCheck.oneOf("change", "import", "keep", "publish", "attendance")),
    year INTEGER REFERENCES school_year (year),
    revision INTEGER,
    note TEXT NOT NULL
    ) STRICT
    """

  private static let parts = [
    "revision_term", "plan_referent", "plan_deployment", "session", "session_trainer", "session_learner",
    "peer_session", "peer_session_learner", "unmet",
  ]
}
