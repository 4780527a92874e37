/// A key that a dossier gives to one thing, typed by the kind of thing so that two kinds cannot be mixed up.
///
/// The text is kept as the dossier writes it. Two keys are equal when their texts are.
public struct ID<Entity>: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The key as the dossier writes it.
  public let rawValue: String

  /// Takes the text as it is; a school's is checked by ``UAI`` when a table is read.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Shorter than the labelled initializer, for code that has the text at hand.
  public init(_ text: String) { rawValue = text }

  public init(stringLiteral value: String) { rawValue = value }

  public init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public var description: String { rawValue }

  /// Orders by Unicode scalars, so that the order is the same on every machine and in every language.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.unicodeScalars.lexicographicallyPrecedes(b.rawValue.unicodeScalars)
  }
}
