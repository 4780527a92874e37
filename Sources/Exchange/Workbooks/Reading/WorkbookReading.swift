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

  /// In the workbook's order; two may be the same table.
  public var tables: [Table] = []
  public var problems: [Problem] = []

  /// The cells whose value is not known: what else is said of them only repeats that.
  public var faultyCells: Set<Problem.Place> {
    Set(problems.filter { $0.severity == .error && $0.place.columnNumber != nil }.map(\.place))
  }
}
