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
  static let maxBytes = 1 << 18
  private static let maxDepth = 12

  /// Reads a document; an empty one is an empty map.
  static func read(_ text: String) throws(SyntaxError) -> SettingsTree {
    if let deep = tooDeepLine(text) { throw SyntaxError(place: .init(line: deep, character: 1), cause: .yamlTooDeep) }
    let start = Place(line: 1, character: 1)
    do {
      guard let root = try Yams.compose(yaml: text) else { return .map([], start) }
      guard let tree = SettingsTree(root, depth: 0, near: start) else {
        throw SyntaxError(place: start, cause: .yamlTooDeep)
      }
      return tree
    } catch let error as SyntaxError {
      throw error
    } catch let error as YamlError {
      throw syntaxError(error)
    } catch {
      throw SyntaxError(place: nil, cause: .yamlSyntax(String(describing: error)))
    }
  }

  private init?(_ node: Node, depth: Int, near: Place) {
    if depth > Self.maxDepth { return nil }
    let place = node.mark.map { Place(line: $0.line, character: $0.column) } ?? near
    switch node {
    case .scalar(let scalar):
      // `cle:` without a value and `cle: ~` say nothing.
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      self = .value(isNull ? "" : scalar.string.trimmingSpaces(), place)
    case .sequence(let sequence):
      var items: [SettingsTree] = []
      for item in sequence {
        guard let tree = SettingsTree(item, depth: depth + 1, near: place) else { return nil }
        items.append(tree)
      }
      self = .list(items, place)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyPlace = key.mark.map { Place(line: $0.line, character: $0.column) } ?? place
        guard let tree = SettingsTree(value, depth: depth + 1, near: keyPlace) else { return nil }
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

  private static func syntaxError(_ error: YamlError) -> SyntaxError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      SyntaxError(place: .init(line: mark.line, character: mark.column), cause: .yamlSyntax(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      SyntaxError(
        place: .init(line: context.mark.line, character: context.mark.column), cause: .settingTwice, value: keys.first)
    case .reader(let problem, _, _, _): SyntaxError(place: nil, cause: .yamlSyntax(problem))
    default: SyntaxError(place: nil, cause: .yamlSyntax(String(describing: error)))
    }
  }
}
