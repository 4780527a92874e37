import Planning
import Reports
import SchoolCalendar

/// A report in each of its forms.
struct ReportOutput {
  private let document: ReportDocument

  init(_ document: ReportDocument) { self.document = document }

  func text(_ format: ReportFormat) -> String {
    switch format {
    case .html: ReportPage(document).html()
    case .json: json.pretty() + "\n"
    case .csv: csv
    }
  }

  /// The facts, then each table under its key.
  var json: JSONValue {
    .object(
      [.init(name: "report", value: .text(document.kind)), .init(name: "title", value: .text(document.title))]
        + document.facts.map { .init(name: $0.key, value: JSONValue($0.cell)) }
        + document.tables.map { .init(name: $0.key, value: DataTable($0).json) }
        + [.init(name: "notes", value: .texts(document.notes))])
  }

  /// The facts and every table, each under a line with its key and an empty line between.
  var csv: String {
    let facts = DataTable(
      columns: [.init("key"), .init("value")], rows: document.facts.map { [.text($0.key), JSONValue($0.cell)] })
    let tables = [("facts", facts)] + document.tables.map { ($0.key, DataTable($0)) }
    let mark = "\u{FEFF}"
    return mark
      + tables.map { key, table in
        let text = table.csv
        return key + "\r\n" + (text.hasPrefix(mark) ? String(text.unicodeScalars.dropFirst()) : text)
      }.joined(separator: "\r\n")
  }

  /// The tables as they stand on a terminal: words instead of codes, figures as people read them.
  var tables: [DataTable] {
    document.tables.map { table in
      var shown = DataTable(table)
      shown.rows = table.rows.map { row in
        row.map { cell in
          switch cell {
          case .number(let number): .number(number)
          default: .text(document.shown(cell))
          }
        }
      }
      return shown
    }
  }
}

extension DataTable {
  /// A table of a report.
  init(_ table: ReportTable) {
    self.init(
      table.caption, columns: table.columns.map { Column($0.key, $0.title) },
      rows: table.rows.map { row in row.map { JSONValue($0) } })
  }
}

extension JSONValue {
  /// A value of a report: figures kept back are null, words are their codes.
  init(_ cell: ReportCell) {
    switch cell {
    case .none, .hidden: self = .null
    case .text(let text), .email(let text), .telephone(let text): self = .text(text)
    case .word(let code, _, _): self = .text(code)
    case .number(let number), .minutes(let number), .percent(let number): self = .number(number)
    case .day(let day): self = .text(day.description)
    case .moment(let moment): self = .text(moment.description)
    case .flag(let flag): self = .bool(flag)
    case .texts(let texts): self = .texts(texts)
    }
  }
}
