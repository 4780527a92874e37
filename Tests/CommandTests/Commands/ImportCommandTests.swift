import Foundation
import Testing

@Suite("tandem import")
struct ImportCommandTests {
  @Test("a dossier makes its base, and the same dossier again changes nothing")
  func twice() throws {
    let trial = try Trial.withDossier()
    let first = try trial.run("import", "dossier", "--base", "b.sqlite", "--format", "json")
    #expect(first.status == 0)
    let report = try first.object()
    #expect(
      Set(report.keys) == [
        "schoolYear", "base", "dryRun", "madeBase", "tables", "changes", "publishedFindings", "revisions", "directory",
        "warnings",
      ])
    #expect(report["schoolYear"] as? String == "2027-2028")
    #expect(report["madeBase"] as? Bool == true)
    let again = try trial.run("import", "dossier", "--base", "b.sqlite", "--format", "json").object()
    #expect((again["changes"] as? [Any])?.isEmpty == true)
    #expect(again["madeBase"] as? Bool == false)
  }

  @Test("a dry run says what would change and makes no base")
  func dryRun() throws {
    let trial = try Trial.withDossier()
    let outcome = try trial.run("import", "dossier", "--base", "b.sqlite", "--dry-run", "--format", "json")
    #expect(outcome.status == 0)
    #expect(try outcome.object()["dryRun"] as? Bool == true)
    #expect(!trial.exists("b.sqlite"))
  }

  @Test("all errors of all files come in one report with file and line, and the base stays as it was")
  func errors() throws {
    let trial = try Trial.withBase()
    try trial.replace("0359000T", with: "0359000A", in: "dossier/ecoles.csv")
    try trial.replace("annee_scolaire: 2027-2028", with: "annee_scolaire: 2027-2029", in: "dossier/reglages.yml")
    let before = try trial.data("b.sqlite")
    let outcome = try trial.run("import", "dossier", "--base", "b.sqlite")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("ecoles.csv:2"))
    #expect(outcome.errors.contains("0359000T"))
    #expect(outcome.errors.contains("reglages.yml"))
    #expect(outcome.output.isEmpty)
    #expect(try trial.data("b.sqlite") == before)
    #expect(try trial.run("import", "dossier", "--base", "new.sqlite").status == 65)
    #expect(!trial.exists("new.sqlite"))
  }

  @Test("a row that has gone is kept, unless --prune retires it")
  func goneRows() throws {
    let trial = try Trial.withBase()
    let lines = try trial.text("dossier/modules.csv").split(separator: "\r\n")
    let id = try #require(lines.last?.split(separator: ";").first).description
    try trial.write(lines.dropLast().joined(separator: "\r\n") + "\r\n", to: "dossier/modules.csv")
    func change(_ options: String...) throws -> [[String: Any]] {
      let outcome = try trial.start(["import", "dossier", "--base", "b.sqlite", "--format", "json"] + options)
      outcome.process.waitUntilExit()
      return try #require(try outcome.outcome().object()["changes"] as? [[String: Any]])
    }
    for _ in 0..<2 {
      let kept = try change()
      #expect(kept.map { $0["key"] as? String } == [id])
      #expect(kept.map { $0["change"] as? String } == ["gone"])
    }
    #expect(try change("--prune").map { $0["change"] as? String } == ["retired"])
    #expect(try change().isEmpty)
  }

  @Test("the Ministry's files are known by their headers, and merged with the dossier's schools by UAI")
  func official() throws {
    let trial = try Trial.withBase()
    try trial.write(Self.annuaire, to: "a.csv")
    try trial.write(Self.effectifs, to: "e.csv")
    let outcome = try trial.run("import", "e.csv", "a.csv", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let changes = try #require(try outcome.object()["changes"] as? [[String: Any]])
    #expect(changes.count == 2)
    let known = try #require(changes.first { $0["key"] as? String == "0359000T" })
    #expect(known["change"] as? String == "changed")
    let fields = try #require(known["fields"] as? [[String: Any]]).compactMap { $0["column"] as? String }
    #expect(fields.contains("nom"))
    #expect(!fields.contains("circonscription"), "the planner's circonscription stays")
    #expect(!fields.contains("horaires"))
    #expect(changes.contains { $0["key"] as? String == "0350122T" && $0["change"] as? String == "new" })
  }

  @Test("the Ministry's files alone make a base for the département they list")
  func officialAlone() throws {
    let trial = try Trial()
    try trial.write(Self.annuaire, to: "a.csv")
    let outcome = try trial.run("import", "a.csv", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.object()["schoolYear"] as? String == "2027-2028")
    #expect(outcome.errors.contains("35"))
  }

  @Test("a plan's JSON becomes a revision with the score that the auditor counts")
  func plan() throws {
    let trial = try Trial.withPlan()
    try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json")
    let outcome = try trial.run("import", "plan", "plan.json", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.object()["revisions"] as? [Int] == [2])
    #expect(try trial.run("verify", "--base", "b.sqlite").status == 0)
  }

  @Test("a plan that breaks a rule is not imported")
  func brokenPlan() throws {
    let trial = try Trial.withPlan()
    try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json")
    try trial.replace("\"status\": \"draft\"", with: "\"status\": \"draft\", \"x\": 1", in: "plan.json")
    let text = try trial.text("plan.json")
    try trial.write(text.replacing(/"learners": \["[^"]+"/, with: "\"learners\": [\"nobody\""), to: "plan.json")
    let before = try trial.data("b.sqlite")
    let outcome = try trial.run("import", "plan.json", "--base", "b.sqlite")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nobody"))
    #expect(try trial.data("b.sqlite") == before)
  }

  @Test("files that are not there, or of no known kind, are named", arguments: [("nowhere", 66), ("odd.csv", 65)])
  func strangers(name: String, status: Int) throws {
    let trial = try Trial.withBase()
    try trial.write("a;b\n1;2\n", to: "odd.csv")
    let outcome = try trial.run("import", name, "--base", "b.sqlite")
    #expect(outcome.status == Int32(status))
    #expect(outcome.errors.contains(name))
  }

  private static let annuaire = """
    Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Ecole_maternelle;\
    Ecole_elementaire;Code_commune;Nom_commune;nom_circonscription;latitude;longitude;etat
    0359000T;Ecole du Grand Chêne;Ecole;Public;1;1;35001;Neuville;Circonscription d'inspection du 1er degré de Bruz;\
    48.1;-1.6;OUVERT
    0350122T;Ecole Jules Ferry;Ecole;Public;0;1;35002;Vieuxville;Circonscription d'inspection du 1er degré de Bruz;\
    48.2;-1.7;OUVERT

    """

  private static let effectifs = """
    Rentrée scolaire;Numéro de l'école;Nombre total de classes;Nombre total d'élèves
    2022;0359000T;1;20
    2022;0350122T;5;120

    """
}
