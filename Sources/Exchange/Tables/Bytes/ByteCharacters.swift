/// Bytes of which each is a character: Windows-1252 or ISO-8859-15.
///
/// The two are alike but for the bytes 0x80 to 0x9F, which only the first has, and for eight signs of the first that are
/// `€ Š š Ž ž Œ œ Ÿ` in the second. A file with any byte from 0x80 to 0x9F is Windows-1252. Of the others one is
/// ISO-8859-15 where a sign stands as a letter of a word does: `¤` anywhere, for nobody writes the currency sign; `½` and
/// `¼` before a letter, as in `c½ur` (but not in `2½h` or `½ journée`); `¾` after a capital, as in `L'HA¾-LES-ROSES`; `¨`,
/// `¸`, `¦` between two letters; `´` at the beginning of a word, since people write it for an apostrophe within.
struct ByteCharacters {
  private let raw: [UInt8]
  /// Whether the bytes are ISO-8859-15, not Windows-1252.
  let isPart15: Bool

  init(_ raw: [UInt8]) {
    self.raw = raw
    isPart15 =
      !raw.contains { (0x80...0x9F).contains($0) } && raw.indices.contains { Self.isLetterOfPart15(at: $0, in: raw) }
  }

  /// UTF-8, and where in it the first byte stands that means nothing.
  func decoded() -> (bytes: [UInt8], firstLoss: Int?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count + raw.count / 8)
    var loss: Int?
    for byte in raw {
      if byte < 0x80 {
        bytes.append(byte)
        continue
      }
      let scalar = scalar(of: byte)
      if scalar == 0xFFFD, loss == nil { loss = bytes.count }
      if scalar < 0x800 {
        bytes.append(UInt8(0xC0 | scalar >> 6))
      } else {
        bytes.append(UInt8(0xE0 | scalar >> 12))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      }
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
    return (bytes, loss)
  }

  private func scalar(of byte: UInt8) -> UInt32 {
    if byte < 0xA0 { return Self.upperHalf[Int(byte - 0x80)] }
    return isPart15 ? Self.part15[byte] ?? UInt32(byte) : UInt32(byte)
  }

  private static func isLetterOfPart15(at index: Int, in raw: [UInt8]) -> Bool {
    let byte = raw[index]
    guard part15[byte] != nil else { return false }
    let before = index > 0 ? raw[index - 1] : 0x20
    let after = index + 1 < raw.count ? raw[index + 1] : 0x20
    switch byte {
    case 0xA4: return true
    case 0xBC, 0xBD:
      // An hour and a day are halved, too: `½h`, `½ j`, `½j`.
      let isUnit = [0x68, 0x48, 0x6A, 0x4A].contains(after) && !isLetter(before)
      return isLetter(after) && !isUnit && !(0x30...0x39).contains(before)
    case 0xBE: return (0x41...0x5A).contains(before)
    case 0xB4: return !isLetter(before) && isLetter(after)
    default: return isLetter(before) && isLetter(after)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    default: byte >= 0xC0 && byte != 0xD7 && byte != 0xF7
    }
  }

  /// The characters 0x80 to 0x9F of code page 1252; five of them are not in use.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The characters of ISO-8859-15 that are others in Windows-1252.
  private static let part15: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
  ]
}
