public import Planning

/// Writes a dossier, a plan or both as one workbook, one sheet a table.
///
/// Text is text whatever it begins with, numbers are numbers, dates and times have the format that the reader's own
/// country uses. The header row stays in sight. Equal tables give equal bytes. The settings are no table: they stay in
/// `reglages.yml`.
public struct WorkbookWriter: Sendable {
  public init() {}

  /// The required tables of a dossier and those that have rows, then those of a plan under names such as `plan_sessions`.
  ///
  /// Reading the workbook gives the dossier's tables back as they were.
  ///
  /// - Throws: ``WorkbookFault/doesNotFit`` for a text or table longer than a spreadsheet can have, or
  ///   ``WorkbookFault/notWritten``.
  public func bytes(of dossier: Dossier, plan: [ExportTable] = []) throws(WorkbookFault) -> [UInt8] {
    try WorkbookFile.bytes(of: sheets(of: dossier) + plan.map(PlanSheets.sheet))
  }

  /// The tables of a plan alone.
  ///
  /// - Throws: As for a dossier.
  public func bytes(ofPlan plan: [ExportTable]) throws(WorkbookFault) -> [UInt8] {
    try WorkbookFile.bytes(of: plan.map(PlanSheets.sheet))
  }

  /// Every table of a dossier with its header only, its columns formatted so that codes keep their zeros.
  ///
  /// - Throws: ``WorkbookFault/notWritten``.
  public func templates() throws(WorkbookFault) -> [UInt8] {
    try WorkbookFile.bytes(of: Schema.all.map(DossierSheets.empty))
  }

  private func sheets(of dossier: Dossier) -> [WorkbookSheet] {
    var tables = TableSheets()
    dossier.showTables(to: &tables)
    return tables.sheets
  }
}

/// The tables of a dossier as sheets.
private struct TableSheets: TableVisitor {
  var sheets: [WorkbookSheet] = []

  mutating func visit<Value: TableRow>(_ rows: [Value]) { sheets.append(DossierSheets.sheet(rows)) }
}
