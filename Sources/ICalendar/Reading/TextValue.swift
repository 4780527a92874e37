/// Reads TEXT (RFC 5545 §3.3.11).
enum TextValue {
  /// The text that an escaped one stands for; bytes that are no UTF-8 become U+FFFD.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        result.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? 0x0A : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The texts of a list, which bare commas part.
  static func list(_ bytes: ArraySlice<UInt8>) -> [String] {
    var result: [String] = []
    var start = bytes.startIndex
    var isEscaped = false
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ","), !isEscaped {
        if start < index { result.append(unescaped(bytes[start..<index])) }
        start = index + 1
      }
      isEscaped = bytes[index] == UInt8(ascii: "\\") && !isEscaped
    }
    if start < bytes.endIndex { result.append(unescaped(bytes[start...])) }
    return result
  }
}
