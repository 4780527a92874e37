/// What this target does to a value before any property sees it.
///
/// libical writes new lines of URL values as they are, so that a value could add properties of its own; and it
/// keeps control characters, which RFC 5545 forbids in TEXT. Reading back a written value gives the cleaned one.
public enum CleanText {
  /// For texts of several lines: every kind of line end becomes `\n`, a tab becomes a space, other controls, the
  /// byte order mark and non-characters go, and so does white space at both ends.
  public static func lines(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: continue
      case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFDD0...0xFDEF: continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      default: scalars.append(scalar)
      }
    }
    return trimmed(scalars)
  }

  /// For names and identifiers: as ``lines(_:)``, with a space for each line end.
  public static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in lines(text).unicodeScalars { scalars.append(scalar == "\n" ? " " : scalar) }
    return String(scalars)
  }

  /// For URL values: everything that RFC 3986 does not allow in an address is percent-encoded as UTF-8, controls go.
  public static func address(_ text: String) -> String {
    var result = ""
    for byte in line(text).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    let isWhite: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" }
    guard let first = scalars.firstIndex(where: { !isWhite($0) }),
      let last = scalars.lastIndex(where: { !isWhite($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
