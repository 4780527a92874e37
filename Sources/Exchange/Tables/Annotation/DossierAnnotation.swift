import Foundation
public import Planning

/// Gives the tables of a dossier back with what is wrong with each row beside it.
public struct DossierAnnotation: Sendable {
  private let words: ProblemText
  private let language: Language

  /// Remarks in a language.
  public init(_ language: Language) {
    words = ProblemText(language)
    self.language = language
  }

  /// Writes every table among some files, under its own name, with a column `remarques`.
  ///
  /// A workbook comes back under its own name with the sheets that are read, `reglages` and `agendas` too; its other
  /// sheets, its formats and formulas stay behind. Files that are no tables or cannot be read are passed over, as is
  /// `reglages.yml`, which has no rows.
  ///
  /// - Parameters:
  ///   - paths: Dossier folders, single tables and workbooks.
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
        let name = url.lastPathComponent
        guard let source = try? DossierFiles(folder: url.deletingLastPathComponent().path),
          let bytes = try? source.bytes(of: name)
        else { continue }
        guard let table else {
          if let book = try workbook(bytes, name, byFile, folder) { files.append((name, book)) }
          continue
        }
        let content = ByteTable(bytes)
        if content.flaws.contains(where: { $0.kind == .notText }) { continue }
        let annotation = TableAnnotation(content, of: table, words)
        files.append((name, annotation.bytes(byFile[name] ?? [])))
      }
    }
    try DossierWriter().write(files, to: folder)
    return files.map(\.name).sorted()
  }

  /// A workbook with its remarks; nil where it has no sheet that can be read.
  private func workbook(
    _ bytes: [UInt8], _ name: String, _ problems: [String: [Problem]], _ folder: String
  ) throws(DossierWriter.Failure) -> [UInt8]? {
    let sheets = WorkbookReader().read(bytes, file: name).sheets.map { sheet in
      let annotation = TableAnnotation(sheet.content, columns: sheet.columns, words)
      return DossierSheets.sheet(
        named: sheet.name, lines: annotation.lines(problems[sheet.file] ?? []), table: sheet.table)
    }
    if sheets.isEmpty { return nil }
    do {
      return try WorkbookFile.bytes(of: sheets)
    } catch {
      let path = URL(fileURLWithPath: folder).appendingPathComponent(name).path
      throw DossierWriter.Failure(path: path, reason: error.text(in: language), isUnsafeName: false)
    }
  }

  /// The tables in a folder, or the one that a file is; nil stands for a workbook.
  private func tables(at path: String) -> [(DossierTable?, URL)] {
    func kind(_ name: String, _ table: DossierTable?) -> DossierTable?? {
      WorkbookReader.isWorkbook(name) ? .some(nil) : table.map { .some($0) }
    }
    if let files = try? DossierFiles(folder: path) {
      return files.names.compactMap { name in
        kind(name, DossierFiles.table(of: name)).map { ($0, files.folder.appendingPathComponent(name)) }
      }
    }
    let url = URL(fileURLWithPath: path)
    return kind(url.lastPathComponent, DossierTable(partName: url.lastPathComponent)).map { [($0, url)] } ?? []
  }
}
