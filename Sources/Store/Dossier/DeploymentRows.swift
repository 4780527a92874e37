internal import Planning
internal import SchoolCalendar

extension EquipmentType: KeyedRow {
  static let table = "equipment_type"
  static let sheet = "equipements"
  static let columns = [
    "id", "title", "family", "teacher_share", "agent_share", "lead_days", "freshness_days", "follow_up_days",
    "peer_sessions",
  ]
  static let lists: [ListTable<EquipmentType>] = [
    .modules(for: "enseignants", \.teacherModules), .modules(for: "agents", \.agentModules),
    .modules(for: "referent", \.referentModules), .modules(for: "suivi", \.followUp),
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: title)
    try row.put(text: family)
    row.put(teacherShare)
    row.put(agentShare)
    row.put(leadDays)
    row.put(freshnessDays)
    row.put(followUpDays)
    row.put(peerSessions)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), title: try row.text(), family: try row.optionalText(), teacherShare: try row.real(),
      agentShare: try row.real(), leadDays: try row.integer(), freshnessDays: try row.integer(),
      followUpDays: try row.integer(), peerSessions: try row.integer())
  }
}

extension ListTable<EquipmentType> {
  fileprivate static func modules(
    for purpose: String, _ list: WritableKeyPath<EquipmentType, [ID<TrainingModule>]> & Sendable
  ) -> ListTable {
    .ids("equipment_module", owner: "equipment", column: "module", purpose: ("purpose", purpose), list)
  }
}

extension Project: KeyedRow {
  static let table = "project"
  static let sheet = "projets"
  static let columns = ["id", "school", "equipment", "status", "title", "quantity", "sponsor", "decided_on"]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(school)
    try row.put(equipment)
    row.put(choice: status)
    try row.put(text: title)
    row.put(quantity)
    try row.put(text: sponsor)
    row.put(decidedOn)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), school: try row.id(), equipment: try row.id(), status: try row.choice(),
      title: try row.optionalText(), quantity: try row.optionalInteger(), sponsor: try row.optionalText(),
      decidedOn: try row.optionalDay())
  }
}

extension Deployment: KeyedRow {
  static let table = "deployment"
  static let sheet = "deploiements"
  static let columns = [
    "id", "project", "earliest", "latest", "requested", "installer", "status", "date", "ordered_on", "quantity",
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(project)
    row.put(earliest)
    row.put(latest)
    row.put(requested)
    try row.put(installer)
    row.put(choice: status)
    row.put(date)
    row.put(orderedOn)
    row.put(quantity)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), project: try row.id(), earliest: try row.day(), latest: try row.day(),
      requested: try row.optionalDay(), installer: try row.optionalID(), status: try row.choice(),
      date: try row.optionalDay(), orderedOn: try row.optionalDay(), quantity: try row.optionalInteger())
  }
}

extension Installer: KeyedRow {
  static let table = "installer"
  static let sheet = "installateurs"
  static let columns = ["id", "name", "daily_capacity", "works_in_holidays"]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: name)
    row.put(dailyCapacity)
    row.put(worksInHolidays)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), name: try row.text(), dailyCapacity: try row.integer(), worksInHolidays: try row.flag())
  }
}
