/// Reads the cells of one sheet into rows as wide as its header.
///
/// The header is the first row with any text, or the first one with two known headings where there are some above it
/// that have none. Rows and cells that the sheet leaves out are blank; so are those of rows
/// without text. Cells to the right of the last heading are not read.
struct SheetReader {
  let file: String
  let number: CellNumber
  let texts: SharedTexts?
  let formats: CellFormats
  let limits: WorkbookLimits
  /// Rows with text that may stand above the header.
  private static let maxRowsAbove = 20
  var budget: CellBudget
  var problems: [Problem] = []
  private(set) var rows: [ByteTable.Row] = []
  private var isTooLarge = false
  /// The columns of the schema by the names that headings are matched by.
  private let known: [FoldedName: String]
  /// Rows above a header that is still being looked for.
  private var pending: [(line: Int, cells: [(column: Int, text: String)])] = []
  /// By column from 1: the schema's name of it, nil where it has none.
  private var headings: [String?] = []

  // Where the reading is.
  private var row = 0
  private var lastRow = 0
  private var column = 0
  private var cells: [(column: Int, text: String)] = []
  private var cell: RawCell?
  private var merged: [CellRange] = []
  private var hasWarnedOfNoHeading = false

  init(
    file: String, columns: [String], number: CellNumber, texts: SharedTexts?, formats: CellFormats,
    limits: WorkbookLimits, budget: CellBudget
  ) {
    self.file = file
    self.number = number
    self.texts = texts
    self.formats = formats
    self.limits = limits
    self.budget = budget
    known = Dictionary(columns.map { (FoldedName($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What has been read, as a table of text.
  var table: ByteTable {
    var table = ByteTable(rows: rows)
    if isTooLarge { table.flaws = [.init(kind: .tooLarge, line: lastRow, character: 1)] }
    return table
  }

  mutating func read(_ part: String, _ archive: inout ZipArchive) throws(WorkbookFault) {
    var reader = self
    try XMLPart.read(part, of: &archive, limits) { event throws(WorkbookFault) in
      switch event {
      case .start(let name, let attributes): try reader.start(name, attributes)
      case .end(let name, let text): try reader.end(name, text)
      }
    }
    if reader.rows.isEmpty, !reader.pending.isEmpty { try reader.addPending() }
    try reader.fillMerged()
    self = reader
  }

  private mutating func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "row": startRow(attributes)
    case "c": startCell(attributes)
    case "f": cell?.hasFormula = true
    case "mergeCell":
      guard let text = attributes["ref"] else { return }
      guard let range = CellRange(text) else { return note(.badReference(text)) }
      guard merged.count < limits.parts else { throw .tooLarge(.parts(limits.parts)) }
      merged.append(range)
    default: cell?.rich.start(name)
    }
  }

  private mutating func end(_ name: String, _ text: String) throws(WorkbookFault) {
    switch name {
    case "c": try endCell()
    case "row": try endRow()
    case "v": cell?.value = text
    default: try cell?.rich.end(name, text, limits)
    }
  }

  /// A row has its number, or follows the one before; it never goes back.
  private mutating func startRow(_ attributes: XMLAttributes) {
    (cells, column) = ([], 0)
    row = lastRow + 1
    guard let text = attributes["r"] else { return }
    guard let given = Int(text), given > lastRow, given <= CellPlace.maxRow else {
      note(.badReference(text))
      row = 0
      return
    }
    row = given
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    cell = nil
    guard row > 0 else { return }
    var next = column + 1
    if let text = attributes["r"] {
      guard let place = CellPlace(text), place.row == row, place.column > column else {
        note(.badReference(text))
        return
      }
      next = place.column
    }
    column = next
    cell = RawCell(type: attributes["t"] ?? "n", style: attributes.whole("s"))
  }

  private mutating func endCell() throws(WorkbookFault) {
    guard let cell else { return }
    self.cell = nil
    do throws(WorkbookFault) {
      let text = try cell.text(number, texts, formats)
      if text.isEmpty { return }
      try budget.take(text: text.utf8.count)
      cells.append((column, text))
    } catch {
      switch error {
      case .cellError, .notCalculated, .impossibleDate, .missingText: note(error, cell.value)
      default: throw error
      }
    }
    guard cells.count <= CellPlace.maxColumn else { throw .tooLarge(.cells(limits.cells)) }
  }

  private mutating func endRow() throws(WorkbookFault) {
    guard row > 0 else { return }
    lastRow = row
    if cells.isEmpty { return }
    if rows.isEmpty, try isAboveHeader() { return }
    try add(cells, line: row)
  }

  /// Keeps a row aside while no header is found; true where this one is kept.
  private mutating func isAboveHeader() throws(WorkbookFault) -> Bool {
    let names = Set(cells.compactMap { known[FoldedName($0.text)] })
    if pending.isEmpty, !names.isEmpty { return false }
    if names.count >= 2 {
      let place = Problem.Place(file: file, line: row)
      problems.append(Problem(.warning, at: place, cause: .workbook(.headerBelow(row: row))))
      pending = []
      return false
    }
    pending.append((row, cells))
    if pending.count > Self.maxRowsAbove { try addPending() }
    return true
  }

  /// Where there is no header at all the first row has to be it.
  private mutating func addPending() throws(WorkbookFault) {
    let waiting = pending
    pending = []
    for row in waiting { try add(row.cells, line: row.line) }
  }

  private mutating func add(_ cells: [(column: Int, text: String)], line row: Int) throws(WorkbookFault) {
    guard let last = cells.last else { return }
    if rows.count == ByteTable.maxRows { isTooLarge = true }
    guard !isTooLarge else { return }
    if rows.isEmpty {
      headings = Array(repeating: nil, count: min(last.column, ByteTable.maxColumns))
      isTooLarge = last.column > ByteTable.maxColumns
      for cell in cells where cell.column <= headings.count { headings[cell.column - 1] = known[FoldedName(cell.text)] }
    } else if last.column > headings.count, !hasWarnedOfNoHeading {
      hasWarnedOfNoHeading = true
      let place = Problem.Place(file: file, line: row, columnNumber: last.column, character: 1)
      problems.append(Problem(.warning, at: place, value: last.text, cause: .workbook(.noHeading)))
    }
    try budget.take(cells: headings.count)
    let blank = ByteTable.Cell(text: "", line: row, character: 1)
    var filled = Array(repeating: blank, count: headings.count)
    var isBlank = true
    for cell in cells where cell.column <= headings.count {
      filled[cell.column - 1].text = cell.text
      isBlank = false
    }
    if !isBlank { rows.append(.init(line: row, cells: filled)) }
  }

  /// Notes an error of the current cell, unless it stands in a column that is not read anyway; or of the sheet.
  private mutating func note(_ fault: WorkbookFault, _ value: String? = nil) {
    guard problems.count < ByteTable.maxFlaws else { return }
    var place = Problem.Place(file: file)
    if case .badReference = fault {
      place.line = row > 0 ? row : nil
    } else {
      if !headings.isEmpty {
        guard column <= headings.count, let name = headings[column - 1] else { return }
        place.column = name
      }
      (place.line, place.columnNumber, place.character) = (row, column, 1)
    }
    problems.append(Problem(.error, at: place, value: value, cause: .workbook(fault)))
  }

  /// Gives every row of a merged column its value; other merged cells are only reported.
  private mutating func fillMerged() throws(WorkbookFault) {
    for range in merged where range.first.column <= headings.count {
      let start = rows.partitioningIndex { $0.line >= range.first.row }
      guard start < rows.count, rows[start].line <= range.last.row else { continue }
      let isColumn = range.first.column == range.last.column
      let place = Problem.Place(
        file: file, line: range.first.row, columnNumber: range.first.column, character: 1)
      let fault: WorkbookFault = isColumn ? .mergedRows(range.description) : .mergedColumns(range.description)
      if problems.count < ByteTable.maxFlaws {
        problems.append(Problem(.warning, at: place, cause: .workbook(fault)))
      }
      guard isColumn, rows[start].line == range.first.row, start > 0 else { continue }
      let index = range.first.column - 1
      let text = rows[start].cells[index].text
      for other in rows[(start + 1)...].indices {
        guard rows[other].line <= range.last.row else { break }
        try budget.take(cells: 1)
        try budget.take(text: text.utf8.count)
        rows[other].cells[index].text = text
      }
    }
  }
}

extension Array {
  /// The first index whose element, and every one after it, is as asked; the elements are in order.
  func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
