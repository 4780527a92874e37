import Foundation
import Testing

@testable import Exchange

@Suite("The table of bytes")
struct ByteTableTests {
  private func table(_ text: String) -> ByteTable { ByteTable(Array(text.utf8)) }

  private func texts(_ table: ByteTable) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }

  @Test("takes the delimiter by which the header has most columns", arguments: [";", ",", "\t"])
  func delimiter(_ sign: String) {
    let read = table("a\(sign)b\(sign)c\n1\(sign)2\(sign)3\n")
    #expect(texts(read) == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(String(read.delimiter) == sign)
  }

  @Test("takes every line end, mixed ones too")
  func lineEnds() {
    let read = table("a;b\r\n1;2\r3;4\n5;6")
    #expect(texts(read) == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(read.rows.map(\.line) == [1, 2, 3, 4])
  }

  @Test("keeps delimiters, doubled quotes and line breaks in quotes, and counts the lines on")
  func quotes() {
    let read = table("a;b\n\"x;\"\"y\"\"\";\"one\r\ntwo\"\n3;é\u{301}z;w\n")
    #expect(texts(read) == [["a", "b"], ["x;\"y\"", "one\ntwo"], ["3", "é\u{301}z", "w"]])
    #expect(read.rows.map(\.line) == [1, 2, 4])
    #expect(read.rows[1].cells[1].character == 11)
    #expect(read.rows[2].cells[2].character == 7)
    #expect(read.flaws.isEmpty)
  }

  @Test("counts characters on the line on which a quoted field ends")
  func charactersAfterBreak() {
    let read = table("a;b;c\n\"é\né\";x;y\n")
    #expect(read.rows[1].cells.map(\.line) == [2, 3, 3])
    #expect(read.rows[1].cells.map(\.character) == [1, 4, 6])
  }

  @Test("does not let a combining character swallow a delimiter")
  func combining() { #expect(texts(table("a;b\nx;\u{301}y\n"))[1] == ["x", "\u{301}y"]) }

  @Test("reports an unterminated quote where it opens and reads on")
  func unterminated() {
    let read = table("a;b\n1;\"open\n2;3\n")
    #expect(read.flaws == [.init(kind: .unterminatedQuote, line: 2, character: 3)])
    #expect(texts(read) == [["a", "b"], ["1", "\"open"], ["2", "3"]])
  }

  @Test("reports text after a closing quote")
  func afterQuote() {
    let read = table("a;b\n\"Le \"petit\" bois\";1\n")
    #expect(read.flaws == [.init(kind: .textAfterQuote, line: 2, character: 6)])
  }

  @Test("leaves out rows without text and blank lines before the header, and takes Excel's own first line")
  func blankRows() {
    let read = table("sep=,\r\n\r\na,b\r\n , \r\n1,2\r\n")
    #expect(texts(read) == [["a", "b"], ["1", "2"]])
    #expect(read.rows.map(\.line) == [3, 5])
  }

  @Test("reads every encoding as the same text")
  func encodings() {
    let text = "nom;prénom\r\nŒuvré;Zoé à l'Haÿ - 5 €\r\n"
    let expected = [["nom", "prénom"], ["Œuvré", "Zoé à l'Haÿ - 5 €"]]
    for (bytes, encoding) in SampleEncoding.allCases.map({ ($0.bytes(of: text), $0.encoding) }) {
      let read = ByteTable(bytes)
      #expect(texts(read) == expected)
      #expect(read.encoding == encoding)
      #expect(read.flaws.isEmpty)
    }
  }

  @Test(
    "tells ISO-8859-15 from Windows-1252 by signs that stand as letters",
    arguments: [
      ([0x63, 0xBD, 0x75, 0x72], "cœur"), ([0xBC, 0x75, 0x76, 0x72, 0xE9], "Œuvré"), ([0x35, 0x20, 0xA4], "5 €"),
      ([0x48, 0x41, 0xBE], "HAŸ"), ([0xB4, 0x69, 0x76, 0xE9], "Živé"), ([0x6D, 0x61, 0xB8, 0x65], "maže"),
      ([0x32, 0xBD, 0x68], "2½h"), ([0xBD, 0x20, 0x6A], "½ j"), ([0xBD, 0x6A], "½j"), ([0x33, 0x20, 0xBC], "3 ¼"),
      ([0x6C, 0xB4, 0x65, 0x61, 0x75], "l´eau"), ([0x80, 0x20, 0xBD, 0x75], "€ ½u"), ([0x4C, 0x92, 0xE9], "L’é"),
      ([0x35, 0x20, 0x80, 0x20, 0x96, 0x20, 0xE9], "5 € – é"),
    ] as [([UInt8], String)])
  func oneByteCharacters(_ bytes: [UInt8], _ text: String) {
    #expect(ByteTable(bytes).rows.first?.cells.first?.text == text)
    #expect(ByteTable(bytes).flaws.isEmpty)
  }

  @Test("gives composed letters for decomposed ones, and counts characters as they are written")
  func composed() throws {
    let read = table("nom;prenom\nZoe\u{301};E\u{302}ve\n")
    #expect(read.rows[1].cells.map { Array($0.text.utf8) } == ["Zo\u{E9}", "\u{CA}ve"].map { Array($0.utf8) })
    #expect(read.rows[1].cells[1].character == 6)
  }

  @Test("reads UTF-16 without a mark by its zeros, in either order", arguments: [true, false])
  func unmarked(_ isLittleEndian: Bool) {
    let text = "nom;prénom\r\nŒuvre – ’;Zoé\r\n"
    let encoding: SampleEncoding = isLittleEndian ? .utf16LittleEndianBare : .utf16BigEndianBare
    #expect(texts(ByteTable(encoding.bytes(of: text))) == [["nom", "prénom"], ["Œuvre – ’", "Zoé"]])
  }

  @Test("reports characters that the encoding does not have, where they stand")
  func unreadable() {
    #expect(ByteTable([0x61, 0x0A, 0xE9, 0x81]).flaws == [.init(kind: .unreadableCharacter, line: 2, character: 2)])
    let halved: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8]
    #expect(ByteTable(halved).flaws == [.init(kind: .unreadableCharacter, line: 2, character: 1)])
  }

  @Test("warns of a file that mixes two encodings")
  func mixed() {
    let bytes = Array("a;é;è;ê;ë;ç\n".utf8) + [0xE9, 0x0A]
    #expect(ByteTable(bytes).flaws.map(\.kind) == [.mixedEncoding])
  }

  @Test(
    "refuses what is no text", arguments: [[0x50, 0x4B, 0x03, 0x04, 0x14], [0x61, 0x00, 0x62], [0xD0, 0x01]])
  func binary(_ bytes: [UInt8]) { #expect(ByteTable(bytes).flaws.map(\.kind) == [.notText]) }

  @Test("reads an empty file as no rows", arguments: ["", "\n\n", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(table(text).rows.isEmpty)
    #expect(table(text).flaws.isEmpty)
  }

  @Test("reads any bytes without stopping")
  func anything() {
    var state: UInt64 = 7
    let alphabet = Array("\";,\t\r\na é\u{0}sep=".utf8) + [0xFF, 0xFE, 0xE9]
    for length in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let read = ByteTable(bytes)
      #expect(read.rows.allSatisfy { !$0.cells.isEmpty })
    }
  }
}
