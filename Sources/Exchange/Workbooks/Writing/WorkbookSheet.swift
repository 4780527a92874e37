/// A table as one sheet of a workbook that Tandem writes.
struct WorkbookSheet: Hashable, Sendable {
  /// One cell; what is text stays text whatever it begins with.
  enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    /// A decimal number as XML has it.
    case number(String)
    /// Days since the last day of 1899, as the count from 1900 has it since March 1900.
    case day(Int)
    /// The same, and minutes of that day.
    case moment(Int, minutes: Int)
    /// Minutes of a day.
    case time(Int)
  }

  /// What the cells of a column are formatted as where they are blank.
  enum Format: Int, Hashable, Sendable {
    case general = 0
    case heading, text, day, moment, time
  }

  struct Column: Hashable, Sendable {
    var name: String
    var format: Format
  }

  /// At most 31 characters, none of `[ ] : * ? / \`.
  var name: String
  var columns: [Column]
  /// As many cells a row as there are columns.
  var rows: [[Cell]]

  /// Rows that a sheet can have below its header.
  static let maxRows = CellPlace.maxRow - 1
  /// UTF-16 units that a cell can have.
  static let maxText = 32_767

  /// The width of a column in characters, from its texts.
  func width(_ index: Int) -> Int {
    let longest = rows.prefix(1000).reduce(columns[index].name.count) { longest, row in
      switch row[index] {
      case .text(let text): max(longest, text.count)
      case .number(let text): max(longest, text.count)
      case .moment: max(longest, 16)
      case .day: max(longest, 10)
      default: longest
      }
    }
    return min(max(longest, 6), 60) + 2
  }
}
