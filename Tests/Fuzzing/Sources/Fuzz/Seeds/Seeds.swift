import Foundation
import Planning

@testable import Exchange

/// Makes inputs of the files in the corpus, which are such as people have.
enum Seeds {
  static func write(_ format: Format, from corpus: String, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    switch format {
    case .csv:
      for (index, table) in DossierTable.allCases.enumerated() {
        let bytes = try bytes(of: "\(corpus)/csv/\(table.fileName)")
        try put([UInt8(ascii: "A") + UInt8(index)] + bytes, "\(folder)/part-\(table.rawValue)")
        try put([UInt8(ascii: "a") + UInt8(index)] + bytes, "\(folder)/whole-\(table.rawValue)")
      }
      try put([UInt8(ascii: "Y")] + bytes(of: "\(corpus)/official/annuaire.csv"), "\(folder)/annuaire")
      try put([UInt8(ascii: "Z")] + bytes(of: "\(corpus)/official/effectifs.csv"), "\(folder)/effectifs")
      try encodings(of: "\(corpus)/csv/ecoles.csv", to: folder)
    case .xlsx:
      try copy("\(corpus)/xlsx", to: folder)
      guard let dossier = DossierReader().read(folder: "\(corpus)/csv").dossier else { return }
      let written = try WorkbookWriter().bytes(of: dossier)
      try put(written, "\(folder)/dossier.xlsx")
      let parts = try parts(of: written)
      try put(StoredZip.bytes(of: parts), "\(folder)/stored.xlsx")
      try put(PartsText.text(of: parts), "\(folder)/dossier.txt")
    default: try copy("\(corpus)/\(format.rawValue)", to: folder)
    }
  }

  /// A directory of one school, for the numbers of pupils to refer to.
  static let annuaire = Array(
    """
    Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Ecole_maternelle;\
    Ecole_elementaire;Nom_commune;Code_commune
    0350122T;École des Lucioles;Ecole;Public;1;1;Baulon;35016

    """.utf8)

  /// The same table in other encodings and with other delimiters.
  private static func encodings(of path: String, to folder: String) throws {
    let text = String(decoding: try bytes(of: path), as: UTF8.self)
    let letter = UInt8(ascii: "A")
    let single = text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : UInt8(ascii: "?") }
    try put([letter] + single, "\(folder)/windows-1252")
    let units = Array("\u{FEFF}\(text)".utf16)
    try put([letter] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "\(folder)/utf-16-le")
    try put([letter] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "\(folder)/utf-16-be")
    let tabs = "sep=\t\r\n" + text.replacing(";", with: "\t").replacing("\n", with: "\r\n")
    try put([letter] + Array(tabs.decomposedStringWithCanonicalMapping.utf8), "\(folder)/tabs")
  }

  /// The parts of a workbook that Tandem has written.
  private static func parts(of workbook: [UInt8]) throws -> [(name: [UInt8], bytes: [UInt8])] {
    var archive = try ZipArchive.open(workbook, limits: WorkbookLimits())
    let around = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]
    let sheets = (1...99).map { "xl/worksheets/sheet\($0).xml" }
    var parts: [(name: [UInt8], bytes: [UInt8])] = []
    for name in around + ["xl/styles.xml"] + sheets where archive.has(name) {
      var bytes: [UInt8] = []
      try archive.read(name) { (piece) throws(WorkbookFault) in bytes += piece }
      parts.append((Array(name.utf8), bytes))
    }
    return parts
  }

  private static func copy(_ from: String, to folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: from) {
      try put(bytes(of: "\(from)/\(name)"), "\(folder)/\(name)")
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func put(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
