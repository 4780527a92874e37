@testable import Exchange

/// The parts of a workbook as one text, so that a change of a byte changes XML and no checksum.
///
///     === xl/workbook.xml
///     <workbook>…</workbook>
///     === xl/styles.xml
///     …
enum PartsText {
  private static let mark = Array("=== ".utf8)

  /// The parts, in their order; what stands before the first mark is one without a name.
  static func parts(_ text: [UInt8]) -> [(name: [UInt8], bytes: [UInt8])] {
    var parts: [(name: [UInt8], bytes: [UInt8])] = []
    var (name, content): ([UInt8], [UInt8]) = ([], [])
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        if !name.isEmpty || !content.isEmpty { parts.append((name, content)) }
        (name, content) = (Array(line.dropFirst(mark.count)), [])
      } else {
        content += line + [0x0A]
      }
    }
    return parts + [(name, content)]
  }

  /// The text of which ``parts(_:)`` makes these parts.
  static func text(of parts: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    Array(parts.map { mark + $0.name + [0x0A] + $0.bytes }.joined(separator: [0x0A]))
  }

  /// A workbook of one sheet with these rows, written the simplest way.
  static func parts(sheet: String, rows: [ByteTable.Row]) -> [(name: [UInt8], bytes: [UInt8])] {
    let data = rows.map { row in
      let cells = row.cells.enumerated().filter { !$0.element.text.isEmpty }.map { index, cell in
        "<c r='\(CellPlace.letters(index + 1))\(row.line)' t='inlineStr'><is><t>\(escaped(cell.text))</t></is></c>"
      }
      return "<row r='\(row.line)'>\(cells.joined())</row>"
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let texts = [
      ("[Content_Types].xml", "<Types/>"),
      ("xl/workbook.xml", "<workbook><sheets><sheet name='\(sheet)' sheetId='1' id='r1'/></sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='\(office)/worksheet' Target='sheet.xml'/></Relationships>"
      ),
      ("xl/sheet.xml", "<worksheet><sheetData>\(data.joined())</sheetData></worksheet>"),
    ]
    return texts.map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  /// Every underline by its number, so that none is taken for the beginning of a number.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "_", "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
