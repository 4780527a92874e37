import Testing

@testable import Exchange

@Suite("Hostile and damaged workbooks")
struct HostileWorkbookTests {
  private let plain = HandmadeWorkbook(rows: HandmadeWorkbook.header)
  private let sheet = "xl/worksheets/sheet1.xml"

  private func faults(_ book: HandmadeWorkbook, _ limits: WorkbookLimits = WorkbookLimits()) throws -> [WorkbookFault] {
    let reading = try book.read(limits)
    #expect(reading.tables.allSatisfy { $0.content == nil })
    return reading.faults
  }

  @Test("are told from workbooks by their first bytes")
  func otherFiles() {
    func faults(_ bytes: [UInt8]) -> [WorkbookFault] { WorkbookReader().read(bytes, file: "c.xlsx").faults }
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(faults(old) == [.oldWorkbook])
    #expect(faults(old + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }) == [.encrypted])
    #expect(faults(Array("id;nom\n".utf8)) == [.notAWorkbook])
    #expect(faults([]) == [.notAWorkbook])
    #expect(faults(Array("PK\u{3}\u{4}".utf8)) == [.damaged])
  }

  @Test("of other formats in the same container are named")
  func otherContainers() throws {
    var ods = HandmadeWorkbook(rows: "")
    ods.parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]
    #expect(try ods.read().faults == [.openDocument])
    ods.parts = [("a.txt", "a")]
    #expect(try ods.read().faults == [.notAWorkbook])
    var binary = plain
    binary["_rels/.rels"] = binary["_rels/.rels"].replacing("workbook.xml", with: "workbook.bin")
    #expect(try binary.read().faults == [.binaryWorkbook])
    var document = plain
    document["xl/workbook.xml"] = "<document/>"
    #expect(try document.read().faults == [.notAWorkbook])
  }

  @Test("with a content type of something else are refused")
  func contentType() throws {
    var book = plain
    book["[Content_Types].xml"] =
      "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.ms-word.document.main+xml'/></Types>"
    #expect(try book.read().faults == [.notAWorkbook])
  }

  @Test("cut short anywhere give a fault and never stop the program")
  func truncated() throws {
    let bytes = try plain.bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(!WorkbookReader().read(Array(bytes.prefix(length)), file: "c.xlsx").problems.isEmpty)
    }
  }

  @Test("with any byte changed are read or refused, never stop the program")
  func changedBytes() throws {
    let bytes = WorkbookFixture.sharedTexts
    var state: UInt64 = 11
    for _ in 0..<1500 {
      var changed = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = WorkbookReader().read(changed, file: "c.xlsx")
    }
  }

  @Test("that unpack to more than allowed are refused by their declared size")
  func bomb() throws {
    var book = plain
    book["xl/media/zeros"] = String(repeating: "0", count: 2_000_000)
    var limits = WorkbookLimits()
    limits.entryBytes = 1_000_000
    #expect(try faults(book, limits) == [.tooLarge(.entryBytes(name: "xl/media/zeros", 1_000_000))])
    limits = WorkbookLimits()
    limits.totalBytes = 1_000_000
    #expect(try faults(book, limits) == [.tooLarge(.totalBytes(1_000_000))])
  }

  @Test("whose directory declares too small a size are refused by the counted one")
  func lyingBomb() throws {
    var book = plain
    book[sheet] = book[sheet] + String(repeating: " ", count: 300_000)
    var bytes = try book.bytes
    let size = UInt32(book[sheet].utf8.count)
    let little = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * UInt32($0))) }
    for index in 0..<(bytes.count - 4) where Array(bytes[index..<index + 4]) == little {
      bytes.replaceSubrange(index..<index + 4, with: [200, 0, 0, 0])
    }
    let reading = WorkbookReader().read(bytes, file: "c.xlsx")
    #expect(reading.problems.contains { $0.severity == .error })
    #expect(reading.tables.allSatisfy { $0.content == nil })
  }

  @Test("with too many entries, or two of one name, are refused")
  func entries() throws {
    var book = plain
    for index in 0...1000 { book.parts.append(("x\(index)", "")) }
    #expect(try faults(book) == [.tooLarge(.entries(1000))])
    book = plain
    book.parts.append(("XL/workbook.xml", "<a/>"))
    #expect(try faults(book) == [.absurdEntry("XL/workbook.xml")])
  }

  @Test("with elements too deep in one another are refused")
  func depth() throws {
    var book = plain
    book[sheet] = String(repeating: "<a>", count: 100_000)
    #expect(try faults(book) == [.tooDeep(part: sheet)])
  }

  @Test(
    "with a document type are refused wherever it stands",
    arguments: ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
  func documentType(_ part: String) throws {
    var book = plain
    book[part] = "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d SYSTEM 'file:///etc/hostname'>]>" + book[part]
    #expect(try faults(book) == [.documentType(part: part)])
  }

  @Test("with a tag that does not end are refused before it is read again and again")
  func endlessTag() throws {
    var book = plain
    book[sheet] = "<a b='" + String(repeating: "x", count: 3_000_000) + "'/>"
    #expect(try faults(book) == [.tooLarge(.token(part: sheet))])
  }

  @Test("that are not well-formed say in which part and line")
  func badXML() throws {
    var book = plain
    book[sheet] = "<a>\n<b></a>"
    #expect(try faults(book) == [.badXML(part: sheet, line: 2)])
  }

  @Test("that lack a part they refer to say which")
  func missingParts() throws {
    var book = HandmadeWorkbook(rows: HandmadeWorkbook.header, sharedTexts: "<si/>")
    book.parts.removeAll { $0.name == "xl/sharedStrings.xml" }
    #expect(try faults(book) == [.missingPart("xl/sharedStrings.xml")])
    book = HandmadeWorkbook(rows: "<row><c t='s'><v>0</v></c></row>")
    #expect(try faults(book) == [.missingPart("sharedStrings.xml")])
    book = plain
    book.parts.removeAll { $0.name == sheet }
    #expect(try faults(book) == [.missingPart(sheet)])
  }

  @Test("with too long a text, or too many cells, are refused")
  func cells() throws {
    var book = HandmadeWorkbook(rows: "<row>" + HandmadeWorkbook.text("A1", String(repeating: "x", count: 200_000)))
    book[sheet] = book[sheet].replacing("</sheetData>", with: "</row></sheetData>")
    #expect(try faults(book) == [.tooLarge(.cellText(131_072))])
    let wide = "<row>" + HandmadeWorkbook.text("A1", "id") + HandmadeWorkbook.text("IV1", "z") + "</row>"
    let rows = (2..<9_000).map { "<row r='\($0)'><c><v>1</v></c></row>" }.joined()
    #expect(try faults(HandmadeWorkbook(rows: wide + rows)) == [.tooLarge(.cells(2_000_000))])
  }

  @Test("with a huge dimension cost nothing")
  func dimension() throws {
    var book = plain
    book[sheet] = book[sheet].replacing("<sheetData>", with: "<dimension ref='A1:XFD1048576'/><sheetData>")
    #expect(try book.read().texts == [["id", "nom", "capacite_jour"]])
  }

  @Test(
    "with cells at impossible places say which",
    arguments: ["A0", "A-2", "B", "7", "ZZZZ2", "XFE2", "A1048577", "A99999999999", "A3", "é2", ""])
  func places(_ place: String) throws {
    let rows = HandmadeWorkbook.header + "<row r='2'>" + HandmadeWorkbook.text(place, "x") + "</row>"
    let reading = try HandmadeWorkbook(rows: rows).read()
    #expect(reading.faults == [.badReference(place)])
    #expect(reading.problems[0].place == .init(file: "c.xlsx#installateurs", line: 2))
  }

  @Test("with rows at impossible places say which", arguments: ["0", "-3", "1", "x", "1048577"])
  func rows(_ row: String) throws {
    let rows = HandmadeWorkbook.header + "<row r='\(row)'>" + HandmadeWorkbook.text("A2", "x") + "</row>"
    #expect(try HandmadeWorkbook(rows: rows).read().faults == [.badReference(row)])
  }

  @Test("have a sentence for every fault in each language")
  func sentences() {
    let faults: [WorkbookFault] = [
      .notAWorkbook, .oldWorkbook, .openDocument, .binaryWorkbook, .encrypted, .damaged, .missingPart("a"),
      .badXML(part: "a", line: 1), .documentType(part: "a"), .tooDeep(part: "a"), .tooLarge(.entries(1)),
      .absurdEntry("a"), .unknownSheet(meant: nil), .unknownSheet(meant: "a"), .hiddenSheet, .mergedRows("a"),
      .mergedColumns("a"), .noHeading, .badReference("a"), .cellError("a"), .notCalculated, .impossibleDate,
      .missingText, .doesNotFit(at: "a!B2"), .headerBelow(row: 3), .missingSheets(["a"]), .noSettings, .notWritten,
    ]
    for fault in faults {
      let (french, english) = (fault.inFrench(), fault.inEnglish())
      #expect(!french.what.isEmpty && !french.mend.isEmpty && french.what != english.what)
      #expect(french.mend != english.mend)
    }
  }
}
