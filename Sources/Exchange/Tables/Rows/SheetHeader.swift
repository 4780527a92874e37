/// The first row of a table, its names matched with those of a schema.
struct SheetHeader {
  /// By column name: where the header has it.
  private(set) var indexes: [String: Int] = [:]
  /// Where the header has the column of remarks.
  private(set) var remarks: Int?
  /// The required columns that it has not.
  private(set) var missing: [Column] = []
  /// Columns that stand twice or that no schema has.
  private(set) var problems: [Problem] = []

  init(_ header: ByteTable.Row?, _ schema: Schema, _ file: String) {
    guard let header else { return }
    var known: [FoldedName: Column] = [:]
    for column in schema.columns { known[FoldedName(column.name)] = column }
    var unknown: [String] = []
    for (index, cell) in header.cells.enumerated() where !cell.text.isEmpty {
      let name = FoldedName(cell.text)
      if let column = known[name] {
        if indexes[column.name] == nil {
          indexes[column.name] = index
        } else {
          let place = Problem.Place(
            file: file, line: cell.line, column: column.name, columnNumber: index + 1, character: cell.character)
          problems.append(Problem(.error, at: place, cause: .columnTwice))
        }
      } else if name.text == Sheet.remarks, remarks == nil {
        remarks = index
      } else {
        unknown.append(cell.text)
      }
    }
    missing = schema.columns.filter { $0.isRequired && indexes[$0.name] == nil }
    if !unknown.isEmpty {
      problems.append(Problem(.warning, at: .init(file: file, line: header.line), cause: .unknownColumns(unknown)))
    }
  }
}
