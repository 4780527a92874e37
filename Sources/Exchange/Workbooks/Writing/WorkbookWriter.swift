public import Planning

/// Writes a dossier, a plan or both as one workbook, one sheet a table.
///
/// Text is text whatever it begins with, numbers are numbers, dates and times have the format that the reader's own
/// country uses. The header row stays in sight. Equal tables give equal bytes. The settings have a sheet `reglages`, the
/// times at which trainers and venues are taken one named `agendas`, so that one file is the whole dossier.
public struct WorkbookWriter: Sendable {
  public init() {}

  /// The required tables of a dossier and those that have rows, its settings and busy times, then the tables of a plan
  /// under names such as `plan_sessions`.
  ///
  /// Reading the workbook gives the dossier back as it was.
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

  /// Every table of a dossier with its header only and settings to be filled in, its columns formatted so that codes keep their zeros.
  ///
  /// - Throws: ``WorkbookFault/notWritten``.
  public func templates() throws(WorkbookFault) -> [UInt8] {
    try WorkbookFile.bytes(of: Schema.all.map(DossierSheets.empty) + [SettingsRows.template])
  }

  private func sheets(of dossier: Dossier) -> [WorkbookSheet] {
    var tables = TableSheets()
    dossier.showTables(to: &tables)
    return tables.sheets + [SettingsRows.sheet(of: dossier.settings)]
      + (AgendaSheet.sheet(of: dossier).map { [$0] } ?? [])
  }
}

/// The tables of a dossier as sheets.
private struct TableSheets: TableVisitor {
  var sheets: [WorkbookSheet] = []

  mutating func visit<Value: TableRow>(_ rows: [Value]) { sheets.append(DossierSheets.sheet(rows)) }
}
