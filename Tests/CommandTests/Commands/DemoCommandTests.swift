import Foundation
import Testing

@Suite("tandem demo, init")
struct DemoCommandTests {
  @Test("a demo writes a dossier, imports and plans it, and says where everything is")
  func planned() throws {
    let trial = try Trial()
    let outcome = try trial.run(
      "demo", "--size", "one", "--output", "d", "--plan", "--time-limit", "200ms", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try outcome.object()
    #expect(
      Set(report.keys) == [
        "folder", "base", "schoolYear", "departement", "schools", "people", "trainers", "deployments", "plan",
      ])
    #expect(report["base"] as? String == "d/tandem.sqlite")
    #expect((report["plan"] as? [String: Any])?["revision"] as? Int == 1)
    #expect(trial.exists("d/ecoles.csv") && trial.exists("d/tandem.sqlite"))
  }

  @Test("the same seed writes the same bytes")
  func same() throws {
    let trial = try Trial()
    for folder in ["a", "b"] {
      #expect(try trial.run("demo", "--size", "one", "--seed", "5", "--output", folder).status == 0)
    }
    for name in try trial.names(in: "a") { #expect(try trial.data("a/\(name)") == trial.data("b/\(name)")) }
  }

  @Test("a folder with files in it is left alone")
  func inUse() throws {
    let trial = try Trial.withDossier()
    let before = try trial.data("dossier/personnels.csv")
    #expect(try trial.run("demo", "--size", "one", "--seed", "9", "--output", "dossier").status == 73)
    #expect(try trial.run("init", "--templates", "dossier").status == 73)
    #expect(try trial.data("dossier/personnels.csv") == before)
  }

  @Test("init makes a base for a département, once, and writes the empty tables")
  func initialise() throws {
    let trial = try Trial()
    #expect(try trial.run("init", "--departement", "35", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("init", "--departement", "35", "--base", "b.sqlite").status == 73)
    #expect(try trial.run("init", "--departement", "99", "--base", "c.sqlite").status == 64)
    #expect(try trial.run("init", "--base", "c.sqlite").status == 64)
    #expect(!trial.exists("c.sqlite"))
    #expect(try trial.run("init", "--templates", "tables").status == 0)
    #expect(try trial.names(in: "tables").contains("reglages.yml"))
    #expect(try trial.run("calendar", "--base", "b.sqlite").output.contains("2027-2028"))
  }
}
