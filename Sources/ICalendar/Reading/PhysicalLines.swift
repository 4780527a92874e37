/// Lines of a file as they are, with their numbers; bare line feeds are accepted, a byte order mark is skipped.
struct PhysicalLines: Sequence, IteratorProtocol {
  struct Line {
    var number: Int
    var bytes: ArraySlice<UInt8>
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
    guard position < bytes.count else { return nil }
    number += 1
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    var line = bytes[position..<end]
    if line.last == 0x0D { line = line.dropLast() }
    position = end + 1
    return Line(number: number, bytes: line)
  }
}
