@testable import Exchange

/// What holds for cells cut out of bytes.
enum Tokens {
  /// Every cell lies in the file, a second reading is the same, and so is one of the cells written again.
  static func check(_ table: ByteTable, _ bytes: [UInt8], _ lines: LineMap) {
    for flaw in table.flaws {
      Finding.demand(lines.has(line: flaw.line, character: flaw.character), "a flaw outside the file: \(flaw)")
    }
    var last = 0
    for row in table.rows {
      Finding.demand(row.line > last, "rows go back: \(row.line) after \(last)")
      last = row.line
      for cell in row.cells {
        Finding.demand(lines.has(line: cell.line, character: cell.character), "a cell outside the file: \(cell)")
      }
    }
    guard Sample.takes(bytes) else { return }
    let again = ByteTable(bytes)
    Finding.demand(
      table.rows == again.rows && table.flaws == again.flaws && table.delimiter == again.delimiter
        && table.encoding == again.encoding, "the table is cut otherwise the second time")
    demandSameWhenWritten(table, ";")
    // A header of one cell does not tell the delimiter; it is `;` then.
    if table.rows.first?.cells.count ?? 0 < 2 { return }
    for delimiter in [",", "\t"] { demandSameWhenWritten(table, delimiter) }
  }

  private static func demandSameWhenWritten(_ table: ByteTable, _ delimiter: String) {
    let wanted = table.rows.map { $0.cells.map(\.text) }
    let text = wanted.map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter) + "\r\n"
    }.joined()
    let read = ByteTable([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    Finding.demand(read.flaws.isEmpty, "cells written again have flaws: \(read.flaws)")
    for (row, cells) in zip(read.rows, wanted) where !row.cells.map(\.text).elementsEqual(cells, by: isSame) {
      Finding.report("cells written again read otherwise: \(cells) as \(row.cells.map(\.text))")
    }
    Finding.demand(read.rows.count == wanted.count, "\(wanted.count) rows written again are \(read.rows.count)")
  }

  /// Byte by byte: `==` takes composed and decomposed letters for the same.
  static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
