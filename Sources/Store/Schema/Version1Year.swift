/// Version 1: the school year with its settings.
enum Version1Year {
  static var statements: [String] { [year, shareGoal, weight, window, localHoliday, avoidedPeriod] }

  private static let year = """
    CREATE TABLE school_year (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 1583 AND 9998),
    departement TEXT NOT NULL,
    language TEXT NOT NULL \(ColumnCheck.oneOf("language", "fr", "en")),
    official_minutes INTEGER NOT NULL CHECK (official_minutes >= 0),
    agent_minutes INTEGER NOT NULL CHECK (agent_minutes >= 0),
    peer_sessions_per_school INTEGER NOT NULL CHECK (peer_sessions_per_school >= 0),
    learner_day_minutes INTEGER NOT NULL CHECK (learner_day_minutes >= 0),
    trainer_day_minutes INTEGER NOT NULL CHECK (trainer_day_minutes >= 0),
    trainer_week_minutes INTEGER NOT NULL CHECK (trainer_week_minutes >= 0),
    travel_minutes INTEGER NOT NULL CHECK (travel_minutes >= 0),
    travel_fixed_minutes REAL NOT NULL,
    travel_detour REAL NOT NULL,
    travel_speed REAL NOT NULL CHECK (travel_speed > 0),
    school_capacity INTEGER NOT NULL CHECK (school_capacity >= 0),
    peer_session_minutes INTEGER NOT NULL CHECK (peer_session_minutes > 0),
    deputy_from_classes INTEGER NOT NULL,
    first_day TEXT \(ColumnCheck.day("first_day")),
    last_day TEXT \(ColumnCheck.day("last_day")),
    names_avoided_periods INTEGER NOT NULL \(ColumnCheck.flag("names_avoided_periods"))
    ) STRICT
    """

  private static let shareGoal = """
    CREATE TABLE share_goal (
    year INTEGER NOT NULL REFERENCES school_year (year),
    percent INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    PRIMARY KEY (year, percent)
    ) STRICT, WITHOUT ROWID
    """

  private static let weight = """
    CREATE TABLE weight (
    year INTEGER NOT NULL REFERENCES school_year (year),
    term TEXT NOT NULL,
    weight INTEGER NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (year, term)
    ) STRICT, WITHOUT ROWID
    """

  private static let window = """
    CREATE TABLE open_window (
    year INTEGER NOT NULL REFERENCES school_year (year),
    audience TEXT NOT NULL \(ColumnCheck.oneOf("audience", "enseignants", "agents", "pairs")),
    position INTEGER NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    start_at TEXT NOT NULL \(ColumnCheck.time("start_at")),
    end_at TEXT NOT NULL \(ColumnCheck.time("end_at")),
    school_week TEXT,
    is_class_time INTEGER NOT NULL \(ColumnCheck.flag("is_class_time")),
    PRIMARY KEY (year, audience, position),
    CHECK (start_at < end_at)
    ) STRICT, WITHOUT ROWID
    """

  private static let localHoliday = ColumnCheck.plainTable(
    "local_holiday",
    """
    name TEXT NOT NULL,
    first_day TEXT NOT NULL \(ColumnCheck.day("first_day")),
    resumes TEXT NOT NULL \(ColumnCheck.day("resumes")),
    CHECK (first_day <= resumes)
    """)

  private static let avoidedPeriod = ColumnCheck.plainTable(
    "avoided_period",
    """
    first_day TEXT NOT NULL \(ColumnCheck.day("first_day")),
    last_day TEXT NOT NULL \(ColumnCheck.day("last_day")),
    CHECK (first_day <= last_day)
    """)
}
