internal import GRDB
internal import Planning

/// One person's line in the ledger of a closed year.
enum YearLedgerRow {
  static let columns = ["learner", "audience", "staff", "school", "circonscription", "due"] + minutes

  /// The columns of the minutes, in the order of their kinds.
  static let minutes = [
    "planned", "unofficial", "held", "attended", "absent", "unrecorded", "to_come", "elsewhere", "peer_led",
    "peer_led_held", "peer_attended", "peer_attended_held",
  ]

  static func write(_ entry: HoursEntry, to row: inout RowWriter) throws {
    try row.put(entry.learner)
    row.put(choice: entry.audience)
    row.put(choice: entry.staff)
    try row.put(entry.school)
    try row.put(entry.circonscription)
    row.put(entry.due)
    for kind in HoursMinutes.kinds { row.put(entry.minutes[keyPath: kind]) }
  }

  static func read(_ row: inout RowReader) throws -> HoursEntry {
    var entry = HoursEntry(
      learner: try row.id(), audience: try row.choice(), staff: try row.choice(), school: try row.optionalID(),
      circonscription: try row.optionalID(), due: try row.integer())
    for kind in HoursMinutes.kinds { entry.minutes[keyPath: kind] = try row.integer() }
    return entry
  }
}
