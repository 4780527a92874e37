internal import Planning
internal import SchoolCalendar

extension Learner: KeyedRow {
  static let table = "learner"
  static let sheet = "personnels"
  static let columns = [
    "id", "family_name", "given_name", "name_key", "centre", "role", "agent_time", "email", "work_share",
    "absent_days", "volunteers_as_referent", "referent_since", "level", "exemption", "target_minutes", "leaves",
  ]
  static let lists = [ListTable<Learner>.ids("learner_school", owner: "learner", column: "school", \.schools)]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: familyName)
    try row.put(text: givenName)
    try row.put(folded: "\(familyName ?? "") \(givenName ?? "")")
    try row.put(centre)
    row.put(choice: role)
    row.put(choice: agentTime)
    try row.put(text: email)
    row.put(workShare)
    try row.put(list: absentDays.sorted().map(\.frenchName))
    row.put(volunteersAsReferent)
    try row.put(text: referentSince)
    try row.put(text: level)
    try row.put(text: exemption)
    row.put(targetMinutes)
    row.put(leaves)
  }

  init(from row: inout RowReader) throws {
    let id: ID = try row.id()
    let familyName = try row.optionalText()
    let givenName = try row.optionalText()
    row.skip()
    self.init(
      id: id, familyName: familyName, givenName: givenName, centre: try row.optionalID(), role: try row.choice(),
      agentTime: try row.optionalChoice(), email: try row.optionalText(), workShare: try row.real(),
      absentDays: try Learner.days(in: &row), volunteersAsReferent: try row.flag(),
      referentSince: try row.optionalText(), level: try row.optionalText(), exemption: try row.optionalText(),
      targetMinutes: try row.optionalInteger(), leaves: try row.optionalDay())
  }

  private static func days(in row: inout RowReader) throws -> Set<Weekday> {
    let names = try row.list()
    if names.isEmpty { return [] }
    return Set(
      try names.map { [row] name in try row.present(Weekday.allCases.first { $0.frenchName == name }) })
  }
}

extension Trainer: KeyedRow {
  static let table = "trainer"
  static let sheet = "formateurs"
  static let columns = [
    "id", "name", "name_key", "kind", "latitude", "longitude", "serves_everywhere", "teaches_everything",
    "max_minutes_per_week", "max_minutes_per_year", "agenda",
  ]
  static let lists: [ListTable<Trainer>] = [
    .few("trainer_territory", column: "circonscription", \.territory),
    .few("trainer_module", column: "module", \.modules),
    .ranges("trainer_busy", owner: "trainer", \.busy),
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: name)
    try row.put(folded: name)
    row.put(choice: kind)
    row.put(base)
    row.put(territory == .all)
    row.put(modules == .all)
    row.put(maxMinutesPerWeek)
    row.put(maxMinutesPerYear)
    try row.put(text: agenda)
  }

  init(from row: inout RowReader) throws {
    let id: ID = try row.id()
    let name = try row.text()
    row.skip()
    self.init(
      id: id, name: name, kind: try row.choice(), base: try row.coordinates(),
      territory: try row.flag() ? .all : .only([]), modules: try row.flag() ? .all : .only([]),
      maxMinutesPerWeek: try row.optionalInteger(), maxMinutesPerYear: try row.optionalInteger(),
      agenda: try row.optionalText())
  }
}

extension ListTable<Trainer> {
  /// The ids a scope is limited to; nothing is written for a scope that is not.
  fileprivate static func few<Item>(
    _ table: String, column: String, _ scope: WritableKeyPath<Trainer, Scope<ID<Item>>> & Sendable
  ) -> ListTable {
    ListTable(table, owner: "trainer", columns: [column]) { trainer, store in
      guard case .only(let ids) = trainer[keyPath: scope] else { return }
      for id in ids {
        var item = RowWriter()
        try item.put(id)
        try store(item)
      }
    } read: { trainer, item in
      guard case .only(let ids) = trainer[keyPath: scope] else { throw item.damage() }
      trainer[keyPath: scope] = .only(ids + [try item.id()])
    }
  }
}
