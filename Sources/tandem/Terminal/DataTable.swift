import Exchange

/// Rows that are shown as a table, written as CSV, or given as JSON objects, from one description of the columns.
struct DataTable {
  /// A column.
  struct Column {
    /// Its stable name in JSON and CSV, English in camel case.
    var key: String
    /// Its heading for people; nil for a column that only JSON and CSV have.
    var title: String?

    init(_ key: String, _ title: String? = nil) {
      self.key = key
      self.title = title
    }
  }

  /// What stands above it, where several tables follow each other.
  var caption: String?
  var columns: [Column]
  /// As many values a row as there are columns.
  var rows: [[JSONValue]]

  init(_ caption: String? = nil, columns: [Column], rows: [[JSONValue]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The rows as objects.
  var json: JSONValue {
    .list(rows.map { row in .object(zip(columns, row).map { JSONValue.Member(name: $0.key, value: $1) }) })
  }

  /// CSV as spreadsheets in French open it: `;`, UTF-8 with its mark, formulas made harmless.
  var csv: String {
    let table = ExportTable(
      file: "", columns: columns.map(\.key),
      rows: rows.map { row in
        row.map { value in
          if case .number(let number) = value { .value("\(number)") } else { .text(value.cell) }
        }
      })
    return String(decoding: table.bytes, as: UTF8.self)
  }

  /// Aligned columns with two spaces between, numbers to the right, the headings underlined.
  func text(isColoured: Bool) -> String {
    let shown = columns.indices.filter { columns[$0].title != nil }
    let cells = rows.map { row in shown.map { row[$0].shown } }
    let titles = shown.map { columns[$0].title ?? "" }
    let widths = shown.indices.map { place in
      ([titles[place]] + cells.map { $0[place] }).map(\.count).max() ?? 0
    }
    let isNumber = shown.map { place in
      rows.contains { if case .number = $0[place] { true } else { false } }
    }
    func line(_ texts: [String]) -> String {
      let padded = texts.indices.map { place in
        let space = String(repeating: " ", count: max(0, widths[place] - texts[place].count))
        return isNumber[place] ? space + texts[place] : texts[place] + space
      }
      return padded.joined(separator: "  ").trimmingTail
    }
    let head = line(titles)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var lines = caption.map { [$0] } ?? []
    lines.append(isColoured ? "\u{1B}[1m\(head)\u{1B}[0m" : head)
    lines.append(rule)
    lines += cells.map(line)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension JSONValue {
  /// As a cell of CSV: a list by its elements, an object by its values.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .text(let text): text
    case .list(let values): values.map(\.cell).joined(separator: "|")
    case .object(let members): members.map(\.value.cell).joined(separator: " ")
    }
  }

  /// As a cell for people, on one line.
  fileprivate var shown: String {
    switch self {
    case .bool(let flag): flag ? say("oui", "yes") : say("non", "no")
    case .list(let values): values.map(\.shown).joined(separator: ", ")
    default: cell.map { $0.isNewline || $0 == "\t" || $0 == "\u{1B}" ? " " : String($0) }.joined()
    }
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmingTail: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
