import Planning
import SchoolCalendar

/// A value that is one row of one table.
protocol TableRow: Sendable {
  static var table: DossierTable { get }

  /// The value of a row; nil, with a note in the reader, where something required is missing or wrong.
  init?(reading row: inout RowReader)

  /// Fills in the cells; those left out stay blank.
  func write(to row: inout RowWriter)
}

/// The cells of a row that is being written.
struct RowWriter {
  private var cells: [String: String] = [:]

  subscript(column: String) -> String? {
    get { cells[column] }
    set { cells[column] = newValue }
  }

  mutating func write(_ coordinates: Coordinates?) {
    self["latitude"] = coordinates.map { ValueText.number($0.latitude) }
    self["longitude"] = coordinates.map { ValueText.number($0.longitude) }
  }

  /// The keys with spaces between them; a blank cell for none.
  mutating func write<Entity>(_ ids: [ID<Entity>], _ column: String) {
    self[column] = ids.map(\.rawValue).joined(separator: " ")
  }

  mutating func write(_ reach: Reach, _ column: String) { self[column] = reach.tableText }
}

/// A value with the row it was read from.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  let row: ByteTable.Row
}
