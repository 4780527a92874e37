/// A table for spreadsheets: `;` between cells, UTF-8 with a byte order mark, CRLF, as the tables of a dossier are written.
public struct ExportTable: Hashable, Sendable {
  /// One cell.
  public enum Cell: Hashable, Sendable {
    /// Free text, made harmless where a spreadsheet would take it for a formula.
    case text(String)
    /// A number, a date or a word of ours, written as it is.
    case value(String)
  }

  /// The name of its file, such as `sessions.csv`.
  public var file: String
  public var columns: [String]
  /// As many cells a row as there are columns.
  public var rows: [[Cell]]

  public init(file: String, columns: [String], rows: [[Cell]]) {
    self.file = file
    self.columns = columns
    self.rows = rows
  }

  /// The bytes of the file, the same for the same table.
  public var bytes: [UInt8] {
    var text = "\u{FEFF}" + Self.line(columns)
    for row in rows {
      text += Self.line(
        row.map { cell in
          switch cell {
          case .text(let text): FormulaGuard.guarded(text)
          case .value(let text): text
          }
        })
    }
    return Array(text.utf8)
  }

  private static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ";") + "\r\n" }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { $0 == ";" || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
      return cell
    }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
