/// Writes a table the way Excel in French opens it without a question: `;`, UTF-8 with its mark, CRLF.
struct TableWriter {
  /// The bytes of a table with these rows.
  static func bytes<Value: TableRow>(of values: [Value]) -> [UInt8] {
    let schema = Schema[Value.table]
    var text = header(schema)
    for value in values {
      var row = RowWriter()
      value.write(to: &row)
      text += line(schema.columns.map { cell(row[$0.name] ?? "", $0) })
    }
    return mark + Array(text.utf8)
  }

  /// The bytes of a table that has a header only.
  static func emptyTable(_ schema: Schema) -> [UInt8] { mark + Array(header(schema).utf8) }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func header(_ schema: Schema) -> String { line(schema.columns.map(\.name)) }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: ";") + "\r\n" }

  private static func cell(_ text: String, _ column: Column) -> String {
    let trimmed = plain(text)
    let safe = column.isGuarded ? FormulaGuard.guarded(trimmed) : trimmed
    let needsQuotes = safe.utf8.contains { [0x22, 0x3B, 0x2C, 0x09, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// The text as reading gives it back: composed, without white space around it, line breaks as line feeds, and without
  /// control characters, which no table can hold.
  private static func plain(_ text: String) -> String {
    let isControl = { (byte: UInt8) in byte < 0x20 && byte != 0x09 && byte != 0x0A }
    guard text.utf8.contains(where: isControl) else { return text.trimmingSpaces().composed }
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return String(
      String.UnicodeScalarView(lines.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" || $0 == "\n" })
    )
    .trimmingSpaces().composed
  }
}
