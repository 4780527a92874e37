/// Version 1: schools, leisure centres, people, trainers and venues.
enum Version1People {
  static var statements: [String] {
    school + centre + learner + trainer + venue
      + ["school", "leisure_centre", "learner", "trainer", "venue"].map {
        "CREATE INDEX \($0)_name ON \($0) (year, name_key)"
      }
  }

  private static let school = ColumnCheck.keyedTable(
    "school",
    """
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL \(ColumnCheck.oneOf("kind", "maternelle", "elementaire", "primaire")),
    commune TEXT NOT NULL,
    commune_key TEXT NOT NULL,
    commune_code TEXT,
    circonscription TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    school_week TEXT NOT NULL \(ColumnCheck.oneOf("school_week", "4j", "4.5j-mercredi", "4.5j-samedi")),
    class_hours TEXT NOT NULL \(ColumnCheck.list("class_hours")),
    classes INTEGER CHECK (classes >= 0),
    pupils INTEGER CHECK (pupils >= 0),
    rpi TEXT,
    priority_education TEXT \(ColumnCheck.oneOf("priority_education", "REP", "REP+")),
    \(ColumnCheck.coordinates)
    """)

  private static let centre =
    ColumnCheck.keyedTable(
      "leisure_centre",
      """
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      kind TEXT NOT NULL \(ColumnCheck.oneOf("kind", "alsh", "periscolaire", "autre")),
      commune TEXT NOT NULL,
      commune_key TEXT NOT NULL,
      circonscription TEXT NOT NULL,
      latitude REAL,
      longitude REAL,
      \(ColumnCheck.coordinates)
      """)
    + [
      ColumnCheck.listTable(
        "leisure_centre_school", of: "leisure_centre", as: "centre",
        "school TEXT NOT NULL, \(ColumnCheck.refers("school", to: "school"))")
    ]

  private static let learner =
    ColumnCheck.keyedTable(
      "learner",
      """
      family_name TEXT,
      given_name TEXT,
      name_key TEXT NOT NULL,
      centre TEXT,
      role TEXT NOT NULL
        \(ColumnCheck.oneOf("role", "enseignant", "directeur", "remplacant", "atsem", "animateur", "agent")),
      agent_time TEXT \(ColumnCheck.oneOf("agent_time", "periscolaire", "extrascolaire")),
      email TEXT,
      work_share REAL NOT NULL CHECK (work_share > 0 AND work_share <= 100),
      absent_days TEXT NOT NULL \(ColumnCheck.list("absent_days")),
      volunteers_as_referent INTEGER NOT NULL \(ColumnCheck.flag("volunteers_as_referent")),
      referent_since TEXT,
      level TEXT,
      exemption TEXT,
      target_minutes INTEGER CHECK (target_minutes >= 0),
      leaves TEXT \(ColumnCheck.day("leaves")),
      \(ColumnCheck.refers("centre", to: "leisure_centre"))
      """)
    + [
      ColumnCheck.listTable(
        "learner_school", of: "learner", as: "learner",
        "school TEXT NOT NULL, \(ColumnCheck.refers("school", to: "school"))"),
      "CREATE INDEX learner_school_school ON learner_school (year, school)",
    ]

  private static let trainer =
    ColumnCheck.keyedTable(
      "trainer",
      """
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      kind TEXT NOT NULL
        \(ColumnCheck.oneOf("kind", "erun", "cpc", "cpd", "canope", "mutualisation", "cnfpt", "fournisseur")),
      latitude REAL,
      longitude REAL,
      serves_everywhere INTEGER NOT NULL \(ColumnCheck.flag("serves_everywhere")),
      teaches_everything INTEGER NOT NULL \(ColumnCheck.flag("teaches_everything")),
      max_minutes_per_week INTEGER CHECK (max_minutes_per_week >= 0),
      max_minutes_per_year INTEGER CHECK (max_minutes_per_year >= 0),
      agenda TEXT,
      \(ColumnCheck.coordinates)
      """)
    + [
      ColumnCheck.listTable("trainer_territory", of: "trainer", as: "trainer", "circonscription TEXT NOT NULL"),
      ColumnCheck.listTable("trainer_busy", of: "trainer", as: "trainer", busyRange),
    ]

  private static let venue =
    ColumnCheck.keyedTable(
      "venue",
      """
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      school TEXT,
      latitude REAL,
      longitude REAL,
      capacity INTEGER NOT NULL CHECK (capacity >= 0),
      equipment TEXT NOT NULL \(ColumnCheck.list("equipment")),
      agenda TEXT,
      \(ColumnCheck.refers("school", to: "school")),
      \(ColumnCheck.coordinates)
      """)
    + [ColumnCheck.listTable("venue_busy", of: "venue", as: "venue", busyRange)]

  private static let busyRange = """
    start_at TEXT NOT NULL \(ColumnCheck.moment("start_at")),
    end_at TEXT NOT NULL \(ColumnCheck.moment("end_at")),
    CHECK (start_at <= end_at)
    """
}
