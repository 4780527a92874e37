import Exchange
import Planning

/// Gives the dossier of a base out as an import would take it: importing it again changes nothing.
public struct DossierExport {
  private let dossier: Dossier

  /// The dossier of a year.
  public init(_ open: OpenBase) { dossier = open.index.dossier }

  /// Writes the tables, the settings and the calendars as files into an empty folder, made where it is missing.
  ///
  /// Of calendars the base knows when somebody is taken, and nothing else.
  ///
  /// - Returns: How many files there are.
  /// - Throws: ``Failure`` where the folder has something in it; `DossierWriter.Failure`.
  public func writeTables(to folder: String) throws -> Int {
    try OutputFolder.demandEmpty(folder)
    return try DossierWriter().writeWhole(dossier, to: folder)
  }

  /// Writes everything as one workbook.
  ///
  /// - Throws: ``Failure`` where it does not fit into a spreadsheet or cannot be written.
  public func writeWorkbook(to file: String) throws {
    try WorkbookOutput.write(to: file) { writer throws(WorkbookFault) in try writer.bytes(of: dossier) }
  }
}
