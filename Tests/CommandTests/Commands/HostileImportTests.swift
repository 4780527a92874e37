import Foundation
import Testing

@testable import Exchange

@Suite("tandem import, workbooks that are none or do harm")
struct HostileImportTests {
  /// A file, its name, and what is said of it in French and in English.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: @Sendable () throws -> [UInt8]
    var french: String
    var english: String
    var testDescription: String { "\(name): \(english)" }
  }

  /// A small workbook with some of its parts replaced.
  private static func book(_ changes: [String: String] = [:], without missing: String = "") throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    var parts: [String: String] = [
      "[Content_Types].xml":
        "<Types xmlns='\(package)/content-types'><Override PartName='/xl/workbook.xml' ContentType="
        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
      "_rels/.rels": "<Relationships><Relationship Id='r1' Type='\(office)/officeDocument' Target='xl/workbook.xml'/>"
        + "</Relationships>",
      "xl/workbook.xml":
        "<workbook xmlns:r='\(office)'><sheets><sheet name='deploiements' r:id='r1'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id='r1' Type='\(office)/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
    ]
    for (name, text) in changes { parts[name] = text }
    parts[missing] = nil
    return try ZipWriter.bytes(of: parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Ten entities, each ten times the one before: ten thousand million characters.
  private static let laughs: String = {
    let entities = (1...10).map { level in
      "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>"
    }
    return "<!DOCTYPE x [<!ENTITY l0 'lol'>" + entities.joined() + "]><worksheet><sheetData><row><c t='inlineStr'><is>"
      + "<t>&l10;</t></is></c></row></sheetData></worksheet>"
  }()

  static let cases: [Case] = [
    Case(
      name: "texte.xlsx", bytes: { Array("id;nom\nI1;x\n".utf8) }, french: "ce n'est pas un classeur .xlsx",
      english: "not an .xlsx workbook"),
    Case(
      name: "coupe.xlsx", bytes: { Array(try book().prefix(200)) }, french: "classeur abîmé ou incomplet",
      english: "the workbook is damaged or cut short"),
    Case(
      name: "vieux.xlsx", bytes: { container },
      french: "classeur au format Excel 97-2003 — ouvrez-le et enregistrez-le",
      english: "a workbook of Excel 97-2003 — open it and save it as .xlsx"),
    Case(
      name: "vieux.xls", bytes: { container }, french: "classeur au format Excel 97-2003",
      english: "a workbook of Excel 97-2003"),
    Case(
      name: "libre.ods", bytes: { Array("PK".utf8) }, french: "classeur au format OpenDocument",
      english: "an OpenDocument workbook"),
    Case(
      name: "libre.xlsx",
      bytes: {
        try ZipWriter.bytes(of: [
          ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
          ("content.xml", Array("<a/>".utf8)),
        ])
      }, french: "classeur au format OpenDocument", english: "an OpenDocument workbook"),
    Case(
      name: "secret.xlsx", bytes: { container + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] } },
      french: "classeur protégé par un mot de passe", english: "the workbook is protected by a password"),
    Case(
      name: "vide.xlsx", bytes: { try book(without: "xl/workbook.xml") },
      french: "il manque au classeur la partie xl/workbook.xml", english: "the workbook lacks its part xl/workbook.xml"),
    Case(
      name: "sans.xlsx", bytes: { try book(without: "xl/worksheets/sheet1.xml") },
      french: "il manque au classeur la partie xl/worksheets/sheet1.xml",
      english: "the workbook lacks its part xl/worksheets/sheet1.xml"),
    Case(
      name: "rires.xlsx", bytes: { try book(["xl/worksheets/sheet1.xml": laughs]) },
      french: "la partie xl/worksheets/sheet1.xml a un DOCTYPE, refusé par sécurité",
      english: "the part xl/worksheets/sheet1.xml has a DOCTYPE, refused for safety"),
    Case(
      name: "bombe.xlsx",
      bytes: {
        let zeros = [UInt8](repeating: 0x30, count: (64 << 20) + 1)
        return try ZipWriter.bytes(of: [("[Content_Types].xml", []), ("xl/zeros.xml", zeros)])
      }, french: "classeur trop grand : xl/zeros.xml dépasse 64 Mo une fois décompressé",
      english: "the workbook is too large: xl/zeros.xml exceeds 64 MB once unpacked"),
    Case(
      name: "bombes.xlsx",
      bytes: {
        let zeros = [UInt8](repeating: 0x30, count: 60 << 20)
        return try ZipWriter.bytes(of: (0..<5).map { ("xl/\($0).xml", zeros) })
      }, french: "plus de 256 Mo une fois décompressé", english: "more than 256 MB once unpacked"),
    Case(
      name: "parties.xlsx",
      bytes: { try ZipWriter.bytes(of: (0...1000).map { ("xl/\($0).xml", [0x30]) }) },
      french: "plus de 1000 parties", english: "more than 1000 parts"),
  ]

  @Test("are refused with a sentence that names the file and how to mend it, base or not", arguments: cases)
  func refused(_ file: Case) throws {
    let trial = try Trial.withBase()
    try trial.write(try file.bytes(), to: file.name)
    let before = try trial.data("b.sqlite")
    let french = try trial.run("import", file.name, "--base", "b.sqlite", "--annotate", "out")
    #expect(french.status == 65)
    #expect(french.errors.contains(file.name) && french.errors.contains(file.french), "\(french.errors)")
    #expect(french.output.isEmpty)
    #expect(try trial.data("b.sqlite") == before)
    let english = try trial.run("import", file.name, "--base", "b.sqlite", environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.status == 65)
    #expect(english.errors.contains(file.english), "\(english.errors)")
    // In a dossier's folder the same is said.
    try trial.write(try file.bytes(), to: "dossier/\(file.name)")
    let inside = try trial.run("import", "dossier", "--base", "b.sqlite", "--dry-run")
    #expect(inside.errors.contains(file.french))
  }
}
