@testable import Exchange

/// How many lines a file has, and how many characters each: a place outside of them is a wrong one.
struct LineMap {
  /// What ends a line besides a line feed.
  enum Breaks {
    case none
    /// A carriage return too, and both together once.
    case returns
    /// As YAML 1.1 has it: U+0085, U+2028 and U+2029 too.
    case yaml
  }

  /// Unicode scalars of each line, the last one empty where the file ends with a line break.
  private var lengths: [Int] = []

  /// The lines of a file in any of the encodings of tables.
  init(_ bytes: [UInt8], _ breaks: Breaks = .returns) {
    self.init(text: String(decoding: DecodedText(bytes).bytes, as: UTF8.self), breaks)
  }

  /// The lines of UTF-8, whatever else the bytes look like.
  init(utf8 bytes: [UInt8]) { self.init(text: String(decoding: bytes, as: UTF8.self), .none) }

  private init(text: String, _ breaks: Breaks) {
    var length = 0
    var follows = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", follows {
        follows = false
        continue
      }
      follows = scalar == "\r" && breaks != .none
      if scalar == "\n" || follows || breaks == .yaml && ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        lengths.append(length)
        length = 0
      } else {
        length += 1
      }
    }
    lengths.append(length)
  }

  var count: Int { lengths.count }

  /// Whether a place lies in the file, its end included.
  func has(line: Int, character: Int?) -> Bool {
    guard lengths.indices.contains(line - 1) else { return false }
    return character.map { (1...lengths[line - 1] + 1).contains($0) } ?? true
  }
}
