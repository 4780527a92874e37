import Planning
import SchoolCalendar

/// The sheet `agendas` of a workbook: when trainers and venues are taken, so that no calendar need lie beside it.
///
/// A row has the calendar's name as `formateurs` and `lieux` give it, a start and an end, of which a day without a time
/// counts whole; one with the name alone says that
/// the calendar is known and empty.
enum AgendaSheet {
  static let name = "agendas"
  static let columns = ["agenda", "debut", "fin"]

  static func isNamed(_ name: String) -> Bool { FoldedName(name).text == self.name }

  /// The busy times by the calendar's name.
  static func busyTimes(_ table: ByteTable, file: String, _ problems: inout [Problem]) -> [String: [MomentRange]] {
    guard let header = table.rows.first else { return [:] }
    let indexes = columns.map { name in header.cells.firstIndex { FoldedName($0.text).text == name } }
    for (name, index) in zip(columns, indexes) where index == nil {
      problems.append(Problem(.error, at: .init(file: file, line: header.line, column: name), cause: .missingColumn))
    }
    guard let agenda = indexes[0], let start = indexes[1], let end = indexes[2] else { return [:] }
    var busy: [String: [MomentRange]] = [:]
    for row in table.rows.dropFirst() {
      func cell(_ index: Int) -> String { row.cells.indices.contains(index) ? row.cells[index].text : "" }
      func moment(_ index: Int, _ column: String, endOfDay: Bool) -> Moment? {
        if let moment = WrittenValue.moment(cell(index), endOfDay: endOfDay) { return moment }
        let place = Problem.Place(file: file, line: row.line, column: column, columnNumber: index + 1, character: 1)
        let cause: Problem.Cause = cell(index).isEmpty ? .missingValue : .notAMoment
        problems.append(Problem(.error, at: place, value: cell(index), cause: cause))
        return nil
      }
      let name = cell(agenda)
      if name.isEmpty || cell(start).isEmpty && cell(end).isEmpty {
        if !name.isEmpty { busy[name, default: []] += [] }
        continue
      }
      let (first, last) = (moment(start, "debut", endOfDay: false), moment(end, "fin", endOfDay: true))
      guard let first, let last else { continue }
      guard let range = MomentRange(first, last) else {
        let place = Problem.Place(file: file, line: row.line, column: "fin", columnNumber: end + 1, character: 1)
        let cause = Problem.Cause.endsBeforeStart(column: "debut", start: cell(start))
        problems.append(Problem(.error, at: place, value: cell(end), cause: cause))
        continue
      }
      busy[name, default: []].append(range)
    }
    return busy
  }

  /// The sheet for a dossier's calendars; nil where it names none.
  static func sheet(of dossier: Dossier) -> WorkbookSheet? {
    let calendars = dossier.namedBusyTimes
    if calendars.isEmpty { return nil }
    let rows = calendars.flatMap { name, ranges -> [[WorkbookSheet.Cell]] in
      if ranges.isEmpty { return [[.text(name), .blank, .blank]] }
      return ranges.map { [.text(name), cell(ValueText.start($0.start)), cell(ValueText.end($0.end))] }
    }
    return WorkbookSheet(
      name: name,
      columns: zip(columns, [WorkbookSheet.Format.text, .moment, .moment]).map { .init(name: $0, format: $1) },
      rows: rows)
  }

  private static func cell(_ text: String) -> WorkbookSheet.Cell {
    SheetValue.moment(text) ?? SheetValue.day(text) ?? .text(text)
  }
}

extension Dossier {
  /// The calendars that trainers and venues name, each once and in the order of their names, with when these are taken.
  var namedBusyTimes: [(name: String, busy: [MomentRange])] {
    let all = trainers.map { ($0.agenda, $0.busy) } + venues.map { ($0.agenda, $0.busy) }
    let named = all.compactMap { name, busy in name.map { ($0, busy) } }
    return Dictionary(named, uniquingKeysWith: { $0.count < $1.count ? $1 : $0 }).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
