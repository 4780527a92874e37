/// Reads a JSON text (RFC 8259) strictly, so that a file which another program would read otherwise is refused.
///
/// A byte order mark is forgiven. Names that stand twice in one object and nesting beyond 32 levels are faults.
struct JSONParser {
  private let bytes: [UInt8]
  private var offset = 0

  /// The value of a whole text.
  static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.offset = 3 }
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.offset < bytes.count { throw JSONError(fault: .textAfterEnd, offset: parser.offset) }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { offset += 1 }
  }

  /// Goes past spaces and the sign; false where something else stands.
  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard let byte = next, UInt32(byte) == sign.value else { return false }
    offset += 1
    return true
  }

  /// What is wrong with the character here.
  private func unexpected() -> JSONError {
    guard offset < bytes.count else { return JSONError(fault: .endsTooSoon, offset: offset) }
    let end = min(offset + 4, bytes.count)
    let character = (offset + 1...end).lazy
      .compactMap { String(validating: bytes[offset..<$0], as: UTF8.self)?.first }.first
    return JSONError(fault: character.map { .unexpected($0) } ?? .notUTF8, offset: offset)
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    skipSpace()
    let start = offset
    guard depth <= 32 else { throw JSONError(fault: .tooDeep, offset: start) }
    switch next {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), offset: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), offset: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
    case UInt8(ascii: "t"): return JSONNode(value: .bool(try word("true", true)), offset: start)
    case UInt8(ascii: "f"): return JSONNode(value: .bool(try word("false", false)), offset: start)
    case UInt8(ascii: "n"):
      _ = try word("null", false)
      return JSONNode(value: .null, offset: start)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return JSONNode(value: .number(try number()), offset: start)
    default: throw unexpected()
    }
  }

  private mutating func word(_ text: String, _ meaning: Bool) throws(JSONError) -> Bool {
    for byte in text.utf8 {
      guard next == byte else { throw unexpected() }
      offset += 1
    }
    return meaning
  }

  private mutating func members(depth: Int) throws(JSONError) -> [(name: String, node: JSONNode)] {
    offset += 1
    var list: [(name: String, node: JSONNode)] = []
    var seen: Set<String> = []
    if skip("}") { return list }
    repeat {
      skipSpace()
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try string()
      guard seen.insert(name).inserted else { throw JSONError(fault: .nameTwice(name), offset: start) }
      guard skip(":") else { throw unexpected() }
      list.append((name, try value(depth: depth + 1)))
    } while skip(",")
    guard skip("}") else { throw unexpected() }
    return list
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONNode] {
    offset += 1
    var list: [JSONNode] = []
    if skip("]") { return list }
    repeat { list.append(try value(depth: depth + 1)) } while skip(",")
    guard skip("]") else { throw unexpected() }
    return list
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  private mutating func number() throws(JSONError) -> String {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    let startsWithZero = next == UInt8(ascii: "0")
    let whole = digits()
    var isRight = whole > 0 && !(startsWithZero && whole > 1)
    if next == UInt8(ascii: ".") {
      offset += 1
      isRight = digits() > 0 && isRight
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      isRight = digits() > 0 && isRight
    }
    guard isRight else { throw JSONError(fault: .badNumber, offset: start) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var text: [UInt8] = []
    let start = offset
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let valid = String(validating: text, as: UTF8.self) else {
          throw JSONError(fault: .notUTF8, offset: start)
        }
        return valid
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw JSONError(fault: .controlInString, offset: offset)
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw JSONError(fault: .endsTooSoon, offset: offset)
  }

  /// The character that a backslash and what follows it stand for.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let byte = next else { throw JSONError(fault: .endsTooSoon, offset: offset) }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = hexadecimal()
      if let high = code, (0xD800...0xDBFF).contains(high), next == UInt8(ascii: "\\") {
        offset += 1
        guard next == UInt8(ascii: "u") else { throw JSONError(fault: .badEscape, offset: start) }
        offset += 1
        let low = hexadecimal().flatMap { (0xDC00...0xDFFF).contains($0) ? $0 : nil }
        code = low.map { 0x10000 + ((high - 0xD800) << 10) + ($0 - 0xDC00) }
      }
      guard let scalar = code.flatMap(Unicode.Scalar.init) else { throw JSONError(fault: .badEscape, offset: start) }
      return scalar
    default: throw JSONError(fault: .badEscape, offset: start)
    }
  }

  /// The number that four hexadecimal digits spell, or nil where there are fewer.
  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = bytes[offset..<offset + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
