/// How the bytes of a table stand for text.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8
  case utf8WithMark
  /// With its byte order mark or without.
  case utf16LittleEndian
  /// With its byte order mark or without.
  case utf16BigEndian
  /// What Excel in French writes where it is not asked for Unicode.
  case windows1252
  /// What older Unix programs write: as Windows-1252, but for eight characters and nothing from 0x80 to 0x9F.
  case iso8859Part15
}

/// The text that bytes stand for, as UTF-8, with what was lost on the way.
struct DecodedText {
  /// Valid UTF-8 without byte order mark.
  var bytes: [UInt8]
  var encoding: TextEncoding
  /// Where, in `bytes`, a character stands that could not be read.
  var firstLoss: Int?
  /// Whether most of the file is UTF-8 though some of it is not: names with accents are garbled then.
  var isMixed = false

  /// Reads bytes by their mark; without one as UTF-16 where every other byte is zero, as UTF-8 where they are valid, else
  /// as one of the two sets of one byte a character, which ``ByteCharacters`` tells apart.
  init(_ raw: [UInt8]) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8WithMark
      let rest = raw.dropFirst(3)
      if Self.isValid(rest) {
        bytes = Array(rest)
      } else {
        bytes = Array(String(decoding: rest, as: UTF8.self).utf8)
        firstLoss = Self.replacement(in: bytes)
      }
    } else if raw.starts(with: [0xFF, 0xFE]) {
      (bytes, firstLoss) = Self.fromUTF16(raw.dropFirst(2), littleEndian: true)
      encoding = .utf16LittleEndian
    } else if raw.starts(with: [0xFE, 0xFF]) {
      (bytes, firstLoss) = Self.fromUTF16(raw.dropFirst(2), littleEndian: false)
      encoding = .utf16BigEndian
    } else if let isLittleEndian = Self.unmarkedUTF16(raw) {
      (bytes, firstLoss) = Self.fromUTF16(raw[...], littleEndian: isLittleEndian)
      encoding = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
    } else if Self.isValid(raw[...]) {
      bytes = raw
      encoding = .utf8
    } else {
      isMixed = Self.hasLongSequences(raw)
      let characters = ByteCharacters(raw)
      encoding = characters.isPart15 ? .iso8859Part15 : .windows1252
      (bytes, firstLoss) = characters.decoded()
    }
  }

  private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func replacement(in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
  }

  /// Whether the first kilobytes are UTF-16 without a mark, and then whether its lower byte comes first; nil where not.
  ///
  /// Two thirds of the upper bytes are zero in any Western text; of the lower ones hardly any is (a grave accent that
  /// stands apart from its letter has one).
  private static func unmarkedUTF16(_ raw: [UInt8]) -> Bool? {
    guard raw.count >= 4, raw.count.isMultiple(of: 2) else { return nil }
    let head = raw.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = head.count / 3
    if zeros.odd >= enough, zeros.even * 8 <= zeros.odd { return true }
    if zeros.even >= enough, zeros.odd * 8 <= zeros.even { return false }
    return nil
  }

  private static func fromUTF16(_ raw: ArraySlice<UInt8>, littleEndian: Bool) -> ([UInt8], Int?) {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var index = raw.startIndex
    while index + 1 < raw.endIndex {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    // Half a unit at the end stands for nothing.
    if index < raw.endIndex { units.append(0xFFFD) }
    let bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    return (bytes, replacement(in: bytes))
  }

  /// Whether four characters or more are written in two or three bytes the way UTF-8 does, which chance does not give.
  private static func hasLongSequences(_ raw: [UInt8]) -> Bool {
    var found = 0
    for index in raw.indices.dropLast() where (0xC3...0xC5).contains(raw[index]) {
      if (0x80...0xBF).contains(raw[index + 1]) { found += 1 }
      if found == 4 { return true }
    }
    return false
  }
}
