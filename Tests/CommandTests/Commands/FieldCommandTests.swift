import Foundation
import Testing

/// What the mutualisation's staff do between a plan and the last delivery, in the one-class commune.
@Suite("tandem record, projects, followup")
struct FieldCommandTests {
  /// The commune's one deployment with ten pieces.
  private func trial() throws -> Trial {
    let trial = try Trial.withDossier()
    let header = "deploiement;date;quantite;objet\n"
    try trial.write(header, to: "dossier/livraisons.csv")
    let lines = try trial.text("dossier/deploiements.csv").split(whereSeparator: \.isNewline).map(String.init)
    let columns = lines[0].split(separator: ";", omittingEmptySubsequences: false)
    let place = try #require(columns.firstIndex(of: "quantite"))
    var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    cells[place] = "10"
    try trial.write(
      ([lines[0], cells.joined(separator: ";")] + lines.dropFirst(2)).joined(separator: "\n"),
      to: "dossier/deploiements.csv")
    let imported = try trial.run("import", "dossier", "--base", "b.sqlite")
    try #require(imported.status == 0, "\(imported.errors)")
    let planned = try trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--quiet")
    try #require(planned.status == 0, "\(planned.errors)")
    return trial
  }

  private func row(_ trial: Trial) throws -> [String: Any] {
    let outcome = try trial.run("followup", "--base", "b.sqlite", "--format", "json")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require((outcome.object()["rows"] as? [[String: Any]])?.first)
  }

  @Test("an order, a delivery in two parts and its end are recorded with author and log, and survive another import")
  func deliveries() throws {
    let trial = try trial()
    #expect(try trial.run("record", "order", "D001", "--date", "2027-09-10", "--base", "b.sqlite").status == 0)
    let first = try trial.run(
      "record", "delivery", "D001", "--date", "2027-11-17", "--quantity", "7", "--note", "bon 12", "--by", "Poseur",
      "--base", "b.sqlite", "--format", "json")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try first.object()["status"] as? String == "planifie")
    #expect((try first.object()["progress"] as? [String: Any])?["rest"] as? Int == 3)
    #expect(try row(trial)["status"] as? String == "partiel")
    #expect(try row(trial)["delivered"] as? String == "7/10")
    #expect(try row(trial)["orderedOn"] as? String == "2027-09-10")
    let again = try trial.run("import", "dossier", "--base", "b.sqlite")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try row(trial)["status"] as? String == "partiel")
    let rest = try trial.run(
      "record", "delivery", "D001", "--date", "2027-12-01", "--base", "b.sqlite", "--format", "json")
    #expect(try rest.object()["quantity"] as? Int == 3)
    #expect(try rest.object()["date"] as? String == "2027-11-17")
    #expect(try row(trial)["status"] as? String == "livre")
    #expect(try row(trial)["state"] as? String == "delivered")
    let log = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()["log"] as? [[String: Any]]
    let entries = try #require(log).filter { $0["change"] as? String == "delivery" }
    #expect(entries.compactMap { $0["author"] as? String } == ["planner", "Poseur"])
    let projects = try trial.run("projects", "--base", "b.sqlite", "--format", "json").object()
    let project = try #require((projects["projects"] as? [[String: Any]])?.first)
    #expect(project["stage"] as? String == "en_service")
  }

  @Test(
    "what cannot be is refused with a sentence that names it, and nothing is changed",
    arguments: [
      (["delivery", "D01", "--date", "2027-11-17"], 66, "D001"),
      (["delivery", "D001", "--date", "2029-11-17"], 65, "2029-11-17"),
      (["delivery", "D001", "--date", "2027-11-17", "--quantity", "11"], 65, "10"),
      (["delivery", "D001", "--date", "2027-11-17", "--quantity", "0"], 64, "--quantity"),
      (["delivery", "D001", "--date", "demain"], 64, "demain"), (["order", "D9", "--date", "2027-11-17"], 66, "D9"),
      (["slip", "D001", "--to", "2027-09-01"], 65, "D001"),
      (["slip", "D001", "--to", "2028-06-01", "--until", "2028-05-01"], 65, "2028-05-01"),
      (["incident", "Nulle-Part", "--family", "eni", "--from", "2027-11-02"], 66, "Nulle-Part"),
      (["incident-end", "INC999", "--at", "2027-11-02"], 66, "INC999"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, named: String) throws {
    let trial = try trial()
    let before = try trial.run("history", "--base", "b.sqlite", "--format", "json").output
    let table = try trial.run("followup", "--base", "b.sqlite", "--format", "json").output
    let running = try trial.start(["record"] + arguments + ["--base", "b.sqlite"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(named))
    #expect(try trial.run("history", "--base", "b.sqlite", "--format", "json").output == before)
    #expect(try trial.run("followup", "--base", "b.sqlite", "--format", "json").output == table)
  }

  @Test("a refused project is not ordered or delivered, and what has come cannot be refused any more")
  func decisions() throws {
    let trial = try trial()
    let decide = ["projects", "decide", "PR001", "--on", "2027-03-20", "--by", "IEN", "--base", "b.sqlite"]
    func run(_ arguments: [String]) throws -> Trial.Outcome {
      let running = try trial.start(arguments)
      running.process.waitUntilExit()
      return try running.outcome()
    }
    #expect(try run(decide + ["--refused"]).status == 0)
    #expect(try row(trial)["status"] as? String == "refuse")
    #expect(try row(trial)["planned"] is NSNull)
    let delivery = ["record", "delivery", "D001", "--date", "2027-11-17", "--base", "b.sqlite"]
    let early = try run(delivery)
    #expect(early.status == 65)
    #expect(early.errors.contains("PR001"))
    #expect(try run(decide + ["--validated"]).status == 0)
    #expect(try run(delivery).status == 0)
    #expect(try run(decide + ["--refused"]).status == 65)
    #expect(try run(delivery).status == 65)
    #expect(
      try run(["projects", "decide", "PR1", "--validated", "--on", "2027-03-20", "--base", "b.sqlite"]).status == 66)
  }

  @Test("the same decision twice changes nothing, another day does; what the project commits to is told")
  func decidedTwice() throws {
    let trial = try trial()
    func decide(_ decision: String, on day: String) throws -> Trial.Outcome {
      try trial.run("projects", "decide", "PR001", decision, "--on", day, "--by", "IEN", "--base", "b.sqlite")
    }
    func decisions() throws -> Int {
      let log = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()["log"] as? [[String: Any]]
      return try #require(log).count { $0["change"] as? String == "decision" }
    }
    #expect(try decide("--refused", on: "2027-03-20").status == 0)
    let again = try decide("--refused", on: "2027-03-20")
    #expect(again.status == 0 && again.output.contains("déjà refusé"))
    #expect(try decisions() == 1)
    #expect(try decide("--refused", on: "2027-03-21").status == 0)
    #expect(try decisions() == 2)
    #expect(try decide("--validated", on: "2027-03-22").output.contains("Formation engagée : "))
    #expect(try decide("--validated", on: "2026-03-22").status == 65)
    #expect(try decide("--validated", on: "bientôt").status == 64)
    #expect(try decisions() == 3)
  }

  @Test("a project whose equipment asks for nothing is validated with a word of warning; an order is told at a refusal")
  func withoutTraining() throws {
    let trial = try trial()
    let kit = try #require(
      try trial.run("projects", "--base", "b.sqlite", "--format", "json").object()["projects"] as? [[String: Any]])
    let equipment = try #require(kit.first?["equipment"] as? String)
    let empty = "id;modules_enseignants;modules_agents;modules_referent;suivi\n\(equipment);;;;\n"
    try trial.write(empty, to: "equipements.csv")
    let imported = try trial.run("import", "equipements.csv", "--base", "b.sqlite")
    try #require(imported.status == 0, "\(imported.errors)")
    let decide = { (decision: String) in
      try trial.run("projects", "decide", "PR001", decision, "--on", "2027-03-20", "--base", "b.sqlite")
    }
    #expect(try decide("--validated").output.contains("n’engage aucune formation"))
    #expect(try trial.run("record", "order", "D001", "--date", "2027-04-01", "--base", "b.sqlite").status == 0)
    #expect(try decide("--refused").output.contains("déjà commandé : D001"))
  }

  @Test("a late supplier moves the window, says that the plan must be remade, and a new plan keeps to it")
  func slip() throws {
    let trial = try trial()
    let outcome = try trial.run(
      "record", "slip", "D001", "--to", "2028-05-15", "--until", "2028-06-15", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.object()["mustReplan"] as? Bool == true)
    #expect(try outcome.object()["stateAfter"] as? String == "notReady")
    let check = try trial.run("check", "--base", "b.sqlite")
    #expect(check.status == 1)
    #expect(check.output.contains("refaire le plan"))
    #expect(try trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--quiet").status == 0)
    let date = try #require(try row(trial)["planned"] as? String)
    #expect(("2028-05-15"..."2028-06-15").contains(date))
  }

  @Test("an incident touches the delivery until it has ended")
  func incident() throws {
    let trial = try trial()
    let made = try trial.run(
      "record", "incident", "0359000t", "--family", "reseau", "--from", "2027-09-01 08:00", "--base", "b.sqlite",
      "--format", "json")
    #expect(made.status == 0, "\(made.errors)")
    let id = try #require(try made.object()["incident"] as? String)
    #expect(try made.object()["deployments"] as? [String] == ["D001"])
    let seen = try trial.run("check", "--base", "b.sqlite", "--on", "2027-09-02", "--deployment", "D001")
    #expect(seen.status == 1)
    #expect(seen.output.contains(id) && seen.output.contains("maintenance"))
    #expect(try trial.run("record", "incident-end", id, "--at", "2027-09-03", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("record", "incident-end", id, "--at", "2027-09-04", "--base", "b.sqlite").status == 65)
    #expect(try trial.run("check", "--base", "b.sqlite", "--on", "2027-09-02", "--deployment", "D001").status == 0)
  }
}
