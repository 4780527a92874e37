import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("A dossier in a workbook")
struct WorkbookDossierTests {
  /// A folder with the workbook alone, as read.
  private func read(_ bytes: [UInt8]) throws -> DossierReading {
    try withTemporaryFolder { folder in
      try Data(bytes).write(to: folder.appendingPathComponent("classeur.xlsx"))
      try Data("LOCK".utf8).write(to: folder.appendingPathComponent("~$classeur.xlsx"))
      return DossierReader { _, _, _, _ in AgendaReading(busy: []) }.read(folder: folder.path)
    }
  }

  /// The problems without those that the clean sample has anyway.
  private func others(_ reading: DossierReading) throws -> [Problem] {
    let usual = try SampleFolder.clean.read().problems
    return reading.problems.filter { !usual.contains($0) }
  }

  @Test("comes back equal, every column in use, without a problem")
  func roundTrip() throws {
    let sample = try FullDossier().dossier
    let reading = try read(WorkbookWriter().bytes(of: sample))
    #expect(reading.problems.filter { $0.severity == .error }.map { ProblemText(.english).text($0) } == [])
    #expect(reading.dossier == sample)
  }

  @Test("keeps as text what looks like a formula, an apostrophe, a number or an escape")
  func texts() throws {
    var sample = try FullDossier().dossier
    for text in ["=1+1", "'=1+1", "''-x", "-12", "+33 2", "@a", "0123", "1e5", "a\nb", "_x0041_", "<&>\"", "46700"] {
      sample.schools[0].name = text
      let reading = try read(WorkbookWriter().bytes(of: sample))
      #expect(reading.dossier?.schools[0].name == text)
    }
  }

  @Test("gives the same bytes each time, and a workbook with every table as a template")
  func bytes() throws {
    let sample = try FullDossier().dossier
    #expect(try WorkbookWriter().bytes(of: sample) == WorkbookWriter().bytes(of: sample))
    let reading = try WorkbookReader().read(WorkbookWriter().templates(), file: "c.xlsx")
    #expect(reading.problems.isEmpty)
    #expect(reading.tables.map(\.table) == DossierTable.allCases)
    for table in reading.tables {
      #expect(table.content?.rows.first?.cells.map(\.text) == Schema[table.table].columns.map(\.name))
    }
  }

  @Test("is not disturbed by the plan's tables in the same workbook")
  func withPlan() throws {
    let sample = try SampleYear.dossier()
    let tables = try PlanTables(SampleYear.plan(), index: DossierIndex(sample)).all
    let bytes = try WorkbookWriter().bytes(of: sample, plan: tables)
    let reading = WorkbookReader().read(bytes, file: "c.xlsx")
    #expect(reading.problems.isEmpty)
    #expect(!reading.tables.isEmpty)
  }

  @Test("has the same problems as in files, each at its cell")
  func problems() throws {
    let folder = SampleFolder.clean
    var book = HandmadeWorkbook(sheet: "installateurs", rows: "")
    let text = HandmadeWorkbook.text
    book = HandmadeWorkbook(
      sheet: "Installateurs",
      rows: HandmadeWorkbook.header + "<row r='4'>" + text("A4", "I1") + text("C4", "beaucoup") + "</row>")
    var files = folder.files
    files["installateurs.csv"] = nil
    files["c.xlsx"] = try book.bytes
    let reading = try SampleFolder(bytes: files).read()
    let french = reading.problems.map { ProblemText(.french).text($0) }
    #expect(
      french.contains { $0.hasPrefix("erreur : c.xlsx#Installateurs!B4, colonne nom : valeur obligatoire absente") })
    #expect(french.contains { $0.hasPrefix("erreur : c.xlsx#Installateurs!C4, colonne capacite_jour, « beaucoup »") })
    #expect(try others(reading).allSatisfy { $0.place.file == "c.xlsx#Installateurs" })
  }

  @Test("reports a table that stands in a file as well")
  func twice() throws {
    var files = SampleFolder.clean.files
    files["z.xlsx"] = try HandmadeWorkbook(rows: HandmadeWorkbook.header).bytes
    let reading = try SampleFolder(bytes: files).read()
    #expect(try others(reading).map(\.cause) == [.tableTwice(other: "installateurs.csv")])
  }

  @Test("is not asked for missing tables where a workbook that may hold them is unreadable")
  func unreadable() throws {
    let reading = try SampleFolder(bytes: [
      "c.xlsx": Array("PK".utf8), "reglages.yml": SampleFolder.clean.files["reglages.yml"] ?? [],
    ]).read()
    #expect(reading.problems.map(\.cause) == [.workbook(.damaged)])
  }

  @Test("of another format stands in the way only where tables are missing")
  func foreign() throws {
    var files = SampleFolder.clean.files
    files["budget.ods"] = [1]
    #expect(try others(SampleFolder(bytes: files).read()).map(\.severity) == [.warning])
    files["ecoles.csv"] = nil
    let reading = try SampleFolder(bytes: files).read()
    #expect(reading.problems.contains { $0.severity == .error && $0.cause == .workbook(.openDocument) })
  }

  @Test("says once that the value of a cell is unknown")
  func faultyCell() throws {
    let rows =
      HandmadeWorkbook.header + "<row r='2'>" + HandmadeWorkbook.text("A2", "I1")
      + "<c r='B2' t='e'><v>#N/A</v></c></row>"
    var files = SampleFolder.clean.files
    files["installateurs.csv"] = nil
    files["c.xlsx"] = try HandmadeWorkbook(rows: rows).bytes
    #expect(try others(SampleFolder(bytes: files).read()).map(\.cause) == [.workbook(.cellError("#N/A"))])
  }

  private static let hasPython = OutsideProgram.pythonHas("openpyxl")

  @Test(
    "is what openpyxl reads: text as text, numbers as numbers, dates as dates, the header in sight",
    .enabled(if: hasPython, "python3 with openpyxl is not at hand"))
  func otherProgram() throws {
    var sample = try FullDossier().dossier
    sample.schools[0].name = "=1+1"
    let bytes = try WorkbookWriter().bytes(of: sample)
    try OutsideProgram.withFolder { folder in
      try Data(bytes).write(to: folder.appendingPathComponent("c.xlsx"))
      let script = """
        import openpyxl, datetime
        w = openpyxl.load_workbook("c.xlsx")
        s = w["ecoles"]
        assert s.freeze_panes == "A2" and s["B2"].value == "=1+1" and s["B2"].data_type == "s", s["B2"].data_type
        head = [c.value for c in s[1]]
        assert isinstance(s.cell(2, head.index("latitude") + 1).value, float)
        assert s.cell(2, head.index("code_insee") + 1).value == "35016"
        d = w["deploiements"]
        at = [c.value for c in d[1]].index("au_plus_tot") + 1
        assert isinstance(d.cell(2, at).value, datetime.datetime) and d.cell(2, at).is_date
        print(len(w.sheetnames))
        """
      let outcome = try OutsideProgram.run("python3", ["-c", script], in: folder)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
      #expect(outcome.output == "\(DossierTable.allCases.count + 2)\n")
    }
  }
}

extension SampleFolder {
  init(bytes: [String: [UInt8]]) {
    self.init([:])
    files = bytes
  }
}
