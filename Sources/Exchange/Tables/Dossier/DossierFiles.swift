import Foundation

/// The files of a dossier as they are on disk: their names and how to get their bytes.
struct DossierFiles {
  let folder: URL
  /// The names, in alphabetical order.
  let names: [String]

  /// Lists a folder.
  ///
  /// - Throws: What the system says where it is not there, is no folder or may not be read.
  init(folder: String) throws {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Says that a file has more bytes than any file of a dossier can have.
  struct TooLarge: Error {}

  /// The bytes of a file.
  ///
  /// - Throws: ``TooLarge`` before it is read, or what the system says.
  func bytes(of name: String) throws -> [UInt8] {
    let url = folder.appendingPathComponent(name)
    let attributes = try FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
    if let size = attributes[.size] as? Int, size > ByteTable.maxBytes { throw TooLarge() }
    return try [UInt8](Data(contentsOf: url))
  }

  /// The table that a file's name stands for, however it is spelt: `Écoles.CSV` is that of schools.
  static func table(of name: String) -> DossierTable? {
    guard let stem = stem(of: name, endings: ["csv", "tsv", "txt"]) else { return nil }
    let folded = FoldedName(stem)
    return DossierTable.allCases.first { FoldedName($0.rawValue) == folded }
  }

  /// The folder of a file and its name.
  static func split(_ path: String) -> (folder: String, name: String) {
    let url = URL(fileURLWithPath: path)
    return (url.deletingLastPathComponent().path, url.lastPathComponent)
  }

  static func isSettings(_ name: String) -> Bool {
    stem(of: name, endings: ["yml", "yaml"]).map { FoldedName($0).text == "reglages" } ?? false
  }

  /// A file's name without its ending, where that is one of these.
  static func stem(of name: String, endings: [String]) -> String? {
    guard let dot = name.lastIndex(of: "."), endings.contains(name[name.index(after: dot)...].lowercased()) else {
      return nil
    }
    return String(name[..<dot])
  }
}
