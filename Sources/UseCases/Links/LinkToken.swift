import Exchange

/// The secret part of a private address: 160 random bits in 32 letters and digits.
///
/// It is never printed by accident: its description does not tell it.
public struct LinkToken: Hashable, Sendable, CustomStringConvertible {
  /// The letters and digits (`a`–`z`, `2`–`7`), for the address that is shown once.
  public let text: String

  /// A new secret from the system's generator of random numbers.
  public init() {
    var generator = SystemRandomNumberGenerator()
    text = Self.base32((0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// What is kept of it.
  public var digest: LinkDigest { LinkDigest(of: text) }

  public var description: String { "***" }

  /// Five bits a letter (RFC 4648 §6), in lower case and without padding: twenty bytes need none.
  private static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var out: [UInt8] = []
    var (rest, bits) = (0, 0)
    for byte in bytes {
      rest = rest << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(letters[rest >> bits & 31])
      }
      rest &= 1 << bits - 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// The SHA-256 of the secret part of an address: what the base and the server know of it.
public struct LinkDigest: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// The digest of whatever stands in an address where the secret should be, malformed texts included.
  public init(of text: String) { hex = SHA256.hex(of: Array(text.utf8)) }

  /// From 64 lower-case hexadecimal digits, as the base keeps it; nil for any other text.
  public init?(hex: String) {
    let isDigit: (UInt8) -> Bool = { (48...57).contains($0) || (97...102).contains($0) }
    guard hex.utf8.count == 64, hex.utf8.allSatisfy(isDigit) else { return nil }
    self.hex = hex
  }
}
