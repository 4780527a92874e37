internal import Planning
internal import SchoolCalendar

extension ReferentDecision: StoredRow {
  static let table = "referent_decision"
  static let sheet = "referents"
  static let columns = ["school", "person", "deputy", "state", "from_day", "through_day", "reason"]

  func write(to row: inout RowWriter) throws {
    try row.put(school)
    try row.put(person)
    try row.put(deputy)
    row.put(choice: state)
    row.put(from)
    row.put(through)
    try row.put(text: reason)
  }

  init(from row: inout RowReader) throws {
    self.init(
      school: try row.id(), person: try row.optionalID(), deputy: try row.optionalID(), state: try row.choice(),
      from: try row.optionalDay(), through: try row.optionalDay(), reason: try row.optionalText())
  }
}
