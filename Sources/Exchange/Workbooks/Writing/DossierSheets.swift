import Planning
import SchoolCalendar

/// The tables of a dossier as sheets that read back as what they were.
enum DossierSheets {
  /// A table with these rows.
  static func sheet<Value: TableRow>(_ values: [Value]) -> WorkbookSheet {
    let schema = Schema[Value.table]
    var sheet = empty(schema)
    sheet.rows = values.map { value in
      var row = RowWriter()
      value.write(to: &row)
      return schema.columns.map { cell(row[$0.name] ?? "", $0) }
    }
    return sheet
  }

  /// A table that has a header only.
  static func empty(_ schema: Schema) -> WorkbookSheet {
    WorkbookSheet(
      name: schema.table.rawValue, columns: schema.columns.map { .init(name: $0.name, format: format($0)) }, rows: [])
  }

  /// A value that reads back otherwise as what its column holds stays text.
  private static func cell(_ written: String, _ column: Column) -> WorkbookSheet.Cell {
    let text = written.trimmingSpaces()
    if text.isEmpty { return .blank }
    switch column.content {
    case .number, .whole: return SheetValue.number(text) ?? .text(text)
    case .day: return SheetValue.day(text) ?? .text(text)
    case .moment: return SheetValue.moment(text) ?? SheetValue.day(text) ?? .text(text)
    case .time: return SheetValue.time(text) ?? .text(text)
    default: break
    }
    // A cell that is text needs no apostrophe before its sign; the reader takes off one that was there before.
    let isApostrophe = text.unicodeScalars.first == "'"
    return .text(column.isGuarded && isApostrophe ? FormulaGuard.guarded(text) : text)
  }

  private static func format(_ column: Column) -> WorkbookSheet.Format {
    switch column.content {
    case .day: .day
    case .moment: .moment
    case .time: .time
    case .number, .whole, .yesNo, .choice: .general
    // Text keeps its zeros and is never a formula.
    default: .text
    }
  }
}

/// The tables of a plan as sheets.
enum PlanSheets {
  /// A table under a name that tells it from the dossier's.
  static func sheet(_ table: ExportTable) -> WorkbookSheet {
    let stem = table.file.split(separator: ".").first.map(String.init) ?? table.file
    let rows = table.rows.map { row in
      row.map { cell -> WorkbookSheet.Cell in
        switch cell {
        case .text(let text), .value(let text): if text.isEmpty { return .blank }
        }
        switch cell {
        case .text(let text): return .text(text)
        case .value(let text):
          return SheetValue.number(text) ?? SheetValue.day(text) ?? SheetValue.moment(text) ?? .text(text)
        }
      }
    }
    return WorkbookSheet(
      name: WorkbookReader.planPrefix + stem, columns: table.columns.map { .init(name: $0, format: .general) },
      rows: rows)
  }
}

/// Texts as cells of another kind, nil where reading the cell would not give the same text.
enum SheetValue {
  static func number(_ text: String) -> WorkbookSheet.Cell? {
    guard let value = Double(text), value.isFinite, CellNumber.number(value) == text else { return nil }
    return .number(text)
  }

  static func day(_ text: String) -> WorkbookSheet.Cell? {
    guard let day = Day(text), let serial = serial(day), day.description == text else { return nil }
    return .day(serial)
  }

  static func moment(_ text: String) -> WorkbookSheet.Cell? {
    guard let moment = WrittenValue.moment(text, endOfDay: false), let serial = serial(moment.day),
      moment.time.minutes < 1440, moment.time != .midnight, "\(moment.day) \(moment.time)" == text
    else { return nil }
    return .moment(serial, minutes: moment.time.minutes)
  }

  static func time(_ text: String) -> WorkbookSheet.Cell? {
    guard let time = WrittenValue.time(text), time.minutes < 1440, time.description == text else { return nil }
    return .time(time.minutes)
  }

  /// The number of a day; nil before 1 March 1900, where the count has a day too many.
  private static func serial(_ day: Day) -> Int? {
    let serial = day.daysSince1970 + 25_569
    return serial > 60 ? serial : nil
  }
}
