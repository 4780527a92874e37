import Exchange
import Foundation
import Planning

/// Reads one table of a dossier from a file of any name.
enum TableCopy {
  /// The table, read as a part of what is known.
  ///
  /// Its problems name the table's usual file.
  ///
  /// - Throws: ``Failure`` where the file cannot be read, or no copy of it be made.
  static func read(_ path: String, as table: DossierTable, stored: Dossier) throws -> DossierReading {
    let bytes = try OutputFile.read(path)
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    do {
      try files.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure.unwritable(folder.path, WriteFault(error))
    }
    let copy = folder.appendingPathComponent(table.fileName).path
    try OutputFile.write(bytes, to: copy)
    return DossierReader(agendaReader: AgendaFile.reader).read(parts: [copy], stored: stored)
  }
}
