internal import GRDB
internal import Planning
internal import SchoolCalendar

/// The settings of a year: a row of scalars, and a table for each of their lists.
struct SettingsRows {
  let db: Database
  let year: Int

  static let columns = [
    "departement", "language", "official_minutes", "agent_minutes", "peer_sessions_per_school",
    "learner_day_minutes", "trainer_day_minutes", "trainer_week_minutes", "travel_minutes", "travel_fixed_minutes",
    "travel_detour", "travel_speed", "school_capacity", "peer_session_minutes", "deputy_from_classes", "first_day",
    "last_day", "names_avoided_periods",
  ]

  func write(_ settings: Settings) throws {
    let changes = SettingsRows.columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let insert = Insert(
      db, into: "school_year", columns: ["year"] + SettingsRows.columns,
      tail: "ON CONFLICT (year) DO UPDATE SET \(changes)")
    try insert.run(for: "reglages", row: settings.schoolYear.description) { row in
      row.put(year)
      try row.put(text: settings.departement)
      row.put(choice: settings.language)
      row.put(settings.goals.officialMinutes)
      row.put(settings.goals.agentMinutes)
      row.put(settings.goals.peerSessionsPerSchool)
      row.put(settings.limits.learnerDay)
      row.put(settings.limits.trainerDay)
      row.put(settings.limits.trainerWeek)
      row.put(settings.limits.travel)
      row.put(settings.travel.fixedMinutes)
      row.put(settings.travel.detour)
      row.put(settings.travel.speed)
      row.put(settings.schoolCapacity)
      row.put(settings.peerSessionMinutes)
      row.put(settings.deputyFromClasses)
      row.put(settings.firstDay)
      row.put(settings.lastDay)
      row.put(settings.avoidedPeriods != nil)
    }
    try writeLists(of: settings)
  }

  private func writeLists(of settings: Settings) throws {
    let goals = settings.goals.officialMinutesByShare.sorted { $0.key < $1.key }
    try rewrite("share_goal", ["percent", "minutes"], goals) { goal, row in
      row.put(goal.key)
      row.put(goal.value)
    }
    let weights = settings.weights.changes.sorted { $0.key.rawValue < $1.key.rawValue }
    try rewrite("weight", ["term", "weight"], weights) { weight, row in
      row.put(choice: weight.key)
      row.put(weight.value)
    }
    try rewrite(
      "open_window",
      ["audience", "position", "weekday", "start_at", "end_at", "school_week", "is_class_time"],
      windows(of: settings)
    ) { entry, row in
      try row.put(text: entry.audience)
      row.put(entry.position)
      row.put(entry.window.weekday.rawValue)
      row.put(entry.window.span.start)
      row.put(entry.window.span.end)
      row.put(choice: entry.window.week)
      row.put(entry.window.isClassTime)
    }
    let holidays = Array(settings.localHolidays.enumerated())
    try rewrite("local_holiday", ["position", "name", "first_day", "resumes"], holidays) { holiday, row in
      row.put(holiday.offset)
      try row.put(text: holiday.element.name)
      row.put(holiday.element.days.lowerBound)
      row.put(holiday.element.days.upperBound)
    }
    try rewritePeriods("worked_period", settings.workedPeriods)
    try rewritePeriods("avoided_period", settings.avoidedPeriods ?? [])
  }

  private func rewritePeriods(_ table: String, _ periods: [ClosedRange<Day>]) throws {
    try rewrite(table, ["position", "first_day", "last_day"], Array(periods.enumerated())) { period, row in
      row.put(period.offset)
      row.put(period.element.lowerBound)
      row.put(period.element.upperBound)
    }
  }

  private func windows(of settings: Settings) -> [(audience: String, position: Int, window: Window)] {
    let windows = settings.windows
    return [("enseignants", windows.teachers), ("agents", windows.agents), ("pairs", windows.ownPeers)]
      .flatMap { audience, list in list.enumerated().map { (audience, $0.offset, $0.element) } }
  }

  private func rewrite<Item>(
    _ table: String, _ columns: [String], _ items: [Item], _ fill: (Item, inout RowWriter) throws -> Void
  ) throws {
    try db.execute(sql: "DELETE FROM \(table) WHERE year = ?", arguments: [year])
    let insert = Insert(db, into: table, columns: ["year"] + columns)
    for item in items {
      try insert.run(for: "reglages", row: table) { row in
        row.put(year)
        try fill(item, &row)
      }
    }
  }
}
