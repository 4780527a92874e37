/// A zip archive of parts that are not packed, with right checksums: no mutation is lost on them.
///
/// APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
enum StoredZip {
  static func bytes(of parts: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = part.name.prefix(1000)
      let size = number(part.bytes.count, 4)
      // Version 2.0, names in UTF-8, stored, 1 January 1980.
      var head: [UInt8] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]
      head += number(Int(checksum(part.bytes)), 4) + size + size + number(name.count, 2) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + head + [UInt8](repeating: 0, count: 10) + number(archive.count, 4)
      directory += name
      archive += [0x50, 0x4B, 3, 4] + head + name + part.bytes
    }
    let count = number(parts.count, 2)
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
    return archive + directory + end + number(directory.count, 4) + number(archive.count, 4) + [0, 0]
  }

  /// Little-endian.
  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes { value = value >> 8 ^ table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] }
    return ~value
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
  }
}
