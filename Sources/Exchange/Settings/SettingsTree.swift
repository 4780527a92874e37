internal import Yams

/// A YAML document as maps, lists and single values, each with its place.
///
/// Values are kept as they are written: `09:00` stays that text, where YAML 1.1 makes a number to the base 60 of
/// `16:45`, and `oui`, `yes` and `"oui"` are three texts that mean the same.
indirect enum SettingsTree {
  case map([Entry], Place)
  case list([SettingsTree], Place)
  case value(String, Place)

  /// A key and what it is set to.
  struct Entry {
    var key: String
    var place: Place
    var tree: SettingsTree
  }

  /// Line and character, both from 1.
  struct Place {
    var line: Int
    var character: Int
  }

  var place: Place {
    switch self {
    case .map(_, let place), .list(_, let place), .value(_, let place): place
    }
  }

  /// A document that cannot be read, with where and what the parser says of it.
  struct SyntaxError: Error {
    var place: Place?
    var cause: Problem.Cause
    var value: String?
  }

  /// Bytes of a settings file at most.
  static let maxBytes = 1 << 16
  private static let maxDepth = 12
  /// Values and keys of a document at most, with those that an alias repeats.
  private static let maxNodes = 20_000
  /// Aliases of a document at most: a few lines of them can stand for more values than any memory holds.
  private static let maxAliases = 8

  /// Reads a document; an empty one is an empty map.
  static func read(_ text: String) throws(SyntaxError) -> SettingsTree {
    if let deep = tooDeepLine(text) ?? tooManyAliasesLine(text) {
      throw SyntaxError(place: .init(line: deep, character: 1), cause: .yamlTooDeep)
    }
    let start = Place(line: 1, character: 1)
    let end = end(of: text)
    do {
      guard let root = try Yams.compose(yaml: text) else { return .map([], start) }
      var nodes = maxNodes
      guard let tree = SettingsTree(root, depth: 0, near: start, end: end, &nodes) else {
        throw SyntaxError(place: start, cause: .yamlTooDeep)
      }
      return tree
    } catch let error as SyntaxError {
      throw error
    } catch let error as YamlError {
      throw syntaxError(error, end: end)
    } catch {
      throw SyntaxError(place: nil, cause: .yamlSyntax(String(describing: error)))
    }
  }

  private init?(_ node: Node, depth: Int, near: Place, end: Place, _ nodes: inout Int) {
    nodes -= 1
    if depth > Self.maxDepth || nodes < 0 { return nil }
    let place = node.mark.map { Self.place(of: $0, end: end) } ?? near
    switch node {
    case .scalar(let scalar):
      // `cle:` without a value and `cle: ~` say nothing.
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      self = .value(isNull ? "" : scalar.string.trimmingSpaces(), place)
    case .sequence(let sequence):
      var items: [SettingsTree] = []
      for item in sequence {
        guard let tree = SettingsTree(item, depth: depth + 1, near: place, end: end, &nodes) else { return nil }
        items.append(tree)
      }
      self = .list(items, place)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyPlace = key.mark.map { Self.place(of: $0, end: end) } ?? place
        guard let tree = SettingsTree(value, depth: depth + 1, near: keyPlace, end: end, &nodes) else { return nil }
        entries.append(Entry(key: key.scalar?.string ?? "", place: keyPlace, tree: tree))
      }
      self = .map(entries, place)
    case .alias: return nil
    }
  }

  /// The line on which nesting goes beyond what settings need; deep nesting would exhaust the parser's stack.
  private static func tooDeepLine(_ text: String) -> Int? {
    var (line, depth, run, indent, isStart) = (1, 0, 0, 0, true)
    for byte in text.utf8 {
      switch byte {
      case 0x0A: (line, run, indent, isStart) = (line + 1, 0, 0, true)
      case 0x20: if isStart, run == 0 { indent += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        isStart = false
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isStart { run += 1 }
      default: isStart = false
      }
      if depth > 40 || run > 40 || indent > 400 { return line }
    }
    return nil
  }

  /// The line of the first alias too many, such as `*nom` at the beginning of a value.
  private static func tooManyAliasesLine(_ text: String) -> Int? {
    var (line, count, last): (Int, Int, UInt8) = (1, 0, 0x0A)
    for byte in text.utf8 {
      if byte == 0x0A { line += 1 }
      if last == UInt8(ascii: "*"), byte > 0x20 { count += 1 }
      if count > maxAliases { return line }
      // What stands inside a word is no alias.
      let isStart = last <= 0x20 || "[{,:-?".utf8.contains(last)
      last = byte == UInt8(ascii: "*") && !isStart ? UInt8(ascii: "a") : byte
    }
    return nil
  }

  /// The place behind a text's last character, by the line breaks of YAML 1.1.
  private static func end(of text: String) -> Place {
    var place = Place(line: 1, character: 1)
    var follows = false
    for scalar in text.unicodeScalars {
      if follows, scalar == "\n" {
        follows = false
        continue
      }
      follows = scalar == "\r"
      if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        place = Place(line: place.line + 1, character: 1)
      } else {
        place.character += 1
      }
    }
    return place
  }

  /// The parser names a line of its own, behind the last one, for what is missing at the end.
  private static func place(of mark: Mark, end: Place) -> Place {
    mark.line > end.line ? end : Place(line: mark.line, character: mark.column)
  }

  /// Whether the parser means the same one of several double keys each time: it cannot put lists and maps in an order.
  private static func isOrdered(_ keys: [String]) -> Bool {
    keys.count == 1 || Set(keys).count == keys.count && !keys.contains("<uncovertable>")
  }

  private static func syntaxError(_ error: YamlError, end: Place) -> SyntaxError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      SyntaxError(
        place: place(of: mark, end: end), cause: .yamlSyntax(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      SyntaxError(
        place: isOrdered(keys) ? place(of: context.mark, end: end) : nil, cause: .settingTwice,
        value: keys.sorted().first)
    case .reader(let problem, _, _, _): SyntaxError(place: nil, cause: .yamlSyntax(problem))
    default: SyntaxError(place: nil, cause: .yamlSyntax(String(describing: error)))
    }
  }
}
