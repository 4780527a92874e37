internal import Planning
internal import SchoolCalendar

extension Contact: StoredRow {
  static let table = "contact"
  static let sheet = "contacts"
  static let columns = ["reach_kind", "reach", "role", "name", "email", "telephone"]

  func write(to row: inout RowWriter) throws {
    try row.put(reach)
    try row.put(text: role)
    try row.put(text: name)
    try row.put(text: email)
    try row.put(text: telephone)
  }

  init(from row: inout RowReader) throws {
    self.init(
      reach: try row.reach(), role: try row.text(), name: try row.optionalText(), email: try row.optionalText(),
      telephone: try row.optionalText())
  }
}

extension Incident: KeyedRow {
  static let table = "incident"
  static let sheet = "incidents"
  static let columns = ["id", "place_kind", "place", "family", "start_at", "end_at", "subject"]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(place)
    try row.put(text: family)
    row.put(start)
    row.put(end)
    try row.put(text: subject)
  }

  init(from row: inout RowReader) throws {
    self.init(
      id: try row.id(), place: try row.place(), family: try row.text(), start: try row.moment(),
      end: try row.optionalMoment(), subject: try row.optionalText())
  }
}

extension Visit: StoredRow {
  static let table = "visit"
  static let sheet = "visites"
  static let columns = ["project", "day", "time", "visitor", "subject"]

  func write(to row: inout RowWriter) throws {
    try row.put(project)
    row.put(day)
    row.put(time)
    try row.put(text: visitor)
    try row.put(text: subject)
  }

  init(from row: inout RowReader) throws {
    self.init(
      project: try row.id(), day: try row.day(), time: try row.optionalTime(), visitor: try row.optionalText(),
      subject: try row.optionalText())
  }
}

extension CommitteeMeeting: StoredRow {
  static let table = "committee_meeting"
  static let sheet = "comites"
  static let columns = ["kind", "commune", "day", "time", "location"]

  func write(to row: inout RowWriter) throws {
    row.put(choice: kind)
    try row.put(text: commune)
    row.put(day)
    row.put(time)
    try row.put(text: location)
  }

  init(from row: inout RowReader) throws {
    self.init(
      kind: try row.choice(), commune: try row.optionalText(), day: try row.day(), time: try row.optionalTime(),
      location: try row.optionalText())
  }
}

extension Closure: StoredRow {
  static let table = "closure"
  static let sheet = "fermetures"
  static let columns = ["reach_kind", "reach", "start_at", "end_at", "reason"]

  func write(to row: inout RowWriter) throws {
    try row.put(reach)
    row.put(range)
    try row.put(text: reason)
  }

  init(from row: inout RowReader) throws {
    self.init(reach: try row.reach(), range: try row.momentRange(), reason: try row.text())
  }
}

extension SubstitutePool: StoredRow {
  static let table = "substitute_pool"
  static let sheet = "remplacements"
  static let columns = ["circonscription", "first_day", "last_day", "substitutes"]

  func write(to row: inout RowWriter) throws {
    try row.put(circonscription)
    row.put(first)
    row.put(last)
    row.put(substitutes)
  }

  init(from row: inout RowReader) throws {
    self.init(
      circonscription: try row.id(), first: try row.day(), last: try row.day(), substitutes: try row.integer())
  }
}

extension TravelTime: StoredRow {
  static let table = "travel_time"
  static let sheet = "trajets"
  static let columns = ["origin", "destination", "minutes"]

  func write(to row: inout RowWriter) throws {
    try row.put(key: from)
    try row.put(key: to)
    row.put(minutes)
  }

  init(from row: inout RowReader) throws {
    self.init(from: try row.text(), to: try row.text(), minutes: try row.integer())
  }
}
