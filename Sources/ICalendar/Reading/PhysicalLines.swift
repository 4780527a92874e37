/// Lines of a file as they are, with their numbers; bare line feeds are accepted, a byte order mark is skipped.
struct PhysicalLines {
  struct Line {
    var number: Int
    var bytes: ArraySlice<UInt8>
    /// Whether it has a byte that no text has.
    var hasNull: Bool
    /// Whether the line continues the one before (RFC 5545 §3.1).
    var isFolded: Bool { bytes.first == 0x20 || bytes.first == 0x09 }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> Line? {
    let count = bytes.count
    guard position < count else { return nil }
    number += 1
    var end = position
    var hasNull = false
    while end < count {
      let byte = bytes[end]
      if byte == 0x0A { break }
      if byte == 0 { hasNull = true }
      end += 1
    }
    let start = position
    position = end + 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return Line(number: number, bytes: bytes[start..<end], hasNull: hasNull)
  }
}
