import Testing

@testable import Exchange

@Suite("JSON")
struct JSONParserTests {
  @Test(
    "Strings keep their characters, however they are escaped",
    arguments: [
      (#""a""#, "a"), (#""\u00e9\n\"\\\/""#, "é\n\"\\/"), (#""\ud83c\udf93""#, "🎓"), (#""🎓""#, "🎓"),
      (#""\u0000\u2028""#, "\0\u{2028}"),
    ])
  func strings(_ text: String, _ meaning: String) throws {
    let node = try JSONParser.parse(Array(text.utf8))
    guard case .string(let read) = node.value else {
      Issue.record("not a string")
      return
    }
    #expect(read == meaning)
    #expect(try JSONParser.parse(Array(JSONWriter.text(meaning).utf8)).isString(meaning))
  }

  @Test(
    "What is not JSON is refused",
    arguments: [
      "01", "1.", "-", "1e", "+1", "tru", "nul", "[1,]", "{\"a\":1,}", "{a:1}", "\"\\x\"", "\"\\ud83c\"", "\"a",
      "\"a\nb\"", "1 2", "[1 2]", "{\"a\" 1}", ",",
    ])
  func refused(_ text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
  }

  @Test("Positions count characters, not bytes")
  func positions() {
    let bytes = Array("{\n  \"é\": 1\n}".utf8)
    let offset = bytes.firstIndex(of: UInt8(ascii: "1")) ?? 0
    #expect(TextPositions(bytes).position(of: offset) == (2, 8))
    #expect(TextPositions([0xEF, 0xBB, 0xBF, 0x7B]).position(of: 3) == (1, 1))
    #expect(TextPositions(bytes).position(of: 99) == (3, 2))
  }
}

extension JSONNode {
  fileprivate func isString(_ text: String) -> Bool {
    if case .string(let own) = value { own == text } else { false }
  }
}
