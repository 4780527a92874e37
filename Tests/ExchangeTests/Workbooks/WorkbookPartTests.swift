import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("A workbook with some tables, brought into a known dossier")
struct WorkbookPartTests {
  /// A workbook of texts.
  private func book(_ sheets: [(String, [[String]])]) throws -> [UInt8] {
    try WorkbookFile.bytes(
      of: sheets.map { name, rows in
        WorkbookSheet(
          name: name, columns: rows[0].map { .init(name: $0, format: .text) },
          rows: rows.dropFirst().map { $0.map { $0.isEmpty ? .blank : .text($0) } })
      })
  }

  private func read(_ bytes: [UInt8], name: String = "livraisons.xlsx", into stored: Dossier) throws -> DossierReading {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      return DossierReader { _, _, _, _ in [] }.read(parts: [file.path], stored: stored)
    }
  }

  @Test("changes its own rows and columns only")
  func deliveries() throws {
    let stored = try FullDossier().dossier
    let bytes = try book([
      ("Déploiements", [["ID", "Date", "Statut"], ["D1", "24/11/2027", "livre"]]), ("Notes", [["a", "b"]]),
    ])
    let reading = try read(bytes, into: stored)
    #expect(reading.problems.map(\.cause) == [.workbook(.unknownSheet(meant: nil))])
    #expect(reading.files == [.deployments: "livraisons.xlsx#Déploiements"])
    var expected = stored
    expected.deployments[0].date = Day("2027-11-24")
    expected.deployments[0].status = .delivered
    #expect(DossierMerge(base: stored, part: try #require(reading.dossier)).dossier == expected)
  }

  @Test("with one sheet may bear the table's name, followed by more")
  func fileName() throws {
    let stored = try FullDossier().dossier
    let bytes = try book([("Feuil1", [["id", "date"], ["D1", "2027-11-24"]])])
    let reading = try read(bytes, name: "Déploiements 2027-11.xlsx", into: stored)
    #expect(reading.problems == [])
    #expect(reading.tables == [.deployments])
  }

  @Test("names file, sheet, row and column of what is wrong")
  func places() throws {
    let stored = try FullDossier().dossier
    let bytes = try book([("deploiements", [["id", "date"], ["D1", "bientôt"], ["D7", "2027-11-24"]])])
    let texts = try read(bytes, into: stored).problems.map { ProblemText(.english).text($0) }
    #expect(texts.count == 2)
    #expect(texts[0].hasPrefix("error: livraisons.xlsx#deploiements!B2, column date, “bientôt”: this is not a date — "))
    #expect(texts[1].hasPrefix("error: livraisons.xlsx#deploiements!A3, column id, “D7”: "))
  }

  @Test("may bring settings of the same year, and of no other")
  func settings() throws {
    let stored = try FullDossier().dossier
    var changed = stored.settings
    changed.schoolCapacity = 44
    let rows =
      [["reglage", "valeur"]]
      + SettingsRows.sheet(of: changed).rows.map { row in
        row.map { if case .text(let text) = $0 { text } else { "" } }
      }
    let reading = try read(book([("reglages", rows)]), into: stored)
    // One of the sample's days of class is no holiday, which is said as of any file.
    #expect(reading.problems.filter { $0.cause != .workedInVain } == [])
    #expect(reading.settingsFile == "livraisons.xlsx#reglages")
    #expect(reading.dossier?.settings == changed)
    let other = rows.map { $0[0] == "annee_scolaire" ? [$0[0], "2028-2029"] : $0 }
    let refused = try read(book([("reglages", other)]), into: stored)
    #expect(refused.problems.contains { $0.cause == .settingsOfOtherYear(stored.settings.schoolYear) })
    #expect(refused.dossier == nil)
  }

  @Test("that is to be a whole dossier says which sheets it lacks")
  func missing() throws {
    let bytes = try book([("ecoles", [["uai"], ["0350122T"]])])
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("c.xlsx")
      try Data(bytes).write(to: file)
      let reading = DossierReader().read(workbook: file.path)
      let faults = reading.problems.filter { $0.place == .init(file: "c.xlsx") }.map(\.cause)
      #expect(faults == [.workbook(.missingSheets(["personnels", "formateurs", "modules"])), .workbook(.noSettings)])
      let known = try FullDossier().dossier.settings
      let usual = DossierReader().read(workbook: file.path, usual: known)
      #expect(!usual.problems.contains { $0.cause == .workbook(.noSettings) })
    }
  }

  @Test("finds the headings below a title, and says so")
  func title() throws {
    let text = HandmadeWorkbook.text
    let rows =
      "<row r='1'>" + text("A1", "Nos poseurs") + "</row><row r='2'>" + text("A2", "mise à jour") + text("B2", "mai")
      + "</row><row r='4'>" + text("A4", "id") + text("B4", "nom") + "</row><row r='5'>" + text("A5", "I1")
      + text("B5", "Poseur") + "</row>"
    let reading = try HandmadeWorkbook(rows: rows).read()
    #expect(reading.texts == [["id", "nom"], ["I1", "Poseur"]])
    #expect(reading.faults == [.headerBelow(row: 4)])
    #expect(
      ProblemText(.french).text(reading.problems[0])
        == "avertissement : c.xlsx#installateurs!4 : les titres sont à la ligne 4, ce qui est au-dessus n'est pas lu — "
        + "supprimez les lignes du dessus")
  }

  @Test("without any heading that is known takes its first row for them")
  func noHeader() throws {
    let rows = (1...30).map { "<row r='\($0)'>" + HandmadeWorkbook.text("A\($0)", "x\($0)") + "</row>" }.joined()
    let reading = try HandmadeWorkbook(rows: rows).read()
    #expect(reading.texts == (1...30).map { ["x\($0)"] })
    #expect(reading.faults == [])
  }

  @Test("comes back with remarks beside each row, unknown columns, and nothing lost by giving it again")
  func annotated() throws {
    let sheets = [
      ("Projets", [["statut", "Note", "ecole", "id", "equipement"], ["valide", "=1+1", "0350122T", "PR1", "E7"]]),
      ("Notes", [["a"], ["b"]]), ("reglages", [["reglage", "valeur"], ["langue", "de"]]),
    ]
    let bytes = try book(sheets)
    try withTemporaryFolder { folder in
      let (source, target) = (folder.appendingPathComponent("c.xlsx"), folder.appendingPathComponent("out"))
      try Data(bytes).write(to: source)
      let problems = try DossierReader().read(parts: [source.path], stored: FullDossier().dossier).problems
      let names = try DossierAnnotation(.french).write([source.path], problems: problems, to: target.path)
      #expect(names == ["c.xlsx"])
      let back = try [UInt8](Data(contentsOf: target.appendingPathComponent("c.xlsx")))
      let reading = WorkbookReader().read(back, file: "c.xlsx")
      #expect(reading.faults == [])
      #expect(reading.sheets.map(\.name) == ["Projets", "reglages"])
      let texts = reading.texts
      #expect(texts[0] == ["statut", "Note", "ecole", "id", "equipement", "remarques"])
      #expect(texts[1].dropLast().joined() == "")
      #expect(texts[1][5].contains("Note"))
      #expect(texts[2].dropLast() == ["valide", "=1+1", "0350122T", "PR1", "E7"])
      #expect(texts[2][5].hasPrefix("erreur : equipement, « E7 » : "))
      let content = try #require(reading.settings?.content)
      let settings = content.rows.map { $0.cells.map(\.text) }
      #expect(settings.contains { $0[0] == "langue" && $0[1] == "de" && $0[2].hasPrefix("erreur : langue, « de » : ") })
      // Given again: the remarks are neither read nor doubled.
      let again = try DossierReader().read(
        parts: [target.appendingPathComponent("c.xlsx").path], stored: FullDossier().dossier)
      #expect(
        Set(again.problems.map(\.cause))
          == Set(problems.map(\.cause)).subtracting([.workbook(.unknownSheet(meant: nil))]))
    }
  }
}
