/// One value of a JSON text (RFC 8259), with the place where it begins.
///
/// Numbers keep their spelling, members their order: nothing is decided before the reader of a format asks.
struct JSONNode: Sendable {
  enum Value: Sendable {
    case null
    case bool(Bool)
    /// As written, such as `-12` or `1.5e3`.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([(name: String, node: JSONNode)])
  }

  var value: Value
  /// Bytes before it.
  var offset: Int

  /// The member with this name; nil where there is none, or where this is no object.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.node
  }

  /// Whether it is the word `null`.
  var isNull: Bool {
    if case .null = value { true } else { false }
  }
}

/// Why a text is not JSON.
public enum JSONFault: Hashable, Sendable {
  /// The text stops within a value.
  case endsTooSoon
  /// A character that cannot stand where it stands.
  case unexpected(Character)
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A line break or another control character inside a string.
  case controlInString
  /// A backslash followed by something that JSON does not know.
  case badEscape
  /// A number with a spelling that JSON does not know, such as `012` or `1.`.
  case badNumber
  /// A name that stands twice in one object.
  case nameTwice(String)
  /// Arrays and objects nested deeper than any file of Tandem's.
  case tooDeep
  /// Something after the end of the value.
  case textAfterEnd
}

/// A fault of a JSON text with the place where it was met.
struct JSONError: Error {
  var fault: JSONFault
  var offset: Int
}
