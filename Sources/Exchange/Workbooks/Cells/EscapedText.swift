/// The convention by which workbooks hold characters that XML cannot: `_x000D_` stands for a carriage return.
enum EscapedText {
  /// The text that was meant.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(bytes, index) {
        result += Array(String(scalar).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text as the content of an element.
  static func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_"
      // A text that happens to look like the convention.
      case "_" where Self.scalar(bytes, offset) != nil: result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    return result
  }

  /// The character that `_xHHHH_` at this place stands for.
  private static func scalar(_ bytes: [UInt8], _ index: Int) -> Unicode.Scalar? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_"), !bytes[index + 2..<index + 6].contains(UInt8(ascii: "+")),
      let value = UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
