public import SchoolCalendar

/// What came of reading a workbook: the sheets that are tables of a dossier, and what is wrong before any row is looked at.
public struct WorkbookReading: Sendable {
  /// A sheet that bears the name of a table.
  public struct Table: Sendable {
    public var table: DossierTable
    /// The workbook and the sheet, such as `classeur.xlsx#ecoles`; problems of its rows name it as their file.
    public var file: String
    /// Its rows as those of a text file, a line being a row; nil where the sheet could not be read.
    public var content: ByteTable?
  }

  /// The sheet `reglages`.
  public struct SettingsRows: Sendable {
    /// As that of a table.
    public var file: String
    /// Its rows; nil where the sheet could not be read.
    public var content: ByteTable?
  }

  /// In the workbook's order; two may be the same table.
  public var tables: [Table] = []
  /// The settings, nil where the workbook has no sheet of them.
  public var settings: SettingsRows?
  /// When trainers and venues are taken, by the names of their calendars, as the sheet `agendas` has it.
  public var busyTimes: [String: [MomentRange]] = [:]
  /// Every sheet that was read, in the workbook's order.
  var sheets: [ReadSheet] = []
  public var problems: [Problem] = []

  /// A sheet with its rows as they were read.
  struct ReadSheet: Sendable {
    var name: String
    /// As that of a table.
    var file: String
    /// Nil for the settings and the calendars.
    var table: DossierTable?
    /// The columns that are read.
    var columns: [String]
    var content: ByteTable
  }

  /// The cells whose value is not known: what else is said of them only repeats that.
  public var faultyCells: Set<Problem.Place> {
    Set(problems.filter { $0.severity == .error && $0.place.columnNumber != nil }.map(\.place))
  }
}
