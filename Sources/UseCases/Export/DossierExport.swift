import Exchange
import Planning

/// Gives the dossier of a base out as an import would take it: importing it again changes nothing.
public struct DossierExport {
  private let dossier: Dossier

  /// The dossier of a year.
  ///
  /// What has come in the course of the year stands as scheduled for that day, beside its delivery notes: so an auditor
  /// who reads the tables still knows who asked for the year's sessions.
  public init(_ open: OpenBase) {
    var dossier = open.index.dossier
    dossier.unsettleDeliveries()
    self.dossier = dossier
  }

  /// Writes the tables, the settings and the calendars as files into an empty folder, made where it is missing.
  ///
  /// Of calendars the base knows when somebody is taken, and nothing else.
  ///
  /// - Returns: How many files there are.
  /// - Throws: ``Failure`` where the folder has something in it; `DossierWriter.Failure`.
  public func writeTables(to folder: String) throws -> Int {
    try OutputFolder.demandEmpty(folder)
    return try OutputFolder.write(folder) { try DossierWriter().writeWhole(dossier, to: $0) }
  }

  /// Writes everything as one workbook.
  ///
  /// - Throws: ``Failure`` where it does not fit into a spreadsheet or cannot be written.
  public func writeWorkbook(to file: String) throws {
    try WorkbookOutput.write(to: file) { writer throws(WorkbookFault) in try writer.bytes(of: dossier) }
  }
}
