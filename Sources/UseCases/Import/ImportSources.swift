import Exchange
import Foundation

/// What the paths given to an import turn out to be.
struct ImportSources {
  var dossier: String?
  var annuaire: OfficialData.File?
  var effectifs: OfficialData.File?
  /// Single tables of a dossier that are known by their names.
  var parts: [String] = []
  var plans: [(path: String, bytes: [UInt8])] = []

  /// The dossier and the single tables.
  var tables: [String] { (dossier.map { [$0] } ?? []) + parts }

  /// Looks at each path: a folder is a dossier, a file is known by what stands in it, a table by its name.
  ///
  /// - Throws: ``Failure`` for a path that is not there or whose content is unknown.
  init(_ paths: [String]) throws {
    for path in paths { try add(path) }
    if annuaire == nil, let effectifs { throw Failure.classesWithoutSchools(effectifs.name) }
  }

  private mutating func add(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw Failure.missingFile(path) }
    if (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil {
      if let dossier { throw Failure.options(.onlyOneOf([dossier, path])) }
      dossier = path
      return
    }
    let bytes = try OutputFile.read(path)
    if Self.isJSON(bytes, path) {
      plans.append((path, bytes))
      return
    }
    let file = OfficialData.File(name: (path as NSString).lastPathComponent, bytes: bytes)
    switch file.dataSet {
    case .annuaire:
      if let annuaire { throw Failure.secondOfficialFile(path, first: annuaire.name) }
      annuaire = file
    case .effectifs:
      if let effectifs { throw Failure.secondOfficialFile(path, first: effectifs.name) }
      effectifs = file
    case nil:
      guard DossierTable(partName: file.name) != nil else { throw Failure.unknownContent(path) }
      parts.append(path)
    }
  }

  private static func isJSON(_ bytes: [UInt8], _ path: String) -> Bool {
    if path.lowercased().hasSuffix(".json") { return true }
    return bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
  }
}
