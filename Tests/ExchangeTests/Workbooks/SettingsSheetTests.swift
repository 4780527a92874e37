import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("The sheet of settings")
struct SettingsSheetTests {
  private func reader(_ rows: [[String]]) -> SettingsReader {
    let table = ByteTable(
      rows: rows.enumerated().map { index, row in
        .init(line: index + 1, cells: row.map { .init(text: $0, line: index + 1, character: 1) })
      })
    return SettingsSheet.reader(table, file: "c.xlsx#reglages")
  }

  private let least = [["reglage", "valeur"], ["annee_scolaire", "2027-2028"], ["departement", "35"]]

  @Test("gives what the same paths of reglages.yml give")
  func same() throws {
    let sheet = reader(
      least + [
        ["Objectifs.Heures agents", "2h30"], ["heures_par_quotite.80", "5h"], ["rentree", "02/09/2027"],
        ["creneaux.enseignants[3].jour", "mercredi"], ["creneaux.enseignants[3].de", "09:00"],
        ["creneaux.enseignants[3].a", "12h"], ["creneaux.enseignants[1].jours", "lundi mardi"],
        ["creneaux.enseignants[1].de", "16:45"], ["creneaux.enseignants[1].a", "18:45"],
        ["creneaux.enseignants[1].semaine", ""], ["periodes_a_eviter", "Aucune"],
      ])
    let yaml = """
      annee_scolaire: 2027-2028
      departement: "35"
      objectifs: { heures_agents: 2h30 }
      heures_par_quotite: { 80: 5h }
      rentree: 2027-09-02
      periodes_a_eviter: []
      creneaux:
        enseignants:
          - { jours: [lundi, mardi], de: "16:45", a: "18:45" }
          - { jour: mercredi, de: "09:00", a: "12:00" }
      """
    #expect(sheet.problems == [])
    #expect(sheet.settings == SettingsReader(Array(yaml.utf8)).settings)
  }

  @Test("needs no headings, and its columns may stand elsewhere")
  func columns() throws {
    let settings = try #require(reader(least).settings)
    #expect(reader(Array(least.dropFirst())).settings == settings)
    let moved = least.map { ["note", $0[1], $0[0]] }
    #expect(reader(moved).settings == settings)
    #expect(
      reader(moved.map { $0.map { $0 == "valeur" ? "Valeur" : $0 == "reglage" ? "Clé" : $0 } }).settings == settings)
  }

  @Test("reports what is wrong at the value's cell, and the rest with it")
  func problems() {
    let reading = reader(
      least + [
        ["duree_pair", "souvent"], ["langue", "fr"], ["langue", "en"], ["maxima.trajets", "60"], ["a..b", "1"],
        ["maxima[0]", "1"], ["", "x"], ["maxima", "60"], ["creneaux.agents[1].jour", "lundi"],
      ])
    #expect(reading.settings == nil)
    let text = ProblemText(.french)
    let lines = Set(reading.problems.map { text.place($0.place) })
    #expect(
      lines == [
        "c.xlsx#reglages!B4, duree_pair", "c.xlsx#reglages!A6, langue", "c.xlsx#reglages!B7, maxima.trajets",
        "c.xlsx#reglages!A8, a..b", "c.xlsx#reglages!A9, maxima[0]", "c.xlsx#reglages!A10, reglage",
        "c.xlsx#reglages!A11, maxima", "c.xlsx#reglages!B12, creneaux.agents[1].de",
        "c.xlsx#reglages!B12, creneaux.agents[1].a",
      ])
    #expect(reading.problems.count { $0.severity == .warning } == 3)
  }

  @Test("of the template is read without a problem, and means what the template of reglages.yml means")
  func template() throws {
    let bytes = try WorkbookWriter().templates()
    let rows = try #require(WorkbookReader().read(bytes, file: "c.xlsx").settings?.content)
    let reading = SettingsSheet.reader(rows, file: "c.xlsx#reglages")
    #expect(reading.problems == [])
    #expect(reading.settings == SettingsReader(Array(SettingsText.template.utf8)).settings)
    // Every path that waits for a value is one that is known.
    let all = rows.rows.dropFirst().map { row in
      [row.cells[0].text, row.cells[1].text.isEmpty ? "" : row.cells[1].text]
    }
    let filled = all.map { [$0[0], $0[1].isEmpty ? "2028-05-26" : $0[1]] }
    let unknown = reader([["reglage", "valeur"]] + filled).problems.filter {
      if case .unknownSetting = $0.cause { true } else { false }
    }
    #expect(unknown == [])
  }

  @Test("is read with dates and times of the spreadsheet's own kinds, a lost zero and a title above")
  func spreadsheet() throws {
    let text = HandmadeWorkbook.text
    let rows =
      "<row r='1'>" + text("A1", "Mes réglages") + "</row><row r='3'>" + text("A3", "reglage") + text("B3", "valeur")
      + "</row><row r='4'>" + text("A4", "annee_scolaire") + text("B4", "2027-2028") + "</row>"
      + "<row r='5'>" + text("A5", "departement") + "<c r='B5'><v>1</v></c></row>"
      + "<row r='6'>" + text("A6", "rentree") + "<c r='B6' s='1'><v>46632</v></c></row>"
    let styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
    let reading = try HandmadeWorkbook(sheet: "Réglages", rows: rows, styles: styles).read()
    #expect(reading.faults == [.headerBelow(row: 3)])
    let sheet = try #require(reading.settings)
    let settings = SettingsSheet.reader(try #require(sheet.content), file: sheet.file)
    #expect(settings.problems == [])
    #expect(settings.settings?.departement == "01")
    #expect(settings.settings?.firstDay == Day("2027-09-02"))
  }
}
