/// One thing that is wrong, or doubtful, in what a user has given: where, what, and why.
///
/// It knows no language; ``ProblemText`` puts it into words.
public struct Problem: Hashable, Sendable {
  /// Whether it stands in the way.
  public enum Severity: String, Sendable, Comparable {
    /// Nothing is imported while there is one.
    case error
    case warning

    public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
  }

  public var severity: Severity
  public var place: Place
  /// The text as written, where a text is concerned.
  public var value: String?
  public var cause: Cause

  public init(_ severity: Severity, at place: Place, value: String? = nil, cause: Cause) {
    self.severity = severity
    self.place = place
    self.value = value
    self.cause = cause
  }

  /// A place in a file, as exact as it is known.
  public struct Place: Hashable, Sendable {
    /// The file's name as it is in the folder.
    public var file: String
    /// The line of the file, from 1; in a table that has cells with line breaks it is not the row of a spreadsheet.
    public var line: Int?
    /// The column's name as contracted, or the path of a setting such as `objectifs.heures_agents`.
    public var column: String?
    /// The number of the column from 1, so that 3 is a spreadsheet's column C.
    public var columnNumber: Int?
    /// The character of the line at which the value begins, from 1.
    public var character: Int?

    public init(
      file: String, line: Int? = nil, column: String? = nil, columnNumber: Int? = nil, character: Int? = nil
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.columnNumber = columnNumber
      self.character = character
    }
  }
}

extension Problem.Place {
  /// Whether the file is a sheet of a workbook, as in `classeur.xlsx#ecoles`.
  var isInWorkbook: Bool {
    guard let sign = file.lastIndex(of: "#") else { return false }
    return WorkbookReader.isWorkbook(String(file[..<sign]))
  }

  /// Whether it is in the sheet of settings, whose rows are not told apart by columns.
  var isSetting: Bool {
    guard isInWorkbook, let sign = file.lastIndex(of: "#") else { return false }
    return SettingsSheet.isNamed(String(file[file.index(after: sign)...]))
  }
}

extension Problem.Place: Comparable {
  /// By file, line, column.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line ?? 0, a.columnNumber ?? 0, a.character ?? 0, a.column ?? "")
      < (b.file, b.line ?? 0, b.columnNumber ?? 0, b.character ?? 0, b.column ?? "")
  }
}
