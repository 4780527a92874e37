import Exchange
import Foundation

/// What the paths given to an import turn out to be.
struct ImportSources {
  /// A whole dossier.
  enum Dossier {
    case folder(String)
    case workbook(String)

    var path: String {
      switch self {
      case .folder(let path), .workbook(let path): path
      }
    }

    /// The folder in which its files lie.
    var folder: URL {
      switch self {
      case .folder(let path): URL(fileURLWithPath: path)
      case .workbook(let path): URL(fileURLWithPath: path).deletingLastPathComponent()
      }
    }
  }

  var dossier: Dossier?
  /// A file of settings by itself.
  var settings: String?
  var annuaire: OfficialData.File?
  var effectifs: OfficialData.File?
  var adresses: OfficialData.File?
  /// Single tables of a dossier that are known by their names, and workbooks with some of its tables.
  var parts: [String] = []
  var plans: [(path: String, bytes: [UInt8])] = []
  /// Spreadsheets that cannot be read at all.
  var problems: [Problem] = []
  /// Workbooks that were likely meant for whole dossiers, with what they lack.
  var incomplete: [Problem] = []

  /// The dossier and the single tables.
  var tables: [String] { (dossier.map { [$0.path] } ?? []) + parts }

  /// Looks at each path: a folder is a dossier, a file is known by what stands in it, a table by its name.
  ///
  /// A workbook that has the sheets of all required tables is a dossier; one that has others only is a part.
  ///
  /// - Throws: ``Failure`` for a path that is not there or whose content is unknown.
  init(_ paths: [String]) throws {
    for path in paths { try add(path) }
    if annuaire == nil, let effectifs { throw Failure.classesWithoutSchools(effectifs.name) }
  }

  private mutating func add(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw Failure.missingFile(path) }
    if (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil { return try add(.folder(path)) }
    let name = (path as NSString).lastPathComponent
    if SettingsReader.isSettings(name) {
      if let settings { throw Failure.options(.onlyOneOf([settings, path])) }
      settings = path
      return
    }
    if WorkbookReader.isWorkbook(name) { return try addWorkbook(path, name) }
    if let fault = WorkbookReader.foreignFormat(name) {
      problems.append(Problem(.error, at: .init(file: name), cause: .workbook(fault)))
      return
    }
    let bytes = try OutputFile.read(path)
    if Self.isJSON(bytes, path) {
      plans.append((path, bytes))
      return
    }
    let file = OfficialData.File(name: name, bytes: bytes)
    switch file.dataSet {
    case .annuaire:
      if let annuaire { throw Failure.secondOfficialFile(path, first: annuaire.name) }
      annuaire = file
    case .effectifs:
      if let effectifs { throw Failure.secondOfficialFile(path, first: effectifs.name) }
      effectifs = file
    case .adresses:
      if let adresses { throw Failure.secondOfficialFile(path, first: adresses.name) }
      adresses = file
    case nil:
      guard DossierTable(partName: file.name) != nil else { throw Failure.unknownContent(path) }
      parts.append(path)
    }
  }

  private mutating func add(_ whole: Dossier) throws {
    if let dossier { throw Failure.options(.onlyOneOf([dossier.path, whole.path])) }
    dossier = whole
  }

  private mutating func addWorkbook(_ path: String, _ name: String) throws {
    let size = try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)[.size]
    guard (size as? Int ?? 0) <= ByteTable.maxBytes else {
      problems.append(Problem(.error, at: .init(file: name), cause: .tooLarge))
      return
    }
    let bytes = try OutputFile.read(path)
    let sheets: WorkbookReader.Sheets
    do {
      sheets = try WorkbookReader().sheets(in: bytes, file: name)
    } catch {
      problems.append(Problem(.error, at: .init(file: name), cause: .workbook(error)))
      return
    }
    if sheets.missing.isEmpty { return try add(.workbook(path)) }
    parts.append(path)
    if sheets.hasSettings || sheets.tables.contains(where: \.isRequired) {
      let cause = WorkbookFault.missingSheets(sheets.missing.map(\.rawValue))
      incomplete.append(Problem(.error, at: .init(file: name), cause: .workbook(cause)))
    }
  }

  private static func isJSON(_ bytes: [UInt8], _ path: String) -> Bool {
    if path.lowercased().hasSuffix(".json") { return true }
    return bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
  }
}
