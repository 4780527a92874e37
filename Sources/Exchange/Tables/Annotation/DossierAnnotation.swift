import Foundation
public import Planning

/// Gives the tables of a dossier back with what is wrong with each row beside it.
public struct DossierAnnotation: Sendable {
  private let words: ProblemText

  /// Remarks in a language.
  public init(_ language: Language) { words = ProblemText(language) }

  /// Writes every table among some files, under its own name, with a column `remarques`.
  ///
  /// Files that are no tables or cannot be read are passed over, as are the settings, which have no rows.
  ///
  /// - Parameters:
  ///   - paths: Dossier folders, and single tables.
  ///   - problems: What the reading of these files has found.
  ///   - folder: Where the tables go; made where needed. It must not hold the tables that are read.
  /// - Returns: The names of the files, in alphabetical order.
  /// - Throws: ``DossierWriter/Failure`` where the system refuses.
  public func write(
    _ paths: [String], problems: [Problem], to folder: String
  ) throws(DossierWriter.Failure) -> [String] {
    var files: [(name: String, bytes: [UInt8])] = []
    let byFile = Dictionary(grouping: problems, by: \.place.file)
    for path in paths {
      for (table, url) in tables(at: path) {
        guard let source = try? DossierFiles(folder: url.deletingLastPathComponent().path),
          let bytes = try? source.bytes(of: url.lastPathComponent)
        else { continue }
        let content = ByteTable(bytes)
        if content.flaws.contains(where: { $0.kind == .notText }) { continue }
        let annotation = TableAnnotation(content, of: table, words)
        let name = url.lastPathComponent
        files.append((name, annotation.bytes(byFile[name] ?? [])))
      }
    }
    try DossierWriter().write(files, to: folder)
    return files.map(\.name).sorted()
  }

  /// The tables in a folder, or the one that a file is.
  private func tables(at path: String) -> [(DossierTable, URL)] {
    if let files = try? DossierFiles(folder: path) {
      return files.names.compactMap { name in
        DossierFiles.table(of: name).map { ($0, files.folder.appendingPathComponent(name)) }
      }
    }
    let url = URL(fileURLWithPath: path)
    return DossierTable(partName: url.lastPathComponent).map { [($0, url)] } ?? []
  }
}
