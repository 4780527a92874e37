/// Lines and columns of a text's bytes, each found in the same short time wherever it is asked for.
///
/// A file may have as many problems as bytes, all of them on one line.
struct TextPositions {
  private let bytes: [UInt8]
  /// The line and column of every 1,024th byte, both from 1.
  private let marks: [(line: Int, column: Int)]
  private static let step = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [(line: Int, column: Int)] = []
    marks.reserveCapacity(bytes.count / Self.step + 1)
    var place = (line: 1, column: 1)
    for start in stride(from: 0, through: bytes.count, by: Self.step) {
      marks.append(place)
      place = Self.advanced(place, over: start..<min(start + Self.step, bytes.count), of: bytes)
    }
    self.marks = marks
  }

  /// Line and column, counted from 1, of the character that begins at an offset; a byte order mark takes no column.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let start = offset - offset % Self.step
    return Self.advanced(marks[start / Self.step], over: start..<offset, of: bytes)
  }

  private static func advanced(
    _ place: (line: Int, column: Int), over range: Range<Int>, of bytes: [UInt8]
  ) -> (line: Int, column: Int) {
    var place = place
    for index in range {
      let byte = bytes[index]
      if byte == 0x0A {
        place = (place.line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        // Bytes that continue a character of UTF-8 are not counted, nor is the mark.
        if index > 0 || byte != 0xEF || !bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place.column += 1 }
      }
    }
    return place
  }
}
