@testable import Exchange

/// A workbook put together part by part, so that each can be wrong.
struct HandmadeWorkbook {
  var parts: [(name: String, text: String)]

  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// One sheet with this content of `sheetData`, and what stands after it.
  init(
    sheet name: String = "installateurs", rows: String, after: String = "", sharedTexts: String? = nil,
    styles: String? = nil, bookSettings: String = ""
  ) {
    var relations = "<Relationship Id='r1' Type='\(Self.office)/worksheet' Target='worksheets/sheet1.xml'/>"
    if sharedTexts != nil {
      relations += "<Relationship Id='r2' Type='\(Self.office)/sharedStrings' Target='/xl/sharedStrings.xml'/>"
    }
    if styles != nil { relations += "<Relationship Id='r3' Type='\(Self.office)/styles' Target='styles.xml'/>" }
    parts = [
      ("[Content_Types].xml", "<Types xmlns='\(Self.package)content-types'/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns='\(Self.package)relationships'><Relationship Id='r1' "
          + "Type='\(Self.office)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<x:workbook xmlns:x='\(WorkbookFile.main)' xmlns:rel='\(Self.office)'>\(bookSettings)"
          + "<x:sheets><x:sheet name='\(name)' sheetId='1' rel:id='r1'/></x:sheets></x:workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels", "<Relationships xmlns='\(Self.package)relationships'>\(relations)</Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='\(WorkbookFile.main)'><sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ),
    ]
    if let sharedTexts { parts.append(("xl/sharedStrings.xml", "<sst>\(sharedTexts)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
  }

  /// The row of headings of `installateurs`.
  static let header =
    "<row r='1'>" + text("A1", "id") + text("B1", "nom") + text("C1", "capacite_jour") + "</row>"

  static func text(_ place: String, _ text: String) -> String {
    "<c r='\(place)' t='inlineStr'><is><t>\(text)</t></is></c>"
  }

  subscript(part: String) -> String {
    get { parts.first { $0.name == part }?.text ?? "" }
    set {
      parts.removeAll { $0.name == part }
      parts.append((part, newValue))
    }
  }

  var bytes: [UInt8] {
    get throws { try ZipWriter.bytes(of: parts.map { ($0.name, Array($0.text.utf8)) }) }
  }

  func read(_ limits: WorkbookLimits = WorkbookLimits()) throws -> WorkbookReading {
    WorkbookReader(limits: limits).read(try bytes, file: "c.xlsx")
  }
}

extension WorkbookReading {
  /// The texts of the first table.
  var texts: [[String]] { tables.first?.content?.rows.map { $0.cells.map(\.text) } ?? [] }

  var faults: [WorkbookFault] {
    problems.compactMap { if case .workbook(let fault) = $0.cause { fault } else { nil } }
  }
}
