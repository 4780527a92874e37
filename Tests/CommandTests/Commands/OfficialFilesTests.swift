import Foundation
import Testing

@Suite("The Ministry's files on the command line")
struct OfficialFilesTests {
  private static let header =
    "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Ecole_maternelle;"
    + "Ecole_elementaire;Code_commune;Nom_commune;nom_circonscription;latitude;longitude;etat\n"
  private static let placed = "0350103X;Le Chêvre;Ecole;Public;0;1;35001;Acigné;Bruz;48.1;-1.5;OUVERT\n"
  private static let nowhere = "0351981N;Le Chat perché;Ecole;Public;1;0;35001;ACIGNE;Bruz;;;OUVERT\n"
  private static let lonely = "0350122T;Les Lucioles;Ecole;Public;1;1;35016;Baulon;Bruz;;;OUVERT\n"

  private func trial(_ rows: String) throws -> Trial {
    let trial = try Trial()
    try trial.write(Self.header + rows, to: "annuaire.csv")
    return trial
  }

  @Test("a school without coordinates is asked for by name, with both ways to give them, and then costs no way")
  func asked() throws {
    let trial = try trial(Self.placed + Self.nowhere + Self.lonely)
    for (language, words) in [("fr", "coordonnées"), ("en", "coordinates")] {
      let outcome = try trial.run("import", "annuaire.csv", "--base", "b.sqlite", "--dry-run", "--lang", language)
      #expect(outcome.status == 0)
      for text in ["Le Chat perché", "0351981N", "Les Lucioles", "Baulon", "--place-at-commune", "ecoles.csv", words] {
        #expect(outcome.errors.contains(text), "\(text)")
      }
      #expect(outcome.errors.contains("annuaire.csv:3") && outcome.errors.contains("annuaire.csv:4"))
    }
  }

  @Test(
    "on demand it is placed at its commune's other schools, marked as such; where there is none it is still asked for")
  func placedAtCommune() throws {
    let second = "0350122T;Autre;Ecole;Public;1;0;35001;Acigné;Bruz;48.3;-1.7;OUVERT\n"
    let trial = try trial(Self.placed + second + Self.nowhere)
    let outcome = try trial.run(
      "import", "annuaire.csv", "--base", "b.sqlite", "--place-at-commune", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let warnings = try #require(try outcome.object()["warnings"] as? [[String: Any]])
    #expect(warnings.count == 1)
    let message = try #require(warnings[0]["message"] as? String)
    #expect(message.contains("Le Chat perché") && message.contains("centre") && message.contains("2 autre"))
    #expect(warnings[0]["line"] as? Int == 4)
    // The real ones, by a table of three columns, replace it.
    try trial.write("uai;latitude;longitude\n0351981N;48,2;-1,6001\n", to: "ecoles.csv")
    let changed = try trial.run("import", "ecoles.csv", "--base", "b.sqlite", "--dry-run", "--format", "json").object()
    let changes = try #require(changed["changes"] as? [[String: Any]])
    let fields = try #require(changes.first?["fields"] as? [[String: Any]])
    #expect(changes.count == 1 && changes[0]["key"] as? String == "0351981N")
    let before = fields.compactMap { $0["before"] as? String }.compactMap(Double.init)
    #expect(fields.contains { $0["column"] as? String == "longitude" && $0["after"] as? String == "-1.6001" })
    #expect(before.contains { abs($0 + 1.6) < 1e-9 })
    // And so does a later directory that has them; one without them keeps what is known.
    try trial.write(Self.header + Self.nowhere.replacing(";;;", with: ";48.25;-1.61;"), to: "later.csv")
    #expect(try trial.run("import", "later.csv", "--base", "b.sqlite").status == 0)
    let again = try trial.run("import", "annuaire.csv", "--base", "b.sqlite", "--format", "json").object()
    #expect((again["warnings"] as? [Any])?.isEmpty == true)
    #expect((again["changes"] as? [Any])?.isEmpty == true)
  }

  @Test("where the commune has no other school, it is still asked for; a dossier's table is treated alike")
  func lonely() throws {
    let trial = try trial(Self.placed + Self.lonely)
    let outcome = try trial.run("import", "annuaire.csv", "--base", "b.sqlite", "--place-at-commune")
    #expect(outcome.status == 0 && outcome.errors.contains("Les Lucioles") && outcome.errors.contains("Baulon"))
    let dossier = try Trial.withDossier()
    let lines = try dossier.text("dossier/ecoles.csv").split(separator: "\r\n")
    let columns = lines[0].split(separator: ";", omittingEmptySubsequences: false).map { $0.lowercased() }
    let blank = try #require(columns.firstIndex { $0.hasSuffix("latitude") })
    var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false)
    cells[blank] = ""
    cells[blank + 1] = ""
    let written = "\(lines[0])\r\n\(cells.joined(separator: ";"))\r\n"
    try dossier.write(written, to: "dossier/ecoles.csv")
    let imported = try dossier.run("import", "dossier", "--base", "b.sqlite")
    #expect(imported.status == 0)
    #expect(imported.errors.contains("0359000T") && imported.errors.contains("--place-at-commune"))
    #expect(try dossier.run("plan", "--base", "b.sqlite", "--steps", "0", "--quiet").status == 0)
  }

  @Test("a school renamed between two years is the same by its UAI, and the dry run shows the old name")
  func renamed() throws {
    let trial = try trial(Self.placed)
    #expect(try trial.run("import", "annuaire.csv", "--base", "b.sqlite").status == 0)
    try trial.write(Self.header + Self.placed.replacing("Le Chêvre", with: "Simone Veil"), to: "annuaire.csv")
    let outcome = try trial.run("import", "annuaire.csv", "--base", "b.sqlite", "--dry-run")
    #expect(outcome.output.contains("Le Chêvre") && outcome.output.contains("Simone Veil"))
    #expect(outcome.output.contains("0350103X"))
  }

  @Test("of several départements that of the base is taken; without a base nobody guesses")
  func several() throws {
    let trial = try trial(Self.placed + Self.placed.replacing("0350103X", with: "0220001G"))
    let refused = try trial.run("import", "annuaire.csv", "--base", "b.sqlite")
    #expect(refused.status == 65 && refused.errors.contains("tandem init") && refused.errors.contains("22, 35"))
    #expect(try trial.run("init", "--departement", "35", "--base", "b.sqlite").status == 0)
    let outcome = try trial.run("import", "annuaire.csv", "--base", "b.sqlite", "--format", "json")
    let directory = try #require(try outcome.object()["directory"] as? [String: Any])
    #expect(directory["schools"] as? Int == 1 && directory["elsewhere"] as? Int == 1)
    #expect(try trial.run("init", "--departement", "56", "--base", "c.sqlite").status == 0)
    #expect(try trial.run("import", "annuaire.csv", "--base", "c.sqlite").status == 65)
  }

  @Test("addresses complete the schools of a base, and are nothing by themselves")
  func adresses() throws {
    let trial = try trial(Self.placed + Self.lonely)
    try trial.write(
      "numero_uai;appellation_officielle;latitude;longitude;etat_etablissement\n0350122T;X;47.9;-1.9;1\n",
      to: "adresses.csv")
    let alone = try trial.run("import", "adresses.csv", "--base", "b.sqlite")
    #expect(alone.status == 65 && alone.errors.contains("fr-en-annuaire-education"))
    #expect(try trial.run("import", "annuaire.csv", "--base", "b.sqlite").errors.contains("Les Lucioles"))
    let outcome = try trial.run("import", "adresses.csv", "--base", "b.sqlite", "--format", "json")
    let changes = try #require(try outcome.object()["changes"] as? [[String: Any]])
    #expect(changes.map { $0["key"] as? String } == ["0350122T"])
  }
}
