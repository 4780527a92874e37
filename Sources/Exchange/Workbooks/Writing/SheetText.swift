/// A sheet as the XML of its part.
enum SheetText {
  /// - Throws: ``WorkbookFault/doesNotFit``.
  static func text(of sheet: WorkbookSheet, isFirst: Bool) throws(WorkbookFault) -> String {
    guard sheet.rows.count <= WorkbookSheet.maxRows else { throw .doesNotFit(at: sheet.name) }
    var text = WorkbookFile.head + "<worksheet xmlns=\"\(WorkbookFile.main)\"><sheetViews>"
    text += "<sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    text +=
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    text += "<cols>"
    for (index, column) in sheet.columns.enumerated() {
      text += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(sheet.width(index))\""
      text += " style=\"\(column.format.rawValue)\" customWidth=\"1\"/>"
    }
    text += "</cols><sheetData><row r=\"1\">"
    for (index, column) in sheet.columns.enumerated() {
      text += inline(column.name, CellPlace(row: 1, column: index + 1), .heading)
    }
    text += "</row>"
    for (index, row) in sheet.rows.enumerated() {
      text += "<row r=\"\(index + 2)\">"
      for (column, cell) in row.enumerated() {
        text += try Self.cell(cell, CellPlace(row: index + 2, column: column + 1), of: sheet.name)
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private static func cell(
    _ cell: WorkbookSheet.Cell, _ place: CellPlace, of sheet: String
  ) throws(WorkbookFault) -> String {
    switch cell {
    case .blank: return ""
    case .text(let text):
      guard text.utf16.count <= WorkbookSheet.maxText else {
        throw .doesNotFit(at: "\(sheet)!\(place.description)")
      }
      return inline(text, place, .text)
    case .number(let text): return number(text, place, .general)
    case .day(let serial): return number("\(serial)", place, .day)
    case .moment(let serial, let minutes):
      return number(CellNumber.number(Double(serial) + Double(minutes) / 1440), place, .moment)
    case .time(let minutes): return number("\(Double(minutes) / 1440)", place, .time)
    }
  }

  private static func inline(_ text: String, _ place: CellPlace, _ format: WorkbookSheet.Format) -> String {
    "<c r=\"\(place.description)\" s=\"\(format.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      + EscapedText.encoded(text) + "</t></is></c>"
  }

  private static func number(_ text: String, _ place: CellPlace, _ format: WorkbookSheet.Format) -> String {
    "<c r=\"\(place.description)\" s=\"\(format.rawValue)\"><v>\(text)</v></c>"
  }
}
