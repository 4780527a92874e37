import CQrencode

/// A QR code as rows of dark and light squares.
struct QRCode: Hashable, Sendable {
  /// Squares a side, without the quiet zone.
  let width: Int
  /// Row by row, true where it is dark.
  let squares: [Bool]

  /// A code that bears up to a seventh of it being unreadable (level M); nil for a text that no code can hold (above
  /// some 2,300 bytes) or that has a NUL character.
  init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
    // Version 0 is the smallest that the text fits in.
    guard let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = Int(unsafe code.pointee.width)
    guard side > 0, let data = unsafe code.pointee.data else { return nil }
    // The library gives width × width bytes, of which the lowest bit says dark.
    let bytes = unsafe UnsafeBufferPointer(start: data, count: side * side)
    width = side
    squares = unsafe bytes.map { $0 & 1 == 1 }
  }

  /// The dark stretches of all rows as the path of a drawing in which a square is one unit, from a corner on.
  func path(from corner: Int) -> String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard squares[row * width + column] else {
          column += 1
          continue
        }
        let start = column
        while column < width, squares[row * width + column] { column += 1 }
        path += "M\(corner + start) \(corner + row)h\(column - start)v1h-\(column - start)z"
      }
    }
    return path
  }
}
