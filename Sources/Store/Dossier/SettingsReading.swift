internal import GRDB
internal import Planning
internal import SchoolCalendar

extension SettingsRows {
  /// The settings, or nil when the base does not know the year.
  func read() throws -> Settings? {
    let sql = "SELECT \(SettingsRows.columns.joined(separator: ", ")) FROM school_year WHERE year = ?"
    guard let found = try Row.fetchOne(db, sql: sql, arguments: [year]) else { return nil }
    var row = RowReader(found)
    var settings = Settings(schoolYear: SchoolYear(startingIn: year), departement: try row.text())
    settings.language = try row.choice()
    settings.goals = Goals(
      officialMinutes: try row.integer(), agentMinutes: try row.integer(), peerSessionsPerSchool: try row.integer())
    settings.limits = Limits(
      learnerDay: try row.integer(), trainerDay: try row.integer(), trainerWeek: try row.integer(),
      travel: try row.integer())
    settings.travel = TravelRule(fixedMinutes: try row.real(), detour: try row.real(), speed: try row.real())
    settings.schoolCapacity = try row.integer()
    settings.peerSessionMinutes = try row.integer()
    settings.deputyFromClasses = try row.integer()
    settings.firstDay = try row.optionalDay()
    settings.lastDay = try row.optionalDay()
    settings.avoidedPeriods = try row.flag() ? [] : nil
    try readLists(into: &settings)
    return settings
  }

  private func readLists(into settings: inout Settings) throws {
    try each("percent, minutes FROM share_goal WHERE year = ?") { row in
      settings.goals.officialMinutesByShare[try row.integer()] = try row.integer()
    }
    try each("term, weight FROM weight WHERE year = ?") { row in
      settings.weights[try row.choice()] = try row.integer()
    }
    try each(
      """
      audience, weekday, start_at, end_at, school_week, is_class_time FROM open_window
      WHERE year = ? ORDER BY audience, position
      """
    ) { row in
      let audience = try row.text()
      let weekday = try row.present(Weekday(rawValue: row.integer()))
      let span = try row.present(TimeSpan(row.present(row.optionalTime()), row.present(row.optionalTime())))
      let window = Window(
        weekday: weekday, span: span, week: try row.optionalChoice(), isClassTime: try row.flag())
      switch audience {
      case "enseignants": settings.windows.teachers.append(window)
      case "agents": settings.windows.agents.append(window)
      default: settings.windows.ownPeers.append(window)
      }
    }
    try each("name, first_day, resumes FROM local_holiday WHERE year = ? ORDER BY position") { row in
      let name = try row.text()
      let first = try row.day()
      let resumes = try row.day()
      guard first <= resumes else { throw row.damage() }
      settings.localHolidays.append(SchoolHoliday(name: name, days: first..<resumes))
    }
    try each("first_day, last_day FROM worked_period WHERE year = ? ORDER BY position") { row in
      let first = try row.day()
      let last = try row.day()
      guard first <= last else { throw row.damage() }
      settings.workedPeriods.append(first...last)
    }
    try each("first_day, last_day FROM avoided_period WHERE year = ? ORDER BY position") { row in
      let first = try row.day()
      let last = try row.day()
      guard first <= last else { throw row.damage() }
      settings.avoidedPeriods = (settings.avoidedPeriods ?? []) + [first...last]
    }
  }

  private func each(_ query: String, _ body: (inout RowReader) throws -> Void) throws {
    let cursor = try Row.fetchCursor(db, sql: "SELECT " + query, arguments: [year])
    while let row = try cursor.next() {
      var reader = RowReader(row)
      try body(&reader)
    }
  }
}
