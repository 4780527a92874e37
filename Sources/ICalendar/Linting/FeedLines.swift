/// The lines of a feed: checked one by one as bytes, then joined where they were folded.
struct FeedLines {
  struct Line {
    /// The number of its first physical line, from 1.
    var number: Int
    var bytes: [UInt8]
  }

  private(set) var joined: [Line] = []
  private(set) var findings: [LintFinding] = []

  init(_ bytes: [UInt8]) {
    var number = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[start..<end]
      if end < bytes.endIndex, line.last == 0x0D {
        line = line.dropLast()
      } else {
        findings.append(LintFinding(line: number, rule: .lineEnd, detail: end < bytes.endIndex ? "LF" : "EOF"))
      }
      check(line, number)
      if let first = line.first, first == 0x20 || first == 0x09, !joined.isEmpty {
        joined[joined.count - 1].bytes += line.dropFirst()
      } else {
        joined.append(Line(number: number, bytes: Array(line)))
      }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
  }

  private mutating func check(_ line: ArraySlice<UInt8>, _ number: Int) {
    if line.count > 75 { findings.append(LintFinding(line: number, rule: .lineLength, detail: String(line.count))) }
    guard let text = String(validating: line, as: UTF8.self) else {
      findings.append(LintFinding(line: number, rule: .encoding, detail: "UTF-8"))
      return
    }
    let bad = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF: true
      default: false
      }
    }
    if let bad {
      let code = String(bad.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      findings.append(LintFinding(line: number, rule: .control, detail: "U+" + padded))
    }
  }
}
