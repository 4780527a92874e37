import Foundation
import Testing

@testable import Exchange

@Suite("tandem import, a workbook")
struct ImportWorkbookTests {
  private func changes(_ outcome: Trial.Outcome) throws -> [[String: Any]] {
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(try outcome.object()["changes"] as? [[String: Any]])
  }

  /// The id of the first deployment.
  private func deployment(_ trial: Trial) throws -> String {
    let lines = try trial.text("dossier/deploiements.csv").split(separator: "\r\n")
    return String(try #require(lines.dropFirst().first?.split(separator: ";").first))
  }

  @Test("a dossier given out as tables or as a workbook and taken back changes nothing, and makes an equal base")
  func roundTrip() throws {
    let trial = try Trial.withPlan()
    #expect(try trial.run("export", "dossier", "--base", "b.sqlite", "--output", "tables").status == 0)
    #expect(try trial.run("export", "dossier", "--base", "b.sqlite", "--output", "c.xlsx").status == 0)
    #expect(try trial.run("export", "xlsx", "--base", "b.sqlite", "--output", "plan.xlsx").status == 0)
    #expect(try trial.names(in: "tables").contains { $0.hasSuffix(".ics") })
    for source in ["tables", "c.xlsx", "plan.xlsx"] {
      let again = try trial.run("import", source, "--base", "b.sqlite", "--format", "json", "--dry-run")
      #expect(try changes(again).isEmpty, "\(source)")
      #expect(try trial.run("import", source, "--base", "new.sqlite").status == 0)
      #expect(try trial.run("export", "dossier", "--base", "new.sqlite", "--output", "again-\(source)").status == 0)
      try FileManager.default.removeItem(atPath: trial.path("new.sqlite"))
    }
    for name in try trial.names(in: "tables") {
      #expect(try trial.data("tables/\(name)") == trial.data("again-tables/\(name)"), "\(name)")
    }
    #expect(try trial.data("c.xlsx") == trial.data("again-c.xlsx"))
    #expect(try trial.data("c.xlsx") == trial.data("again-plan.xlsx"))
    #expect(try trial.run("export", "dossier", "--base", "b.sqlite", "--output", "tables").status == 73)
  }

  @Test("a supplier's workbook changes its own columns, with its sheet named in the dry run")
  func part() throws {
    let trial = try Trial.withBase()
    let id = try deployment(trial)
    try trial.write(
      [("Déploiements", [["id", "date", "statut"], [id, "24/11/2027", "commande"]])], to: "livraisons.xlsx")
    let before = try trial.data("b.sqlite")
    let dry = try trial.run("import", "livraisons.xlsx", "--base", "b.sqlite", "--dry-run", "--format", "json")
    let shown = try changes(dry)
    #expect(shown.map { $0["key"] as? String } == [id])
    let tables = try #require(try dry.object()["tables"] as? [[String: Any]])
    let sources = tables.compactMap { $0["source"] as? String }.filter { !$0.isEmpty }
    #expect(sources == ["livraisons.xlsx#Déploiements"])
    #expect(try trial.data("b.sqlite") == before)
    let table = try trial.run("import", "livraisons.xlsx", "--base", "b.sqlite", "--dry-run").output
    #expect(table.contains("livraisons.xlsx#Déploiements") && table.contains("2027-11-24"))
    // Beside the dossier in one go.
    let both = ["import", "dossier", "livraisons.xlsx", "--base", "b.sqlite", "--format", "json"]
    let mixed = try trial.start(both)
    mixed.process.waitUntilExit()
    #expect(try changes(mixed.outcome()).map { $0["key"] as? String } == [id])
    #expect(try trial.run("import", "livraisons.xlsx", "--base", "none.sqlite").status == 66)
  }

  @Test("settings come from the sheet, a file beside it or the base, and are asked for where there are none")
  func settings() throws {
    let trial = try Trial.withDossier()
    var sheets: [(String, [[String]])] = []
    for table in DossierTable.allCases where trial.exists("dossier/\(table.fileName)") {
      let rows = ByteTable([UInt8](try trial.data("dossier/\(table.fileName)"))).rows
      sheets.append((table.rawValue, rows.map { $0.cells.map(\.text) }))
    }
    for name in try trial.names(in: "dossier") where name.hasSuffix(".ics") {
      try trial.data("dossier/\(name)").write(to: trial.folder.appendingPathComponent(name))
    }
    try trial.write(sheets, to: "c.xlsx")
    let none = try trial.run("import", "c.xlsx", "--base", "b.sqlite")
    #expect(none.status == 65)
    #expect(none.errors.contains("c.xlsx : classeur sans feuille « reglages » — "))
    #expect(try trial.run("import", "c.xlsx", "dossier/reglages.yml", "--base", "b.sqlite").status == 0)
    #expect(try changes(trial.run("import", "c.xlsx", "--base", "b.sqlite", "--format", "json")).isEmpty)
    #expect(try changes(trial.run("import", "dossier", "--base", "b.sqlite", "--format", "json")).isEmpty)
    // Settings by themselves.
    let file = try trial.text("dossier/reglages.yml").split(separator: "\n").filter { !$0.hasPrefix("capacite_ecole") }
    try trial.write((file + ["capacite_ecole: 31", ""]).joined(separator: "\n"), to: "reglages.yml")
    let changed = try changes(trial.run("import", "reglages.yml", "--base", "b.sqlite", "--format", "json"))
    #expect(changed.map { $0["table"] as? String } == ["reglages"])
    #expect(try changes(trial.run("import", "reglages.yml", "--base", "b.sqlite", "--format", "json")).isEmpty)
  }

  @Test("a workbook that lacks sheets of a dossier says which where there is no base")
  func incomplete() throws {
    let trial = try Trial()
    try trial.write([("ecoles", [["uai"]]), ("modules", [["id"]])], to: "c.xlsx")
    let outcome = try trial.run("import", "c.xlsx", "--base", "b.sqlite", environment: ["LANG": "en_GB.UTF-8"])
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("c.xlsx: a whole dossier needs the sheets personnels, formateurs as well — add them"))
  }

  @Test("every problem has sheet, row and column, and --annotate gives the workbook back with remarks")
  func annotate() throws {
    let trial = try Trial.withBase()
    let id = try deployment(trial)
    let rows = [["id", "date", "transporteur"], [id, "bientôt", "Zèbre"]]
    try trial.write([("deploiements", rows), ("divers", [["x"]])], to: "livraisons.xlsx")
    let outcome = try trial.run("import", "livraisons.xlsx", "--base", "b.sqlite", "--annotate", "out")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("erreur : livraisons.xlsx#deploiements!B2, colonne date, « bientôt » : "))
    #expect(outcome.errors.contains("livraisons.xlsx#divers : aucune table"))
    #expect(outcome.errors.contains("colonnes ni lues ni gardées dans la base : transporteur"))
    let book = WorkbookReader().read([UInt8](try trial.data("out/livraisons.xlsx")), file: "livraisons.xlsx")
    let texts = book.tables[0].content?.rows.map { $0.cells.map(\.text) } ?? []
    #expect(texts.first == ["id", "date", "transporteur", "remarques"])
    #expect(texts.last?.dropLast() == [id, "bientôt", "Zèbre"])
    #expect(texts.last?.last?.hasPrefix("erreur : date, « bientôt » : ") == true)
    #expect(try trial.run("import", "livraisons.xlsx", "--base", "b.sqlite", "--annotate", ".").status == 73)
  }

  @Test("init writes the empty tables as one workbook, and not over another file")
  func templates() throws {
    let trial = try Trial()
    #expect(try trial.run("init", "--templates", "modele.xlsx").status == 0)
    let sheets = try WorkbookReader().sheets(in: [UInt8](trial.data("modele.xlsx")), file: "modele.xlsx")
    #expect(sheets == .init(tables: Set(DossierTable.allCases), hasSettings: true))
    let before = try trial.data("modele.xlsx")
    #expect(try trial.run("init", "--templates", "modele.xlsx").status == 73)
    #expect(try trial.data("modele.xlsx") == before)
    let empty = try trial.run("import", "modele.xlsx", "--base", "b.sqlite")
    #expect(empty.status == 65 && empty.errors.contains("modele.xlsx#ecoles!1"))
  }

  @Test("a base that is read only leaves no half workbook behind")
  func unwritable() throws {
    let trial = try Trial.withBase()
    let outcome = try trial.run("export", "dossier", "--base", "b.sqlite", "--output", "none/c.xlsx")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("none/c.xlsx"))
    #expect(try trial.run("export", "xlsx", "--base", "b.sqlite", "--output", "c.xlsx").status == 66)
  }
}

extension Trial {
  /// Writes a workbook of texts.
  func write(_ sheets: [(String, [[String]])], to name: String) throws {
    let bytes = try WorkbookFile.bytes(
      of: sheets.map { name, rows in
        WorkbookSheet(
          name: name, columns: rows[0].map { .init(name: $0, format: .text) },
          rows: rows.dropFirst().map { row in row.map { $0.isEmpty ? .blank : .text($0) } })
      })
    try write(bytes, to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }
}
