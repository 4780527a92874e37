/// A UUID made from a name (RFC 9562, version 5): the same name gives the same UUID on every machine, and the name
/// cannot be read from it.
struct NameUUID: Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// Hashes a name within a namespace of 16 bytes.
  init(namespace: [UInt8], name: String) {
    var bytes = Array(SHA1.digest(of: namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// The namespace of everything that Tandem names in calendars: drawn once, never to change, since the events that
  /// people have subscribed to are named with it.
  static let tandem: [UInt8] = [
    0x7A, 0x0C, 0x52, 0xE9, 0x31, 0xD4, 0x4B, 0x6E, 0x9F, 0x18, 0xC2, 0x05, 0x8D, 0xA7, 0x63, 0xB4,
  ]

  /// Thirty-two lower-case digits in five groups: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  var description: String {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
    return groups.map { $0.joined() }.joined(separator: "-")
  }
}

/// The hash that version 5 UUIDs are made with (FIPS 180-4); it names things here, it protects nothing.
enum SHA1 {
  /// The twenty bytes of a message's hash.
  static func digest(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: (UInt64(message.count) * 8) >> $0) }
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for start in stride(from: 0, to: padded.count, by: 64) { mix(padded[start..<start + 64], into: &state) }
    return state.flatMap { word in stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words: [UInt32] = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for round in 16..<80 {
      words.append(rotated(words[round - 3] ^ words[round - 8] ^ words[round - 14] ^ words[round - 16], by: 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for round in 0..<80 {
      let (choice, constant): (UInt32, UInt32) =
        switch round {
        case 0..<20: (b & c | ~b & d, 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let sum = rotated(a, by: 5) &+ choice &+ e &+ constant &+ words[round]
      (a, b, c, d, e) = (sum, a, rotated(b, by: 30), c, d)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
}
