import Testing

@testable import Exchange

@Suite("The reader of workbooks")
struct WorkbookReaderTests {
  @Test(
    "reads texts by number, formatted texts, dates, results of formulas as they stand, sheets by their folded names")
  func sharedTexts() {
    let reading = WorkbookReader().read(WorkbookFixture.sharedTexts, file: "c.xlsx")
    #expect(reading.tables.map(\.table) == [.closures, .installers])
    #expect(
      reading.texts == [
        ["Portée", "Début", "Fin", "Motif"], ["tout", "2027-11-09", "2027-11-10 17:00", "travaux"],
        ["tout", "2028-02-29", "2028-03-02", "ab"],
      ])
    #expect(reading.tables[0].content?.rows.map(\.line) == [1, 2, 5])
    #expect(reading.tables[1].content?.rows[1].cells.map(\.text) == ["I1", "Poseur", "2", "oui"])
    #expect(reading.problems.map(\.place.file) == ["c.xlsx#Installateurs"])
    #expect(reading.faults == [.hiddenSheet])
  }

  @Test("reads days that count from 1904 as the same days")
  func from1904() {
    let other = WorkbookReader().read(WorkbookFixture.sharedTexts, file: "c.xlsx")
    #expect(WorkbookReader().read(WorkbookFixture.countedFrom1904, file: "c.xlsx").texts == other.texts)
  }

  @Test("reads times and percentages as they are shown, fills merged rows, reports errors and unknown results")
  func values() throws {
    let reading = WorkbookReader().read(WorkbookFixture.formulasWithoutResults, file: "c.xlsx")
    #expect(
      reading.texts == [
        ["projet", "date", "heure", "par", "objet"], ["PR1", "2027-11-05", "09:30", "Ana", ""],
        ["PR1", "2027-11-06", "", "", ""], ["PR1", "2027-11-07", "14:00", "", ""],
      ])
    #expect(reading.tables[1].content?.rows[1].cells.map(\.text) == ["7", "enseignant", "80", "30:30"])
    #expect(reading.faults == [.notCalculated, .cellError("#N/A"), .mergedRows("A3:A4")])
    let error = try #require(reading.problems.first { $0.value == "#N/A" })
    #expect(error.place == .init(file: "c.xlsx#Visites", line: 3, column: "par", columnNumber: 4, character: 1))
    #expect(
      ProblemText(.french).text(error)
        == "erreur : c.xlsx#Visites!D3, colonne par, « #N/A » : erreur de calcul du tableur — "
        + "corrigez la formule ou écrivez la valeur")
    #expect(reading.faultyCells.count == 2)
  }

  @Test(
    "places cells without a reference after the one before, and leaves out blank rows and cells right of the header")
  func sparse() throws {
    let rows =
      HandmadeWorkbook.header + "<row r='3'/><row><c><v>1</v></c><c r='C4'><v>2.50</v></c></row>"
      + "<row r='9' hidden='1'>" + HandmadeWorkbook.text("B9", " x ") + HandmadeWorkbook.text("F9", "note") + "</row>"
    let reading = try HandmadeWorkbook(rows: rows).read()
    #expect(reading.texts == [["id", "nom", "capacite_jour"], ["1", "", "2.5"], ["", "x", ""]])
    #expect(reading.tables[0].content?.rows.map(\.line) == [1, 4, 9])
    #expect(reading.faults == [.noHeading])
  }

  @Test("decodes escaped characters, keeps line breaks, leaves out pronunciations")
  func texts() throws {
    let shared =
      "<si><t>a_x000D_&#10;b_x005F_x0041_</t></si><si><r><t>É</t></r><rPh><t>é</t></rPh><r><t>ty</t></r></si>"
    let rows = HandmadeWorkbook.header + "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>"
    let reading = try HandmadeWorkbook(rows: rows, sharedTexts: shared).read()
    #expect(reading.texts.last == ["a\nb_x0041_", "Éty", ""])
    #expect(reading.faults == [.missingText])
  }

  @Test("does not report errors in columns that are not read")
  func otherColumns() throws {
    let rows =
      "<row r='1'>" + HandmadeWorkbook.text("A1", "id") + HandmadeWorkbook.text("B1", "calcul") + "</row>"
      + "<row r='2'>" + HandmadeWorkbook.text("A2", "I1") + "<c r='B2' t='e'><v>#REF!</v></c></row>"
    let reading = try HandmadeWorkbook(rows: rows).read()
    #expect(reading.faults.isEmpty)
    #expect(reading.texts.last == ["I1", ""])
  }

  @Test("reports cells merged across columns, whose first one alone has a value")
  func mergedColumns() throws {
    let rows = HandmadeWorkbook.header + "<row>" + HandmadeWorkbook.text("A2", "I1") + "</row>"
    let after = "<mergeCells><mergeCell ref='A2:C2'/><mergeCell ref='A900:A1048576'/></mergeCells>"
    let reading = try HandmadeWorkbook(rows: rows, after: after).read()
    #expect(reading.texts.last == ["I1", "", ""])
    #expect(reading.faults == [.mergedColumns("A2:C2")])
  }

  @Test("takes the name of a workbook with one sheet for the table's, and passes over the sheets of a plan")
  func names() throws {
    var book = HandmadeWorkbook(sheet: "Feuil1", rows: HandmadeWorkbook.header)
    let bytes = try book.bytes
    #expect(WorkbookReader().read(bytes, file: "Installateurs.XLSX").tables.map(\.table) == [.installers])
    #expect(WorkbookReader().read(bytes, file: "c.xlsx").faults == [.unknownSheet(meant: nil)])
    book = HandmadeWorkbook(sheet: "écolés_", rows: HandmadeWorkbook.header)
    #expect(try book.read().tables.map(\.table) == [.schools])
    book = HandmadeWorkbook(sheet: "instalateurs", rows: HandmadeWorkbook.header)
    #expect(try book.read().faults == [.unknownSheet(meant: "installateurs")])
    book = HandmadeWorkbook(sheet: "plan_sessions", rows: HandmadeWorkbook.header)
    #expect(try book.read().problems.isEmpty)
  }
}
