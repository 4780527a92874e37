/// The entity tags that a client names in one header: a list, or `*` (RFC 9110 §8.8.3, §13.1).
enum EntityTags: Hashable {
  /// Whatever there is.
  case any
  /// The tags without quotes, each with whether it is weak.
  case list([Tag])

  struct Tag: Hashable {
    var text: Substring
    var isWeak: Bool
  }

  /// Reads a header; what is malformed ends the list.
  init(_ header: String) {
    var rest = header[...].drop(while: Self.isSpace)
    if rest.first == "*", rest.dropFirst().allSatisfy(Self.isSpace) {
      self = .any
      return
    }
    var tags: [Tag] = []
    while true {
      rest = rest.drop { Self.isSpace($0) || $0 == "," }
      let isWeak = rest.hasPrefix("W/")
      if isWeak { rest = rest.dropFirst(2) }
      guard rest.first == "\"" else { break }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\"") else { break }
      tags.append(Tag(text: rest[..<end], isWeak: isWeak))
      rest = rest[rest.index(after: end)...].drop(while: Self.isSpace)
      guard rest.first == "," else { break }
    }
    self = .list(tags)
  }

  private static func isSpace(_ sign: Character) -> Bool { sign == " " || sign == "\t" }

  /// Whether a tag is among them, weak or not: as `If-None-Match` compares.
  func haveWeakly(_ etag: String) -> Bool {
    switch self {
    case .any: true
    case .list(let tags): tags.contains { $0.text == etag }
    }
  }

  /// Whether a tag is among them and not weak: as `If-Match` compares.
  func haveStrongly(_ etag: String) -> Bool {
    switch self {
    case .any: true
    case .list(let tags): tags.contains { $0.text == etag && !$0.isWeak }
    }
  }
}
