/// Cuts UTF-8 bytes into rows and cells and knows where each begins.
struct TableTokenizer {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// Characters before `index` on the line, counted up to `counted`.
  private var characters = 0
  private var counted = 0
  /// Quotes that were never closed so far; after a few of them the rest is taken as it comes.
  private var openQuotes = 0
  private(set) var delimiter = UInt8(ascii: ";")
  private(set) var rows: [ByteTable.Row] = []
  private(set) var flaws: [ByteTable.Flaw] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first control byte that no text has, or the start of a workbook.
  var firstBinaryByte: Int? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return 0 }
    return bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C && $0 != 0x0B }
  }

  /// The line and character of a byte.
  func place(of offset: Int) -> (line: Int, character: Int) {
    var (line, start, at) = (1, 0, 0)
    while at < min(offset, bytes.count) {
      let byte = bytes[at]
      at += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      (line, start) = (line + 1, at)
    }
    return (line, 1 + bytes[min(start, offset)..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 })
  }

  mutating func run() {
    skipBlankLines()
    readSeparatorLine()
    skipBlankLines()
    delimiter = widestDelimiter()
    while index < bytes.count {
      if rows.count == ByteTable.maxRows {
        flaws.append(.init(kind: .tooLarge, line: line, character: 1))
        return
      }
      readRow()
    }
  }

  private mutating func skipBlankLines() {
    var ahead = index
    while ahead < bytes.count {
      switch bytes[ahead] {
      case 0x0A, 0x0D:
        index = ahead
        passLineBreak()
        ahead = index
      case 0x20: ahead += 1
      default: return
      }
    }
  }

  /// Excel's own first line, `sep=;`.
  private mutating func readSeparatorLine() {
    let mark = Array("sep=".utf8)
    guard bytes[index...].starts(with: mark), index + 5 <= bytes.count else { return }
    let end = index + 5
    guard end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else { return }
    index = end
    passLineBreak()
  }

  /// The delimiter that stands most often in the header outside quotes; `;` before `,` before tab where equal.
  private func widestDelimiter() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes[index...] {
      if byte == 0x22 { quoted.toggle() }
      if !quoted, byte == 0x0A || byte == 0x0D { break }
      if !quoted { counts[byte, default: 0] += 1 }
    }
    var best = UInt8(ascii: ";")
    for candidate in [UInt8(ascii: ","), 0x09] where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  private mutating func readRow() {
    var row = ByteTable.Row(line: line, cells: [])
    var isBlank = true
    var isTooWide = false
    while true {
      let cell = readCell()
      if !cell.text.isEmpty { isBlank = false }
      if row.cells.count < ByteTable.maxColumns {
        row.cells.append(cell)
      } else if !cell.text.isEmpty {
        isTooWide = true
      }
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    passLineBreak()
    if isTooWide { flaws.append(.init(kind: .tooLarge, line: row.line, character: 1)) }
    if !isBlank { rows.append(row) }
  }

  private mutating func readCell() -> ByteTable.Cell {
    let character = currentCharacter()
    let cellLine = line
    var content: [UInt8] = []
    if index < bytes.count, bytes[index] == 0x22, openQuotes < 20 {
      if let quoted = readQuoted() {
        content = quoted
      } else {
        openQuotes += 1
        flaws.append(.init(kind: .unterminatedQuote, line: cellLine, character: character))
        content = readPlain()
      }
    } else {
      content = readPlain()
    }
    return .init(text: trimmed(content[...]), line: cellLine, character: character)
  }

  private mutating func readPlain() -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return Array(bytes[start..<index])
  }

  /// The content of the quoted field that begins here, or nil, having moved nowhere, where it is never closed.
  private mutating func readQuoted() -> [UInt8]? {
    let before = (index, line, lineStart, characters, counted)
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        index += 1
        guard index < bytes.count, bytes[index] == 0x22 else {
          finishAfterQuote(&content)
          return content
        }
        content.append(0x22)
        index += 1
      } else if byte == 0x0A || byte == 0x0D {
        passLineBreak()
        content.append(0x0A)
      } else {
        content.append(byte)
        index += 1
      }
    }
    (index, line, lineStart, characters, counted) = before
    return nil
  }

  private mutating func finishAfterQuote(_ content: inout [UInt8]) {
    let (character, place) = (currentCharacter(), line)
    let rest = readPlain()
    if !rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      // A file that is damaged throughout is told from one with slips long before.
      if flaws.count < ByteTable.maxFlaws {
        flaws.append(.init(kind: .textAfterQuote, line: place, character: character))
      }
      content += rest
    }
  }

  private mutating func passLineBreak() {
    guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
    lineStart = index
    (characters, counted) = (0, index)
  }

  /// The character at `index`, from 1; continuation bytes of UTF-8 are no characters of their own.
  private mutating func currentCharacter() -> Int {
    if counted < lineStart || counted > index { (characters, counted) = (0, lineStart) }
    for byte in bytes[counted..<index] where byte & 0xC0 != 0x80 { characters += 1 }
    counted = index
    return characters + 1
  }

  /// The text without white space around it, in composed form: what a Mac writes as `e` and an accent is `é`.
  private func trimmed(_ content: ArraySlice<UInt8>) -> String {
    var content = content
    while let first = content.first, first <= 0x20 { content.removeFirst() }
    while let last = content.last, last <= 0x20 { content.removeLast() }
    if content.allSatisfy({ $0 < 0x80 }) { return String(decoding: content, as: UTF8.self) }
    return String(decoding: content, as: UTF8.self).trimmingSpaces().composed
  }
}
