import Planning

/// A table whose header has been matched with its schema.
struct Sheet: Sendable {
  /// The column in which Tandem gives a row's problems back; it is never read.
  static let remarks = "remarques"

  let file: String
  let schema: Schema
  let rows: [ByteTable.Row]
  /// By column name: the column, and the cell in which a row has it, nil where the header has not.
  private let columns: [String: (column: Column, index: Int?)]
  /// By id: what is known of rows, for the columns that the header has not.
  private let stored: [String: RowWriter]
  /// What is wrong with the bytes and the header.
  private(set) var problems: [Problem]

  /// - Parameter stored: what is known already of the table's rows, by id; columns that the header lacks keep it.
  init(_ table: ByteTable, schema: Schema, file: String, stored: [String: RowWriter] = [:]) {
    self.file = file
    self.schema = schema
    self.stored = stored
    let header = SheetHeader(table.rows.first, schema, file)
    let found = Array(table.rows.dropFirst())
    rows = header.remarks.map { index in found.filter { !Self.isRemarkOnly($0, index) } } ?? found
    columns = Dictionary(
      schema.columns.map { ($0.name, ($0, header.indexes[$0.name])) }, uniquingKeysWith: { first, _ in first })
    var problems = table.flaws.map { Self.problem(of: $0, in: file) } + header.problems
    if let cells = table.rows.first?.cells {
      problems += Self.widthProblems(rows, width: cells.count, file)
      if stored.isEmpty || header.missing.contains(where: { $0.content == .id }) {
        let line = table.rows.first?.line
        problems += header.missing.map {
          Problem(.error, at: .init(file: file, line: line, column: $0.name), cause: .missingColumn)
        }
      }
    }
    if rows.isEmpty, !table.flaws.contains(where: { $0.kind == .notText || $0.kind == .tooLarge }) {
      if schema.table.isRequired || table.rows.isEmpty {
        let severity: Problem.Severity = schema.table.isRequired ? .error : .warning
        problems.append(Problem(severity, at: .init(file: file, line: 1), cause: .emptyTable))
      }
    }
    self.problems = problems
    if !stored.isEmpty, !header.missing.isEmpty, !header.missing.contains(where: { $0.content == .id }) {
      let names = header.missing.map(\.name)
      self.problems += rows.filter { storedCells(of: $0) == nil }.map { row in
        let key = keyColumn ?? ""
        return Problem(.error, at: place(of: key, in: row), value: text(of: key, in: row), cause: .newRowWithout(names))
      }
    }
  }

  /// Whether the keys of its rows cannot be read.
  var hasNoKeys: Bool {
    schema.columns.contains { $0.content == .id && columns[$0.name]?.index == nil }
  }

  func column(_ name: String) -> (column: Column, index: Int?)? { columns[name] }

  private var keyColumn: String? { schema.columns.first { $0.content == .id }?.name }

  /// What is known of a row, by its id; nil where nothing is.
  func storedCells(of row: ByteTable.Row) -> RowWriter? {
    guard !stored.isEmpty, let key = keyColumn, let written = text(of: key, in: row) else { return nil }
    let text = FormulaGuard.unguarded(written)
    if schema.table != .schools { return stored[text] }
    return stored[LostZeros.uai(text) ?? (try? UAI(text))?.text ?? text]
  }

  /// Where a row has a column's cell.
  func place(of name: String, in row: ByteTable.Row) -> Problem.Place {
    guard let index = columns[name]?.index else { return .init(file: file, line: row.line, column: name) }
    guard row.cells.indices.contains(index) else {
      return .init(file: file, line: row.line, column: name, columnNumber: index + 1)
    }
    let cell = row.cells[index]
    return .init(file: file, line: cell.line, column: name, columnNumber: index + 1, character: cell.character)
  }

  /// What a row has in a column, as written.
  func text(of name: String, in row: ByteTable.Row) -> String? {
    guard let index = columns[name]?.index, row.cells.indices.contains(index) else { return nil }
    return row.cells[index].text
  }

  private static func isRemarkOnly(_ row: ByteTable.Row, _ remarks: Int) -> Bool {
    row.cells.indices.allSatisfy { $0 == remarks || row.cells[$0].text.isEmpty }
  }

  /// Rows with more or fewer cells than the header.
  private static func widthProblems(_ rows: [ByteTable.Row], width: Int, _ file: String) -> [Problem] {
    rows.compactMap { row in
      if let extra = row.cells.dropFirst(width).first(where: { !$0.text.isEmpty }) {
        let place = Problem.Place(
          file: file, line: extra.line, columnNumber: row.cells.count, character: extra.character)
        let cause = Problem.Cause.tooManyCells(expected: width, found: row.cells.count)
        return Problem(.error, at: place, value: extra.text, cause: cause)
      }
      guard row.cells.count < width else { return nil }
      let place = Problem.Place(file: file, line: row.line, columnNumber: row.cells.count)
      return Problem(.warning, at: place, cause: .tooFewCells(expected: width, found: row.cells.count))
    }
  }

  private static func problem(of flaw: ByteTable.Flaw, in file: String) -> Problem {
    let place = Problem.Place(file: file, line: flaw.line, character: flaw.character)
    return switch flaw.kind {
    case .unterminatedQuote: Problem(.error, at: place, cause: .unterminatedQuote)
    case .textAfterQuote: Problem(.error, at: place, cause: .textAfterQuote)
    case .unreadableCharacter: Problem(.error, at: place, cause: .unreadableCharacter)
    case .mixedEncoding: Problem(.warning, at: place, cause: .mixedEncoding)
    case .notText: Problem(.error, at: place, cause: .notText)
    case .tooLarge: Problem(.error, at: place, cause: .tooLarge)
    }
  }
}
