/// One `import` of a source file.
struct ImportLine: Equatable {
  /// From 1.
  var line: Int
  /// `Planning` in `public import struct Planning.School`.
  var module: String
}

extension ImportLine {
  private static let before: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  /// All imports of a source text, comments and text in several lines left out.
  static func all(in source: String) -> [ImportLine] {
    var found: [ImportLine] = []
    var isText = false
    var isComment = false
    for (offset, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isCode = !isText && !isComment
      if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count.isMultiple(of: 2) { isText.toggle() }
      if !isText, line.contains("/*") { isComment = true }
      if line.contains("*/") { isComment = false }
      if isCode, let module = module(of: line) { found.append(ImportLine(line: offset + 1, module: module)) }
    }
    return found
  }

  private static func module(of line: Substring) -> String? {
    var words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }[...]
    while let word = words.first, word.hasPrefix("@") || before.contains(String(word)) { words.removeFirst() }
    guard words.popFirst() == "import" else { return nil }
    if let kind = words.first, kinds.contains(String(kind)) { words.removeFirst() }
    return words.first.map { String($0.prefix { $0 != "." }) }
  }
}
