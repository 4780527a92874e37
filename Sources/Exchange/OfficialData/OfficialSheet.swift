/// A file of the Ministry as rows whose cells are found by any of a column's names.
struct OfficialSheet: Sendable {
  let file: String
  let rows: [ByteTable.Row]
  let flaws: [ByteTable.Flaw]
  private let columns: [String: Int]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let table = ByteTable(bytes)
    flaws = table.flaws
    rows = Array(table.rows.dropFirst())
    var columns: [String: Int] = [:]
    for (index, cell) in (table.rows.first?.cells ?? []).enumerated() {
      let name = Self.plain(cell.text)
      if columns[name] == nil { columns[name] = index }
    }
    self.columns = columns
  }

  func has(_ names: [String]) -> Bool { names.contains { columns[$0] != nil } }

  /// The text that a row has under one of these names, blank where it has none.
  func text(_ names: [String], in row: ByteTable.Row) -> String {
    guard let index = names.lazy.compactMap({ columns[$0] }).first, row.cells.indices.contains(index) else { return "" }
    return row.cells[index].text
  }

  func place(_ names: [String], in row: ByteTable.Row) -> Problem.Place {
    guard let found = names.first(where: { columns[$0] != nil }), let index = columns[found],
      row.cells.indices.contains(index)
    else { return .init(file: file, line: row.line, column: names.first) }
    let cell = row.cells[index]
    return .init(file: file, line: cell.line, column: found, columnNumber: index + 1, character: cell.character)
  }

  /// A header's letters and digits.
  static func plain(_ header: String) -> String {
    FoldedName(header).text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
