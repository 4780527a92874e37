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

  /// A table given back as it was read, with its own headings and whatever else stands in it.
  ///
  /// - Parameter table: Tells what the columns hold; nil where all is text.
  static func sheet(named name: String, lines: [[String]], table: DossierTable?) -> WorkbookSheet {
    let schema = table.map { Schema[$0].columns } ?? []
    let header = lines.first ?? []
    let columns = header.map { heading in
      let folded = FoldedName(heading)
      return schema.first { FoldedName($0.name) == folded }
    }
    let rows = lines.dropFirst().map { line in
      header.indices.map { index -> WorkbookSheet.Cell in
        let text = line.indices.contains(index) ? line[index] : ""
        guard let column = columns[index] else {
          let isRemark = index == header.count - 1
          return text.isEmpty ? .blank : .text(isRemark ? shortened(text) : text)
        }
        return cell(text, column, guards: false)
      }
    }
    return WorkbookSheet(
      name: name,
      columns: zip(header, columns).map { .init(name: $0, format: $1.map(format) ?? .text) }, rows: rows)
  }

  /// As much of a text as a cell can have.
  private static func shortened(_ text: String) -> String {
    text.utf16.count <= WorkbookSheet.maxText ? text : String(text.unicodeScalars.prefix(16_000)) + " …"
  }

  /// A value that reads back otherwise as what its column holds stays text.
  private static func cell(_ written: String, _ column: Column, guards: Bool = true) -> WorkbookSheet.Cell {
    let text = written.trimmingSpaces().composed
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
    return .text(guards && column.isGuarded && isApostrophe ? FormulaGuard.guarded(text) : text)
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
