/// Where the cells of one row of a table stand, for problems that are found only after reading.
public struct RowPlaces: Sendable {
  private let sheet: Sheet
  private let row: ByteTable.Row

  init(_ sheet: Sheet, _ row: ByteTable.Row) {
    self.sheet = sheet
    self.row = row
  }

  /// A problem of the row's cell in a column of the contract, with what is written there.
  public func problem(_ severity: Problem.Severity, column: String, cause: Problem.Cause) -> Problem {
    Problem(severity, at: sheet.place(of: column, in: row), value: sheet.text(of: column, in: row), cause: cause)
  }
}
