import Foundation
import Planning
import Testing

@testable import Exchange

@Suite("Tables given back with remarks")
struct TableAnnotationTests {
  /// The tables of a folder as they are given back, by name.
  private func annotated(_ folder: SampleFolder, _ language: Language = .french) throws -> [String: String] {
    try withTemporaryFolder { place in
      let (source, target) = (place.appendingPathComponent("a"), place.appendingPathComponent("b"))
      try FileManager.default.createDirectory(at: source, withIntermediateDirectories: false)
      for (name, bytes) in folder.files { try Data(bytes).write(to: source.appendingPathComponent(name)) }
      let problems = DossierReader { _, _, _, _ in [] }.read(folder: source.path).problems
      let names = try DossierAnnotation(language).write([source.path], problems: problems, to: target.path)
      var texts: [String: String] = [:]
      for name in names { texts[name] = try String(contentsOf: target.appendingPathComponent(name), encoding: .utf8) }
      return texts
    }
  }

  @Test("have each row's errors and warnings at its end, with the same delimiter and order")
  func remarks() throws {
    var folder = SampleFolder.clean
    folder["projets.csv"] =
      "statut,Note,ecole,id,equipement\nvalide,-x,350122T,PR1,E7\nvalide,\"a, b\",0350122T,PR2,E1\n"
    let tables = try annotated(folder)
    #expect(tables.count == SampleFolder.clean.files.count - 1)
    #expect(
      tables["projets.csv"]
        == "statut,Note,ecole,id,equipement,remarques\r\n"
        + ",,,,,avertissement : colonnes ni lues ni gardées dans la base : Note — rien à faire si elles ne servent qu'à vous : "
        + "gardez votre fichier (--annotate les rend)\r\n"
        + "valide,'-x,350122T,PR1,E7,\"avertissement : ecole, « 350122T » : zéros de tête perdus par un tableur, "
        + "lu 0350122T — mettez la colonne au format texte et corrigez, pour ne plus le lire ici\n"
        + "erreur : equipement, « E7 » : inconnu de equipements.csv — "
        + "corrigez, ou ajoutez la ligne à equipements.csv\"\r\n"
        + "valide,\"a, b\",0350122T,PR2,E1,\r\n")
  }

  @Test("can be mended and given again: the remarks are neither read nor doubled")
  func again() throws {
    var folder = SampleFolder.clean
    folder["projets.csv"] = folder["projets.csv"].replacing("id;ecole", with: "id;note;ecole").replacing(
      "PR1;", with: "PR1;x;")
    let expected = try folder.read()
    let once = try annotated(folder)
    var second = folder
    for (name, text) in once { second[name] = text }
    let reading = try second.read()
    #expect(reading.dossier == expected.dossier)
    #expect(reading.problems.map(\.cause) == expected.problems.map(\.cause))
    #expect(try annotated(second) == once)
  }

  @Test("are in English where that is asked for, and give a table without a header one")
  func english() throws {
    var folder = SampleFolder.clean
    folder["installateurs.csv"] = ""
    let table = try #require(annotated(folder, .english)["installateurs.csv"])
    #expect(table.contains("id;nom;capacite_jour;pendant_vacances;remarques\r\n"))
    #expect(table.contains(";;;;warning: the table is empty — "))
  }

  @Test("hold a formula of the user's as text, and leave numbers")
  func formulas() throws {
    var folder = SampleFolder.clean
    folder["installateurs.csv"] = "id;nom;calcul\nI1;=1+1;-12,5\nI2;'=2;x\n"
    let table = try #require(annotated(folder)["installateurs.csv"])
    #expect(table.contains("I1;'=1+1;\"-12,5\";"))
    #expect(table.contains("I2;'=2;x;"))
  }
}
