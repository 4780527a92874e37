/// Version 1: contacts, incidents, visits, committees, closures, substitutes, attendance and measured travel.
enum Version1Field {
  static var statements: [String] {
    incident + [contact, visit, committee, closure, substitutes, travel] + attendance
  }

  private static let contact = ColumnCheck.plainTable(
    "contact",
    """
    reach_kind TEXT NOT NULL \(ColumnCheck.oneOf("reach_kind", "tout", "circonscription", "commune", "ecole")),
    reach TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    email TEXT,
    telephone TEXT
    """)

  private static let incident = ColumnCheck.keyedTable(
    "incident",
    """
    place_kind TEXT NOT NULL \(ColumnCheck.oneOf("place_kind", "school", "venue", "remote", "elsewhere")),
    place TEXT NOT NULL,
    family TEXT NOT NULL,
    start_at TEXT NOT NULL \(ColumnCheck.moment("start_at")),
    end_at TEXT \(ColumnCheck.moment("end_at")),
    subject TEXT
    """)

  private static let visit = ColumnCheck.plainTable(
    "visit",
    """
    project TEXT NOT NULL,
    day TEXT NOT NULL \(ColumnCheck.day("day")),
    time TEXT \(ColumnCheck.time("time")),
    visitor TEXT,
    subject TEXT,
    \(ColumnCheck.refers("project", to: "project"))
    """)

  private static let committee = ColumnCheck.plainTable(
    "committee_meeting",
    """
    kind TEXT NOT NULL \(ColumnCheck.oneOf("kind", "deploiement", "projet", "pilotage")),
    commune TEXT,
    day TEXT NOT NULL \(ColumnCheck.day("day")),
    time TEXT \(ColumnCheck.time("time")),
    location TEXT
    """)

  private static let closure = ColumnCheck.plainTable(
    "closure",
    """
    reach_kind TEXT NOT NULL
      \(ColumnCheck.oneOf("reach_kind", "tout", "circonscription", "ecole", "lieu", "formateur", "personnel")),
    reach TEXT NOT NULL,
    start_at TEXT NOT NULL \(ColumnCheck.moment("start_at")),
    end_at TEXT NOT NULL \(ColumnCheck.moment("end_at")),
    reason TEXT NOT NULL,
    CHECK (start_at <= end_at)
    """)

  private static let substitutes = ColumnCheck.plainTable(
    "substitute_pool",
    """
    circonscription TEXT NOT NULL,
    first_day TEXT NOT NULL \(ColumnCheck.day("first_day")),
    last_day TEXT NOT NULL \(ColumnCheck.day("last_day")),
    substitutes INTEGER NOT NULL CHECK (substitutes >= 0),
    CHECK (first_day <= last_day)
    """)

  private static let travel = ColumnCheck.plainTable(
    "travel_time",
    "origin TEXT NOT NULL, destination TEXT NOT NULL, minutes INTEGER NOT NULL CHECK (minutes >= 0)")

  private static let attendance = [
    """
    CREATE TABLE attendance (
    number INTEGER PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES school_year (year),
    position INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0 \(ColumnCheck.flag("gone")),
    learner TEXT NOT NULL,
    status TEXT NOT NULL \(ColumnCheck.oneOf("status", "present", "absent", "excuse")),
    session TEXT,
    module TEXT,
    attended_at TEXT \(ColumnCheck.moment("attended_at")),
    minutes INTEGER CHECK (minutes >= 0),
    \(ColumnCheck.refers("learner", to: "learner"))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX attendance_order ON attendance (year, position) WHERE gone = 0",
    "CREATE INDEX attendance_learner ON attendance (year, learner)",
  ]
}
