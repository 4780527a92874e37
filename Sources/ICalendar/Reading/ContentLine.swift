/// A joined content line taken apart: `NAME;PARAMETER=VALUE:value`, nothing unescaped but quotes around parameters.
struct ContentLine {
  /// In upper case.
  var name: String
  /// Names in upper case; values without their quotes.
  var parameters: [(name: String, value: String)]
  var value: String
  /// How many bytes come before the value.
  let headLength: Int

  /// Gives `nil` where the name is empty or has other characters than letters, digits and hyphens, or no colon
  /// follows outside quotes.
  init?(_ bytes: some Collection<UInt8>) {
    var parts: [[UInt8]] = [[]]
    var quoted = false
    var index = bytes.startIndex
    var closed = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if byte == UInt8(ascii: ":"), !quoted {
        closed = true
        break
      } else if byte == UInt8(ascii: ";"), !quoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    let allowed = parts[0].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard closed, allowed, !parts[0].isEmpty else { return nil }
    name = String(decoding: parts[0], as: UTF8.self).uppercased()
    parameters = parts.dropFirst().map { part in
      let cut = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      return (
        String(decoding: part[..<cut], as: UTF8.self).uppercased(),
        String(decoding: part[cut...].dropFirst(), as: UTF8.self)
      )
    }
    value = String(decoding: bytes[index...], as: UTF8.self)
    headLength = bytes.distance(from: bytes.startIndex, to: index)
  }

  /// The value of the first parameter of that name.
  func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }
}
