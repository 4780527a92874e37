/// Spells values as JSON, always the same way.
enum JSONWriter {
  /// A text in quotes: letters as they are, quotes, backslashes and control characters escaped.
  static func text(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// A text in quotes, or `null`.
  static func text(_ text: String?) -> String { text.map { Self.text($0) } ?? "null" }

  /// Texts in one line.
  static func list(_ texts: some Sequence<String>) -> String {
    "[" + texts.map { text($0) }.joined(separator: ", ") + "]"
  }

  /// An object in one line, its members' values spelled already.
  static func object(_ members: [(String, String)]) -> String {
    members.isEmpty ? "{}" : "{ " + members.map { "\(text($0.0)): \($0.1)" }.joined(separator: ", ") + " }"
  }

  /// An array with one element a line, so that a difference between two files shows element by element.
  static func lines(_ elements: [String], indent: String) -> String {
    if elements.isEmpty { return "[]" }
    return "[\n" + elements.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
  }
}
