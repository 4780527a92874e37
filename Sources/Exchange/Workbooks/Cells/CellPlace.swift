/// The place of a cell in its sheet, such as `B3`.
struct CellPlace: Hashable, Sendable {
  /// From 1 to 1,048,576.
  var row: Int
  /// From 1 to 16,384, so that 3 is column C.
  var column: Int

  static let maxRow = 1_048_576
  static let maxColumn = 16_384

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B3` or `$B$3`; nil for anything else, and for what lies outside a sheet.
  init?(_ text: String) {
    var (row, column) = (0, 0)
    var digits = 0
    guard text.utf8.count <= 12 else { return nil }
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): (row, digits) = (row * 10 + Int(byte - 48), digits + 1)
      default: return nil
      }
      guard column <= Self.maxColumn, row <= Self.maxRow else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column: 1 is A, 27 is AA.
  static func letters(_ column: Int) -> String {
    var (rest, text) = (max(column, 1), "")
    while rest > 0 {
      rest -= 1
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest /= 26
    }
    return text
  }

  var description: String { Self.letters(column) + String(row) }
}

/// A rectangle of cells, such as `A2:A5`.
struct CellRange: Hashable, Sendable {
  var first: CellPlace
  var last: CellPlace

  /// Reads `A2:A5`; nil for anything else.
  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellPlace(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }

  var description: String { "\(first.description):\(last.description)" }
}
