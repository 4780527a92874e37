/// A table given back with a column that says of every row what is wrong with it.
///
/// The delimiter and the order of rows and columns stay, columns that nobody reads too; the encoding is UTF-8 with its mark,
/// the line end CRLF. What concerns the table as a whole stands in a row of its own under the header, in which only the
/// column `remarques` is filled; such rows and the column itself are passed over by reading, so the table can be mended and
/// given again as it is. A column of that name that was there already is replaced.
struct TableAnnotation {
  private let table: ByteTable
  private let words: ProblemText
  /// Where the header has the column of remarks.
  private let remarksIndex: Int?
  private let columns: [String]

  init(_ table: ByteTable, of kind: DossierTable, _ words: ProblemText) {
    self.init(table, columns: Schema[kind].columns.map(\.name), words)
  }

  /// A table with these columns, or one that is no table of a dossier.
  init(_ table: ByteTable, columns: [String], _ words: ProblemText) {
    self.table = table
    self.words = words
    self.columns = columns
    remarksIndex = table.rows.first?.cells.firstIndex { FoldedName($0.text).text == Sheet.remarks }
  }

  /// The bytes of the table with the problems that its file has.
  func bytes(_ problems: [Problem]) -> [UInt8] {
    let separator = String(table.delimiter)
    let lines = lines(problems).map { line in
      // The remarks are ours, and no spreadsheet runs them.
      line.dropLast().map(safe) + line.suffix(1)
    }
    let text = lines.map { $0.map(quoted).joined(separator: separator) + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// The cells of every row, the header being the first, each with its remarks as the last.
  func lines(_ problems: [Problem]) -> [[String]] {
    let width = (table.rows.map(\.cells.count).max() ?? 0)
    let first = table.rows.first?.line ?? 1
    var remarks: [Int: [String]] = [:]
    for problem in problems { remarks[row(of: problem), default: []].append(words.remark(problem)) }
    var lines: [[String]] = []
    for (index, row) in table.rows.enumerated() {
      let said = index == 0 ? Sheet.remarks : (remarks[index] ?? []).joined(separator: "\n")
      if index > 0, isRemarkOnly(row), said.isEmpty { continue }
      lines.append(cells(row, width) + [said])
      if index == 0, let whole = remarks[0] {
        lines.append(Array(repeating: "", count: max(0, cells(row, width).count)) + [whole.joined(separator: "\n")])
      }
    }
    if table.rows.isEmpty, first == 1, let whole = remarks[0] {
      lines = [columns + [Sheet.remarks]]
      lines.append(Array(repeating: "", count: columns.count) + [whole.joined(separator: "\n")])
    }
    return lines
  }

  /// The row on which a problem's line lies; 0, the header, for the table as a whole.
  private func row(of problem: Problem) -> Int {
    guard let line = problem.place.line else { return 0 }
    var (low, high) = (0, table.rows.count)
    while low < high {
      let middle = (low + high) / 2
      if table.rows[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func isRemarkOnly(_ row: ByteTable.Row) -> Bool {
    guard let remarks = remarksIndex else { return false }
    return row.cells.indices.allSatisfy { $0 == remarks || row.cells[$0].text.isEmpty }
  }

  /// The row's cells without an earlier column of remarks, filled up to the width of the widest.
  private func cells(_ row: ByteTable.Row, _ width: Int) -> [String] {
    var cells = row.cells.map(\.text)
    cells += Array(repeating: "", count: max(0, width - cells.count))
    if let remarks = remarksIndex, cells.indices.contains(remarks) { cells.remove(at: remarks) }
    return cells
  }

  /// A text that no spreadsheet runs; numbers stay numbers.
  private func safe(_ text: String) -> String {
    WrittenValue.number(text) != nil || text.utf8.first == 0x27 ? text : FormulaGuard.guarded(text)
  }

  private func quoted(_ text: String) -> String {
    let signs: [UInt8] = [0x22, 0x0A, 0x0D, 0x09, 0x3B, 0x2C]
    return text.utf8.contains(where: signs.contains) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
