/// What is wrong, or doubtful, with a workbook, where a table of text has no such trouble.
///
/// It knows neither place nor language: a ``Problem`` has the place, ``ProblemText`` the words.
public enum WorkbookFault: Error, Hashable, Sendable {
  // The file
  /// No workbook at all: text, a picture, a document of another kind.
  case notAWorkbook
  /// The format of Excel before 2007.
  case oldWorkbook
  /// A spreadsheet of LibreOffice's own format.
  case openDocument
  /// Excel's binary format, `.xlsb`.
  case binaryWorkbook
  /// Protected by a password.
  case encrypted
  /// Cut short, or with entries that cannot be unpacked.
  case damaged
  /// A part that the workbook refers to and does not have.
  case missingPart(String)
  /// A part that is not well-formed, with its line.
  case badXML(part: String, line: Int)
  /// A part with a document type, which no spreadsheet writes.
  case documentType(part: String)
  /// A part whose elements lie too deep in one another.
  case tooDeep(part: String)
  /// Something larger than ``WorkbookLimits`` allow.
  case tooLarge(Excess)
  /// An archive whose directory makes no sense, with the entry.
  case absurdEntry(String)

  // Sheets
  /// A sheet that is no table of a dossier, with the name likely meant.
  case unknownSheet(meant: String?)
  /// Titles or notes above the header, which stands in this row.
  case headerBelow(row: Int)
  /// A workbook that is meant for a whole dossier and lacks these sheets.
  case missingSheets([String])
  /// A workbook that is a whole dossier but for its settings.
  case noSettings
  /// A sheet that is hidden and read all the same.
  case hiddenSheet
  /// Merged cells of one column: each row has the value.
  case mergedRows(String)
  /// Merged cells of several columns: only the first one has the value.
  case mergedColumns(String)
  /// Cells to the right of the last heading.
  case noHeading

  // Cells
  /// A reference such as `A0`, `B-2` or `ZZZZ1`.
  case badReference(String)
  /// An error such as `#N/A`.
  case cellError(String)
  /// A formula that no spreadsheet has calculated yet.
  case notCalculated
  /// A number with the format of a date that no calendar has.
  case impossibleDate
  /// The number of a shared text that is not there.
  case missingText

  // Writing
  /// A text too long for a cell, or a table too long for a sheet, with the sheet and the cell.
  case doesNotFit(at: String)
  /// The archive could not be made, for want of memory.
  case notWritten

  /// What there is too much of, with the most there may be.
  public enum Excess: Hashable, Sendable {
    case entries(Int)
    case entryBytes(name: String, Int)
    case totalBytes(Int)
    case cells(Int)
    case cellText(Int)
    case text(Int)
    case parts(Int)
    case token(part: String)
  }
}
