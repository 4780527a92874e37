public import Foundation
public import Planning

/// Writes a dossier as the tables it could have been read from.
///
/// Tables in the contract's order of columns with `;`, UTF-8 with its mark and CRLF; ISO dates; texts that a spreadsheet
/// would take for formulas with an apostrophe before them, which the reader takes off again. What a blank cell means anyway
/// is often left blank. Reading what was written gives an equal dossier.
public struct DossierWriter: Sendable {
  /// Why a dossier cannot be written, with what the system says.
  public struct Failure: Error, Hashable, Sendable {
    /// The file or folder.
    public var path: String
    public var reason: String
    /// The system's number for it, such as `ENOSPC`; nil where there is none.
    public var code: Int32?
    /// The name of a calendar that would lie outside the folder.
    public var isUnsafeName: Bool
  }

  public init() {}

  /// Writes the required tables, those that have rows, the settings and the calendars into a folder, made where needed.
  ///
  /// Tables that have no rows any more but a file in the folder are left as they are: write into an empty folder.
  ///
  /// - Parameter agendas: the calendars that trainers and venues name, by file name.
  /// - Throws: ``Failure`` where the system refuses or the name of a calendar is a path.
  public func write(_ dossier: Dossier, agendas: [String: Data] = [:], to folder: String) throws(Failure) {
    let calendars = agendas.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: [UInt8]($0.value)) }
    try write(dossier, calendars, to: folder)
  }

  /// Writes the same with the calendars of the dossier's own busy times, so that reading the folder gives them back.
  ///
  /// - Returns: How many files there are.
  /// - Throws: As above.
  @discardableResult
  public func writeWhole(_ dossier: Dossier, to folder: String) throws(Failure) -> Int {
    let calendars: [(name: String, bytes: [UInt8])]
    do {
      calendars = try AgendaWriter.files(of: dossier)
    } catch {
      throw Failure(path: folder, reason: "\(error)", isUnsafeName: false)
    }
    return try write(dossier, calendars, to: folder)
  }

  @discardableResult
  private func write(
    _ dossier: Dossier, _ calendars: [(name: String, bytes: [UInt8])], to folder: String
  ) throws(Failure) -> Int {
    var tables = TableFiles()
    dossier.showTables(to: &tables)
    var files = tables.files
    files.append((settingsFileName, Array(SettingsText.text(of: dossier.settings).utf8)))
    for (name, bytes) in calendars {
      guard !name.isEmpty, !name.contains("/"), !name.contains("\\"), !name.hasPrefix(".") else {
        throw Failure(path: name, reason: "", isUnsafeName: true)
      }
      files.append((name, bytes))
    }
    try write(files, to: folder)
    return files.count
  }

  /// Writes every table with its header only, and settings with a comment for each, into a folder, made where needed.
  ///
  /// - Throws: ``Failure`` where the system refuses.
  public func templates(to folder: String) throws(Failure) {
    var files = Schema.all.map { (name: $0.table.fileName, bytes: TableWriter.emptyTable($0)) }
    files.append((settingsFileName, Array(SettingsText.template.utf8)))
    try write(files, to: folder)
  }

  /// Writes files into a folder, made where needed.
  func write(_ files: [(name: String, bytes: [UInt8])], to folder: String) throws(Failure) {
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      let fault = SystemFault(error)
      throw Failure(path: folder, reason: fault.words, code: fault.code, isUnsafeName: false)
    }
    for file in files {
      let target = url.appendingPathComponent(file.name)
      do {
        try Data(file.bytes).write(to: target, options: .atomic)
      } catch {
        let fault = SystemFault(error)
        throw Failure(path: target.path, reason: fault.words, code: fault.code, isUnsafeName: false)
      }
    }
  }
}

/// The tables of a dossier as CSV files.
private struct TableFiles: TableVisitor {
  var files: [(name: String, bytes: [UInt8])] = []

  mutating func visit<Value: TableRow>(_ rows: [Value]) {
    files.append((Value.table.fileName, TableWriter.bytes(of: rows)))
  }
}
