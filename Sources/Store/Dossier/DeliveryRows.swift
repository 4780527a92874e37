internal import Planning
internal import SchoolCalendar

extension Delivery: StoredRow {
  static let table = "delivery"
  static let sheet = "livraisons"
  static let columns = ["deployment", "day", "quantity", "note"]

  func write(to row: inout RowWriter) throws {
    try row.put(deployment)
    row.put(day)
    row.put(quantity)
    try row.put(text: note)
  }

  init(from row: inout RowReader) throws {
    self.init(
      deployment: try row.id(), day: try row.day(), quantity: try row.optionalInteger(), note: try row.optionalText())
  }
}
