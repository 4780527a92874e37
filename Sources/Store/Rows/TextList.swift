internal import Foundation

/// A short list of words in one column, as a JSON array of strings.
enum TextList {
  /// The array, with its words in their order.
  static func write(_ words: [String]) throws -> String {
    if words.isEmpty { return "[]" }
    return String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
  }

  /// The words of an array, or nil where the text is none.
  static func read(_ text: String) -> [String]? {
    if text == "[]" { return [] }
    return try? JSONDecoder().decode([String].self, from: Data(text.utf8))
  }
}
