/// The parts of a workbook around its sheets, and all of them together.
enum WorkbookFile {
  /// The bytes of a workbook with these sheets, at least one.
  static func bytes(of sheets: [WorkbookSheet]) throws(WorkbookFault) -> [UInt8] {
    var parts = [
      (name: "[Content_Types].xml", text: contentTypes(sheets.count)), (name: "_rels/.rels", text: roots),
      (name: "xl/workbook.xml", text: book(sheets)),
      (name: "xl/_rels/workbook.xml.rels", text: relations(sheets.count)), (name: "xl/styles.xml", text: styles),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", try SheetText.text(of: sheet, isFirst: index == 0)))
    }
    return try ZipWriter.bytes(of: parts.map { ($0.name, Array($0.text.utf8)) })
  }

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  private static func contentTypes(_ count: Int) -> String {
    let sheets = (1...max(count, 1)).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(type)worksheet+xml\"/>"
    }
    return head + "<Types xmlns=\"\(package)content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type)styles+xml\"/>" + sheets.joined() + "</Types>"
  }

  private static let roots =
    head + "<Relationships xmlns=\"\(package)relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

  private static func book(_ sheets: [WorkbookSheet]) -> String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(EscapedText.encoded(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets></workbook>"
  }

  private static func relations(_ count: Int) -> String {
    let sheets = (1...max(count, 1)).map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    return head + "<Relationships xmlns=\"\(package)relationships\">" + sheets.joined()
      + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
  }

  /// In the order of ``WorkbookSheet/Format``; 49 is text, 14, 22 and 20 the country's own dates and times.
  private static let styles =
    head + "<styleSheet xmlns=\"\(main)\">"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"6\">" + style(0) + style(49, font: 1) + style(49) + style(14) + style(22) + style(20)
    + "</cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

  private static func style(_ format: Int, font: Int = 0) -> String {
    "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
      + " applyNumberFormat=\"1\" applyFont=\"1\"/>"
  }
}
