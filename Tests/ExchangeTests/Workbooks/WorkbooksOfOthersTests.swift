import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Workbooks that other programs write")
struct WorkbooksOfOthersTests {
  private static let hasPython = OutsideProgram.pythonHas("openpyxl")

  /// A workbook that a script of Python makes, whose first lines are given.
  private func made(_ script: String) throws -> [UInt8] {
    try OutsideProgram.withFolder { folder in
      let whole =
        "import openpyxl, datetime as d\nw = openpyxl.Workbook()\ns = w.active\n" + script + "\nw.save('c.xlsx')\n"
      let outcome = try OutsideProgram.run("python3", ["-c", whole], in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      return try [UInt8](Data(contentsOf: folder.appendingPathComponent("c.xlsx")))
    }
  }

  private func reading(_ script: String) throws -> WorkbookReading {
    WorkbookReader().read(try made(script), file: "c.xlsx")
  }

  @Test(
    "have shared texts, dates, times, booleans, percentages and empty rows",
    .enabled(if: hasPython, "python3 with openpyxl is not at hand"))
  func kinds() throws {
    let reading = try reading(
      """
      s.title = 'Personnels'
      s.append(['ID', 'Fonction', 'Quotité', 'Volontaire référent', 'Départ', 'Nom', 'mémo'])
      s.append([])
      s.append(['P1', 'enseignant', 0.8, True, d.date(2028, 3, 1), 'Été', d.datetime(2027, 11, 9, 17, 30)])
      s.append([])
      s.append([7, 'directeur', 100, False, '01/03/2028', "line\\nbreak", d.time(9, 30)])
      s['C3'].number_format = '0%'
      """)
    #expect(reading.problems == [])
    #expect(
      reading.texts == [
        ["ID", "Fonction", "Quotité", "Volontaire référent", "Départ", "Nom", "mémo"],
        ["P1", "enseignant", "80", "oui", "2028-03-01", "Été", "2027-11-09 17:30"],
        ["7", "directeur", "100", "non", "01/03/2028", "line\nbreak", "09:30"],
      ])
    #expect(reading.tables[0].content?.rows.map(\.line) == [1, 3, 5])
  }

  @Test("count days from 1904 as well", .enabled(if: hasPython, "python3 with openpyxl is not at hand"))
  func from1904() throws {
    let script = """
      s.title = 'deploiements'
      from openpyxl.utils.datetime import CALENDAR_MAC_1904
      w.epoch = CALENDAR_MAC_1904
      s.append(['id', 'date'])
      s.append(['D1', d.date(2028, 2, 29)])
      """
    #expect(try reading(script).texts == [["id", "date"], ["D1", "2028-02-29"]])
  }

  @Test(
    "have merged cells, formulas that nobody has calculated, hidden sheets, rows and columns",
    .enabled(if: hasPython, "python3 with openpyxl is not at hand"))
  func odd() throws {
    let reading = try reading(
      """
      s.title = 'installateurs'
      s.append(['id', 'nom', 'capacite_jour'])
      s.append(['I1', 'Poseur', '=1+1'])
      s.append(['I2', None, 3])
      s.merge_cells('B2:B3')
      s.column_dimensions['A'].hidden = True
      s.row_dimensions[3].hidden = True
      h = w.create_sheet('modules')
      h.append(['id'])
      h.sheet_state = 'veryHidden'
      """)
    #expect(reading.texts == [["id", "nom", "capacite_jour"], ["I1", "Poseur", ""], ["I2", "Poseur", "3"]])
    #expect(Set(reading.faults) == [.notCalculated, .mergedRows("B2:B3"), .hiddenSheet])
  }

  @Test(
    "have lost zeros of codes, which are given back with a warning",
    .enabled(if: hasPython, "python3 with openpyxl is not at hand"))
  func zeros() throws {
    let bytes = try made(
      """
      s.title = 'ecoles'
      s.append(['uai', 'code_insee', 'pupilles'])
      s.append(['350122T', 1004, 'x'])
      """)
    let stored = try FullDossier().dossier
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("c.xlsx")
      try Data(bytes).write(to: file)
      let reading = DossierReader().read(parts: [file.path], stored: stored)
      #expect(
        reading.problems.map(\.cause) == [
          .unknownColumns(["pupilles"]), .lostZeros(restored: "0350122T"), .lostZeros(restored: "01004"),
        ])
      let merged = DossierMerge(base: stored, part: try #require(reading.dossier)).dossier
      #expect(merged.schools[0].communeCode == "01004")
      #expect(merged.schools[0].name == stored.schools[0].name)
    }
  }

  private func rounded(_ place: Coordinates?) -> Coordinates? {
    place.map {
      Coordinates(latitude: ($0.latitude * 1e6).rounded() / 1e6, longitude: ($0.longitude * 1e6).rounded() / 1e6)
    }
  }

  @Test(
    "that a person saves anew with another program give the same dossier",
    .enabled(if: hasPython, "python3 with openpyxl is not at hand"), arguments: [3, 8])
  func savedAnew(_ seed: Int) throws {
    var dossier = try RandomDossier(seed: seed, people: 40, isHostile: false).dossier
    dossier.schools[0].name = "=1+1"
    // The other program keeps sixteen digits of a number.
    for index in dossier.schools.indices {
      dossier.schools[index].coordinates = rounded(dossier.schools[index].coordinates)
    }
    for index in dossier.centres.indices {
      dossier.centres[index].coordinates = rounded(dossier.centres[index].coordinates)
    }
    for index in dossier.venues.indices {
      dossier.venues[index].coordinates = rounded(dossier.venues[index].coordinates)
    }
    for index in dossier.trainers.indices { dossier.trainers[index].base = rounded(dossier.trainers[index].base) }
    let bytes = try WorkbookWriter().bytes(of: dossier)
    try OutsideProgram.withFolder { folder in
      let file = folder.appendingPathComponent("c.xlsx")
      try Data(bytes).write(to: file)
      let script = """
        import openpyxl
        w = openpyxl.load_workbook("c.xlsx")
        w["ecoles"]["B2"].data_type = "s"
        w.save("c.xlsx")
        """
      let outcome = try OutsideProgram.run("python3", ["-c", script], in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      let reading = DossierReader().read(workbook: file.path)
      #expect(reading.problems.filter { $0.severity == .error } == [])
      let again = try #require(reading.dossier)
      #expect(DossierDifference(from: dossier, to: again).changes.prefix(3) == [])
      let isSame = again == dossier
      #expect(isSame)
    }
  }
}
