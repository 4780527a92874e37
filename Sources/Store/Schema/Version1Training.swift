/// Version 1: modules, equipment, projects, deployments, and the sessions that others have fixed.
enum Version1Training {
  static var statements: [String] { module + equipment + deployment + fixedSession }

  private static let module =
    ColumnCheck.keyedTable(
      "training_module",
      """
      title TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      audiences TEXT NOT NULL \(ColumnCheck.list("audiences")),
      max_group INTEGER NOT NULL CHECK (max_group >= 0),
      min_group INTEGER NOT NULL CHECK (min_group >= 0),
      mode TEXT NOT NULL \(ColumnCheck.oneOf("mode", "presentiel", "distanciel")),
      is_official INTEGER NOT NULL \(ColumnCheck.flag("is_official")),
      in_own_school INTEGER NOT NULL \(ColumnCheck.flag("in_own_school")),
      equipment TEXT,
      catalogue_level INTEGER CHECK (catalogue_level BETWEEN 1 AND 3)
      """)
    + [
      ColumnCheck.listTable(
        "module_prerequisite", of: "training_module", as: "module",
        "prerequisite TEXT NOT NULL, \(ColumnCheck.refers("prerequisite", to: "training_module"))"),
      ColumnCheck.listTable(
        "trainer_module", of: "trainer", as: "trainer",
        "module TEXT NOT NULL, \(ColumnCheck.refers("module", to: "training_module"))"),
    ]

  private static let equipment =
    ColumnCheck.keyedTable(
      "equipment_type",
      """
      title TEXT NOT NULL,
      family TEXT,
      teacher_share REAL NOT NULL CHECK (teacher_share BETWEEN 0 AND 100),
      agent_share REAL NOT NULL CHECK (agent_share BETWEEN 0 AND 100),
      lead_days INTEGER NOT NULL CHECK (lead_days >= 0),
      freshness_days INTEGER NOT NULL CHECK (freshness_days >= 0),
      follow_up_days INTEGER NOT NULL CHECK (follow_up_days >= 0),
      peer_sessions INTEGER NOT NULL CHECK (peer_sessions >= 0)
      """)
    + [
      """
      CREATE TABLE equipment_module (
      year INTEGER NOT NULL,
      equipment TEXT NOT NULL,
      purpose TEXT NOT NULL \(ColumnCheck.oneOf("purpose", "enseignants", "agents", "referent", "suivi")),
      position INTEGER NOT NULL,
      module TEXT NOT NULL,
      PRIMARY KEY (year, equipment, purpose, position),
      FOREIGN KEY (year, equipment) REFERENCES equipment_type (year, id) ON DELETE CASCADE,
      \(ColumnCheck.refers("module", to: "training_module"))
      ) STRICT, WITHOUT ROWID
      """
    ]

  private static let deployment =
    ColumnCheck.keyedTable(
      "project",
      """
      school TEXT NOT NULL,
      equipment TEXT NOT NULL,
      status TEXT NOT NULL \(ColumnCheck.oneOf("status", "depose", "valide", "refuse")),
      title TEXT,
      quantity INTEGER,
      sponsor TEXT,
      decided_on TEXT \(ColumnCheck.day("decided_on")),
      \(ColumnCheck.refers("school", to: "school")),
      \(ColumnCheck.refers("equipment", to: "equipment_type"))
      """)
    + ColumnCheck.keyedTable(
      "installer",
      """
      name TEXT NOT NULL,
      daily_capacity INTEGER NOT NULL CHECK (daily_capacity >= 0),
      works_in_holidays INTEGER NOT NULL \(ColumnCheck.flag("works_in_holidays"))
      """)
    + ColumnCheck.keyedTable(
      "deployment",
      """
      project TEXT NOT NULL,
      earliest TEXT NOT NULL \(ColumnCheck.day("earliest")),
      latest TEXT NOT NULL \(ColumnCheck.day("latest")),
      requested TEXT \(ColumnCheck.day("requested")),
      installer TEXT,
      status TEXT NOT NULL \(ColumnCheck.oneOf("status", "prevu", "commande", "planifie", "livre")),
      date TEXT \(ColumnCheck.day("date")),
      CHECK (earliest <= latest),
      \(ColumnCheck.refers("project", to: "project")),
      \(ColumnCheck.refers("installer", to: "installer"))
      """)

  private static let fixedSession =
    ColumnCheck.keyedTable(
      "fixed_session",
      """
      module TEXT NOT NULL,
      start_at TEXT NOT NULL \(ColumnCheck.moment("start_at")),
      place_kind TEXT NOT NULL \(ColumnCheck.oneOf("place_kind", "school", "venue", "remote", "elsewhere")),
      place TEXT NOT NULL,
      seats INTEGER NOT NULL CHECK (seats >= 0),
      organiser TEXT,
      \(ColumnCheck.refers("module", to: "training_module"))
      """)
    + [
      ColumnCheck.listTable("fixed_session_trainer", of: "fixed_session", as: "session", "trainer TEXT NOT NULL"),
      ColumnCheck.listTable(
        "fixed_session_learner", of: "fixed_session", as: "session",
        "learner TEXT NOT NULL, \(ColumnCheck.refers("learner", to: "learner"))"),
    ]
}
