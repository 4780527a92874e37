/// A value that is encoded as the text that describes it.
protocol TextCodable: Codable, CustomStringConvertible {
  /// An example of a right text, for the error that a wrong one gives.
  static var form: String { get }

  init?(_ text: String)
}

extension TextCodable {
  /// Reads the value from its text.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for a text that is not of this form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not of the form \(Self.form)")
    }
    self = value
  }

  /// Writes the value as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Reads a text of ASCII digits and signs from its start to its end.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The number that the next digits spell, exactly this many of them, or nil.
  mutating func number(ofDigits count: Int) -> Int? {
    number(ofDigits: count...count)
  }

  /// The number that the next digits spell, as many as there are within these limits, or nil when there are fewer.
  mutating func number(ofDigits counts: ClosedRange<Int>) -> Int? {
    var value = 0
    var read = 0
    while read < counts.upperBound, let byte = rest.first, (48...57).contains(byte) {
      value = value * 10 + Int(byte - 48)
      rest = rest.dropFirst()
      read += 1
    }
    return read >= counts.lowerBound ? value : nil
  }

  /// Goes past this sign; false when the text continues otherwise.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, sign.value == UInt32(byte) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
