import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("A table by itself, brought into a known dossier")
struct TablePartTests {
  /// What reading some tables into the full dossier gives.
  private func read(_ tables: [String: String], into stored: Dossier) throws -> DossierReading {
    try withTemporaryFolder { folder in
      for (name, text) in tables { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
      let paths = tables.keys.sorted().map { folder.appendingPathComponent($0).path }
      return DossierReader { _, _, _, _ in [] }.read(parts: paths, stored: stored)
    }
  }

  @Test("a supplier's dates come in by id, and what the table has no column for stays")
  func deliveries() throws {
    let stored = try FullDossier().dossier
    let reading = try read(["deploiements.csv": "id;date;statut\nD1;24/11/2027;livre\n"], into: stored)
    #expect(reading.problems == [])
    let merge = DossierMerge(base: stored, part: try #require(reading.dossier))
    var expected = stored
    expected.deployments[0].date = Day("2027-11-24")
    expected.deployments[0].status = .delivered
    #expect(merge.dossier == expected)
    #expect(merge.kept.isEmpty)
    #expect(
      merge.difference.changes == [
        DossierChange(
          table: .deployments, key: "D1",
          kind: .changed([
            .init(column: "statut", before: "planifie", after: "livre"),
            .init(column: "date", before: "2027-11-17", after: "2027-11-24"),
          ]))
      ])
  }

  @Test("an unknown id is an error at its cell, since a new row needs the other columns")
  func unknownRow() throws {
    let stored = try FullDossier().dossier
    let reading = try read(["Déploiements juin.csv": "date;id\n;D1\n2027-11-24;D9\n"], into: stored)
    #expect(reading.dossier == nil)
    let errors = reading.problems.filter { $0.severity == .error }
    #expect(errors.map(\.cause) == [.newRowWithout(["projet", "au_plus_tot", "au_plus_tard"])])
    #expect(
      errors.map(\.place) == [
        .init(file: "Déploiements juin.csv", line: 3, column: "id", columnNumber: 2, character: 12)
      ])
    #expect(errors.map(\.value) == ["D9"])
  }

  @Test("a table without ids cannot be told from a new one")
  func noKeys() throws {
    let stored = try FullDossier().dossier
    let reading = try read(["deploiements.csv": "date;statut\n2027-11-24;livre\n"], into: stored)
    #expect(reading.problems.contains { $0.cause == .missingColumn && $0.place.column == "id" })
  }

  @Test("a whole new row may stand among the known ones, and mention what only the base has")
  func newRow() throws {
    let stored = try FullDossier().dossier
    let table =
      "id;projet;au_plus_tot;au_plus_tard;date\nD2;PR1;2028-02-01;2028-02-01;\nD3;PR1;2028-01-05;2028-01-20;\n"
    let reading = try read(["deploiements.csv": table], into: stored)
    #expect(reading.problems == [])
    let merged = DossierMerge(base: stored, part: try #require(reading.dossier)).dossier
    #expect(merged.deployments.map(\.id) == ["D1", "D2", "D3"])
    #expect(merged.deployments[0] == stored.deployments[0])
    let wrong = try read(["deploiements.csv": table.replacing("D3;PR1", with: "D3;PR7")], into: stored)
    #expect(wrong.problems.map(\.cause) == [.unknown(.projects, meant: "PR1")])
  }

  @Test("a blank cell empties what is stored, a missing column does not")
  func blank() throws {
    let stored = try FullDossier().dossier
    let reading = try read(["personnels.csv": "id;depart\nP1;\n"], into: stored)
    let merged = DossierMerge(base: stored, part: try #require(reading.dossier)).dossier
    var expected = stored
    expected.learners[0].leaves = nil
    #expect(merged == expected)
  }

  @Test("calendars stay where the table has no column for them")
  func calendars() throws {
    let stored = try FullDossier().dossier
    let reading = try read(["formateurs.csv": "id;nom\nF1;Duval\n", "lieux.csv": "id;capacite\nL1;30\n"], into: stored)
    #expect(reading.problems == [])
    let merged = DossierMerge(base: stored, part: try #require(reading.dossier)).dossier
    var expected = stored
    expected.trainers[0].name = "Duval"
    expected.venues[0].capacity = 30
    #expect(merged == expected)
  }

  @Test("a dossier whose tables lack columns keeps what is known of the same rows")
  func wholeFolder() throws {
    let stored = try #require(SampleFolder.clean.read().dossier)
    var folder = SampleFolder.clean
    folder["deploiements.csv"] = "id;statut;date\nD1;planifie;2027-11-17\n"
    #expect(try folder.read().problems.contains { $0.cause == .missingColumn })
    let reading = try withTemporaryFolder { place in
      for (name, bytes) in folder.files { try Data(bytes).write(to: place.appendingPathComponent(name)) }
      return DossierReader { _, _, _, _ in [] }.read(folder: place.path) { _ in stored }
    }
    var expected = stored
    expected.deployments[0].status = .scheduled
    expected.deployments[0].date = Day("2027-11-17")
    #expect(reading.dossier == expected)
  }

  @Test(
    "is known by the name of its file, with more after it",
    arguments: [
      ("deploiements.csv", .deployments), ("Déploiements 2027-11.csv", .deployments), ("lieux_été.tsv", .venues),
      ("deploiementsfournisseur.csv", nil), ("livraisons.csv", .deliveries), ("bordereaux.csv", nil),
      ("deploiements.pdf", nil),
    ] as [(String, DossierTable?)])
  func names(_ name: String, _ table: DossierTable?) { #expect(DossierTable(partName: name) == table) }

  @Test("a post that gets a name is filled, one that loses it vacated")
  func posts() throws {
    let stored = try FullDossier().dossier
    let reading = try read(["personnels.csv": "id;nom;prenom\nP3;Roux;Ana\nP2;;\nA1;Rousse;\n"], into: stored)
    let merge = DossierMerge(base: stored, part: try #require(reading.dossier))
    #expect(merge.difference.changes.map(\.key) == ["P2", "P3", "A1"])
    #expect(merge.difference.changes.map(\.post) == [.vacated, .filled, nil])
  }
}
