/// A joined content line cut at its name and its value: `NAME;PARAMETER=VALUE:value`; nothing is unescaped.
struct ContentLine {
  let bytes: ArraySlice<UInt8>
  private let nameEnd: Int
  private let valueStart: Int

  /// Gives `nil` where the name is empty or has other characters than letters, digits and hyphens, or no colon
  /// follows outside quotes.
  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end, bytes[index] != UInt8(ascii: ":"), bytes[index] != UInt8(ascii: ";") {
      guard Self.isNameByte(bytes[index]) else { return nil }
      index += 1
    }
    guard index > bytes.startIndex, index < end else { return nil }
    nameEnd = index
    var quoted = false
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if byte == UInt8(ascii: ":"), !quoted {
        break
      }
      index += 1
    }
    guard index < end else { return nil }
    valueStart = index + 1
  }

  /// In upper case.
  var name: String { String(decoding: bytes[..<nameEnd].map(\.uppercased), as: UTF8.self) }

  var value: String { String(decoding: valueBytes, as: UTF8.self) }

  var valueBytes: ArraySlice<UInt8> { bytes[valueStart...] }

  /// All that comes before the value, with the colon.
  var head: ArraySlice<UInt8> { bytes[..<valueStart] }

  /// The value without white space at its ends.
  var trimmed: ArraySlice<UInt8> {
    var (first, last) = (valueStart, bytes.endIndex)
    while first < last, Self.isSpace(bytes[first]) { first += 1 }
    while first < last, Self.isSpace(bytes[last - 1]) { last -= 1 }
    return bytes[first..<last]
  }

  /// The value of the first parameter of that name, in upper case, without its quotes.
  func parameter(_ name: String) -> String? {
    var start = nameEnd + 1
    while start < valueStart {
      var end = start
      var quoted = false
      while end < valueStart - 1, quoted || bytes[end] != UInt8(ascii: ";") {
        if bytes[end] == UInt8(ascii: "\"") { quoted.toggle() }
        end += 1
      }
      if let value = Self.value(of: name, in: bytes[start..<end]) {
        if !value.contains(UInt8(ascii: "\"")) { return String(decoding: value, as: UTF8.self) }
        return String(decoding: value.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      }
      start = end + 1
    }
    return nil
  }

  private static func value(of name: String, in part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var index = part.startIndex
    for byte in name.utf8 {
      guard index < part.endIndex, part[index].uppercased == byte else { return nil }
      index += 1
    }
    guard index < part.endIndex else { return part[index...] }
    return part[index] == UInt8(ascii: "=") ? part[(index + 1)...] : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.uppercased &- UInt8(ascii: "A") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
