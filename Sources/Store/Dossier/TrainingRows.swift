internal import Planning
internal import SchoolCalendar

extension TrainingModule: KeyedRow {
  static let table = "training_module"
  static let sheet = "modules"
  static let columns = [
    "id", "title", "minutes", "audiences", "max_group", "min_group", "mode", "is_official", "in_own_school",
    "equipment", "catalogue_level",
  ]
  static let lists = [
    ListTable<TrainingModule>.ids("module_prerequisite", owner: "module", column: "prerequisite", \.prerequisites)
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: title)
    row.put(minutes)
    try row.put(list: audiences.map(\.rawValue).sorted())
    row.put(maxGroup)
    row.put(minGroup)
    row.put(choice: mode)
    row.put(isOfficial)
    row.put(inOwnSchool)
    try row.put(text: equipment)
    row.put(catalogueLevel)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), title: try row.text(), minutes: try row.integer(),
      audiences: Set(try row.list().map { [row] in try row.present(ModuleAudience(rawValue: $0)) }),
      maxGroup: try row.integer(), minGroup: try row.integer(), mode: try row.choice(), isOfficial: try row.flag(),
      inOwnSchool: try row.flag(), equipment: try row.optionalText(), catalogueLevel: try row.optionalInteger())
  }
}

extension FixedSession: KeyedRow {
  static let table = "fixed_session"
  static let sheet = "seances"
  static let columns = ["id", "module", "start_at", "place_kind", "place", "seats", "organiser"]
  static let lists: [ListTable<FixedSession>] = [
    .ids("fixed_session_trainer", owner: "session", column: "trainer", \.trainers),
    .ids("fixed_session_learner", owner: "session", column: "learner", \.learners),
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(module)
    row.put(start)
    try row.put(place)
    row.put(seats)
    try row.put(text: organiser)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), module: try row.id(), start: try row.moment(), place: try row.place(),
      seats: try row.integer(), organiser: try row.optionalText())
  }
}

extension AttendanceRecord: StoredRow {
  static let table = "attendance"
  static let sheet = "presences"
  static let columns = ["learner", "status", "session", "module", "attended_at", "minutes", "organiser"]

  func write(to row: inout RowWriter) throws {
    try row.put(learner)
    row.put(choice: status)
    try row.put(session)
    try row.put(module)
    row.put(moment)
    row.put(minutes)
    try row.put(text: organiser)
  }

  init(from row: inout RowReader) throws {
    self.init(
      learner: try row.id(), status: try row.choice(), session: try row.optionalID(), module: try row.optionalID(),
      moment: try row.optionalMoment(), minutes: try row.optionalInteger(), organiser: try row.optionalText())
  }
}
