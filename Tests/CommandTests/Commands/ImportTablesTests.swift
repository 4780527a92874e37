import Foundation
import Testing

@Suite("tandem import, table by table")
struct ImportTablesTests {
  private func changes(_ outcome: Trial.Outcome) throws -> [[String: Any]] {
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(try outcome.object()["changes"] as? [[String: Any]])
  }

  @Test("a supplier's table shows its changed dates in a dry run, and changes nothing else")
  func deliveries() throws {
    let trial = try Trial.withBase()
    let lines = try trial.text("dossier/deploiements.csv").split(separator: "\r\n")
    let id = try #require(lines.dropFirst().first?.split(separator: ";").first)
    try trial.write("id;date;statut\n\(id);24/11/2027;commande\n", to: "deploiements.csv")
    let before = try trial.data("b.sqlite")
    let dry = try trial.run("import", "deploiements.csv", "--base", "b.sqlite", "--dry-run", "--format", "json")
    let shown = try changes(dry)
    #expect(shown.map { $0["key"] as? String } == [String(id)])
    let fields = try #require(shown[0]["fields"] as? [[String: Any]])
    #expect(fields.contains { $0["column"] as? String == "date" && $0["after"] as? String == "2027-11-24" })
    #expect(fields.allSatisfy { ["date", "statut"].contains($0["column"] as? String) })
    #expect(try trial.data("b.sqlite") == before)
    let text = try trial.run("import", "deploiements.csv", "--base", "b.sqlite", "--dry-run").output
    #expect(text.contains("2027-11-24"))
    #expect(try changes(trial.run("import", "deploiements.csv", "--base", "b.sqlite", "--format", "json")).count == 1)
    #expect(try changes(trial.run("import", "deploiements.csv", "--base", "b.sqlite", "--format", "json")).isEmpty)
  }

  @Test("a table with an unknown row ends with 65, and one without a base with 66")
  func refused() throws {
    let trial = try Trial.withBase()
    try trial.write("id;date\nD?;2027-11-24\n", to: "deploiements.csv")
    let outcome = try trial.run("import", "deploiements.csv", "--base", "b.sqlite")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("deploiements.csv:2:1"))
    #expect(try trial.run("import", "deploiements.csv", "--base", "none.sqlite").status == 66)
  }

  @Test("the lists of a plan are no tables of a dossier: given by mistake, under whatever name, they change nothing")
  func listsOfThePlan() throws {
    let trial = try Trial.withPlan()
    try #require(trial.run("export", "csv", "--base", "b.sqlite", "--output", "lists").status == 0)
    let before = try trial.data("b.sqlite")
    for name in try trial.names(in: "lists") {
      let outcome = try trial.run("import", "lists/\(name)", "--base", "b.sqlite")
      #expect(outcome.status == 65, "\(name)")
    }
    for table in ["deploiements", "referents"] {
      try trial.write(trial.text("lists/\(table)_du_plan.csv"), to: "\(table).csv")
      #expect(try trial.run("import", "\(table).csv", "--base", "b.sqlite").status == 65, "\(table)")
    }
    #expect(try trial.data("b.sqlite") == before)
  }

  @Test("--annotate gives the tables back with remarks, errors or not, and never over those it reads")
  func annotate() throws {
    let trial = try Trial.withDossier()
    try trial.replace("0359000T", with: "0359000A", in: "dossier/ecoles.csv")
    let outcome = try trial.run("import", "dossier", "--base", "b.sqlite", "--annotate", "out")
    #expect(outcome.status == 65)
    #expect(try trial.text("out/ecoles.csv").contains("erreur : uai, « 0359000A » : "))
    #expect(try trial.text("out/modules.csv").contains(";remarques\r\n"))
    #expect(try trial.run("import", "dossier", "--base", "b.sqlite", "--annotate", "./dossier/").status == 73)
    #expect(!trial.exists("b.sqlite"))
    try trial.replace("0359000A", with: "0359000T", in: "out/ecoles.csv")
    try trial.write(trial.text("out/ecoles.csv"), to: "dossier/ecoles.csv")
    #expect(try trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
  }

  @Test("a vacant post that gets a name is shown as filled")
  func posts() throws {
    let trial = try Trial.withBase()
    let lines = try trial.text("dossier/personnels.csv").split(separator: "\r\n")
    let id = try #require(lines.dropFirst().first?.split(separator: ";").first)
    try trial.write("id;nom;prenom\n\(id);;\n", to: "personnels.csv")
    let vacated = try changes(trial.run("import", "personnels.csv", "--base", "b.sqlite", "--format", "json"))
    #expect(vacated.map { $0["post"] as? String } == ["vacated"])
    try trial.write("id;nom;prenom\n\(id);Roux;Ana\n", to: "personnels.csv")
    let outcome = try trial.run("import", "personnels.csv", "--base", "b.sqlite", "--dry-run")
    #expect(outcome.output.contains("poste pourvu"))
    let filled = try changes(trial.run("import", "personnels.csv", "--base", "b.sqlite", "--format", "json"))
    #expect(filled.map { $0["post"] as? String } == ["filled"])
  }
}
