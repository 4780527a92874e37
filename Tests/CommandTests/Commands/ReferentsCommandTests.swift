import Foundation
import Testing

@Suite("tandem referents")
struct ReferentsCommandTests {
  @Test("who leaves in the year hands over, and the school's sheet says when and to whom")
  func handoverOnSheet() throws {
    let trial = try trial()
    #expect(try trial.run("referents", "set", Self.school, "P0102", "--base", "b.sqlite").status == 0)
    try plan(trial)
    let handover = try #require(try entry(trial)["handover"] as? [String: Any])
    #expect(handover["from"] as? String == "2028-01-03")
    let unnamed = try trial.run("report", "school", Self.school, "--base", "b.sqlite", "--format", "json").object()
    #expect(unnamed["handoverFrom"] as? String == "2028-01-03")
    #expect(unnamed["hasSuccessor"] as? Bool == true)
    #expect(unnamed["successor"] is NSNull)
    let named = try trial.run(
      "report", "school", Self.school, "--names", "--base", "b.sqlite", "--format", "json"
    ).object()
    #expect(named["successor"] as? String == handover["successorName"] as? String)
    #expect(try trial.run("show", "school", Self.school, "--base", "b.sqlite").output.contains("Relais le 2028-01-03"))
  }

  static let school = "0359000T"

  /// A base whose school has its head and two more teachers, one of them a volunteer, the other leaving in January.
  private func trial(planned: Bool = true) throws -> Trial {
    let trial = try Trial.withDossier()
    let staff = try trial.text("dossier/personnels.csv")
    let more = """
      P0101;Bouvreuil;Anatole;0359000T;;enseignant;;;;;oui;2024;;;;
      P0102;Chardon;Blanche;0359000T;;enseignant;;;;;;;;;;2028-01-03
      """
    try trial.write(staff + more.replacing("\n", with: "\r\n") + "\r\n", to: "dossier/personnels.csv")
    let imported = try trial.run("import", "dossier", "--base", "b.sqlite")
    try #require(imported.status == 0, "\(imported.errors)")
    if planned { try plan(trial) }
    return trial
  }

  private func plan(_ trial: Trial) throws {
    let planned = try trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--quiet")
    try #require(planned.status == 0, "\(planned.errors)")
  }

  private func entry(_ trial: Trial) throws -> [String: Any] {
    let outcome = try trial.run("referents", "list", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require((outcome.object()["referents"] as? [[String: Any]])?.first)
  }

  @Test("a proposal is set beside the plan and keeps nothing")
  func propose() throws {
    let trial = try trial(planned: false)
    let outcome = try trial.run("referents", "propose", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0)
    let report = try outcome.object()
    #expect(
      Set(report.keys) == [
        "schoolYear", "revision", "fit", "proven", "schoolsWithout", "changes", "referents",
      ])
    #expect(report["proven"] as? Bool == true && report["fit"] as? Int == 0 && report["changes"] as? Int == 1)
    let row = try #require((report["referents"] as? [[String: Any]])?.first)
    #expect(row["learner"] as? String == "P0101" && row["planned"] is NSNull)
    let log = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()["log"] as? [Any]
    #expect(log?.count == 1)
    try plan(trial)
    let after = try trial.run("referents", "propose", "--base", "b.sqlite", "--format", "json").object()
    #expect(after["changes"] as? Int == 0 && (after["referents"] as? [Any])?.isEmpty == true)
  }

  @Test("the list has its stable keys, in each form", arguments: ["table", "json", "csv"])
  func list(format: String) throws {
    let trial = try trial()
    let outcome = try trial.run("referents", "list", "--base", "b.sqlite", "--format", format)
    #expect(outcome.status == 0 && outcome.output.contains("Bouvreuil"))
    guard format == "json" else { return }
    #expect(
      Set(try outcome.object().keys) == ["schoolYear", "revision", "counts", "referents", "networks", "faults"])
    #expect(
      Set(try entry(trial).keys) == [
        "school", "schoolName", "commune", "circonscription", "state", "stateText", "learner", "name", "deputy",
        "deputyName", "decided", "reason", "since", "trainings", "networkSessions", "peerSessions", "handover",
        "vacancy",
      ])
  }

  @Test("the list is that of a commune or circonscription, which must be there")
  func filters() throws {
    let trial = try trial()
    for option in ["--commune", "--circonscription"] {
      let outcome = try trial.run("referents", "list", "--base", "b.sqlite", option, "Nulle-Part")
      #expect(outcome.status == 66 && outcome.errors.contains("Nulle-Part"))
    }
  }

  @Test("a referent who is set is followed by the next plan, and the history says who did it")
  func set() throws {
    let trial = try trial()
    #expect(try entry(trial)["state"] as? String == "proposed")
    let set = try trial.run(
      "referents", "set", Self.school, "P0001", "--deputy", "Anatole Bouvreuil", "--reason", "accord", "--base",
      "b.sqlite", "--by", "IEN", "--format", "json")
    #expect(set.status == 0, "\(set.errors)")
    let report = try set.object()
    #expect(
      Set(report.keys) == [
        "schoolYear", "schools", "fitChange", "schoolsWithoutChange", "losing", "changes",
      ])
    #expect(report["fitChange"] as? Int == 30)
    #expect(try entry(trial)["state"] as? String == "toReplan")
    try plan(trial)
    let after = try entry(trial)
    #expect(after["state"] as? String == "confirmed" && after["learner"] as? String == "P0001")
    #expect(after["deputy"] as? String == "P0101" && after["reason"] as? String == "accord")
    let log = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()["log"] as? [[String: Any]]
    let change = try #require(log?.first { $0["change"] as? String == "referents" })
    #expect(change["author"] as? String == "IEN")
    #expect((change["note"] as? String)?.contains("P0001") == true)
  }

  @Test("proposed referents are confirmed, once")
  func confirm() throws {
    let trial = try trial()
    #expect(try trial.run("referents", "confirm", "--base", "b.sqlite").status == 64)
    #expect(try trial.run("referents", "confirm", Self.school, "--all", "--base", "b.sqlite").status == 64)
    #expect(try trial.run("referents", "confirm", "--all", "--base", "b.sqlite").status == 0)
    #expect(try entry(trial)["state"] as? String == "confirmed")
    #expect(try trial.run("referents", "confirm", "--all", "--base", "b.sqlite").status == 1)
  }

  @Test("a refusal gives the post to the next best, and needs a reason")
  func refuse() throws {
    let trial = try trial()
    #expect(try trial.run("referents", "refuse", Self.school, "P0101", "--base", "b.sqlite").status == 64)
    let outcome = try trial.run(
      "referents", "refuse", Self.school, "P0101", "--reason", "temps", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0)
    let change = try #require((outcome.object()["changes"] as? [[String: Any]])?.first)
    #expect(change["before"] as? String == "P0101" && change["after"] as? String == "P0001")
  }

  @Test("a vacant post is shown with what it blocks and what to do")
  func vacant() throws {
    let trial = try trial()
    let outcome = try trial.run(
      "referents", "vacant", Self.school, "--reason", "poste gelé", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0)
    #expect(try outcome.object()["losing"] as? [String] == [Self.school])
    try plan(trial)
    let entry = try entry(trial)
    #expect(entry["state"] as? String == "vacant" && entry["learner"] is NSNull)
    let vacancy = try #require(entry["vacancy"] as? [String: Any])
    #expect(vacancy["nextStep"] as? String == "fillPost")
    #expect((vacancy["thousandths"] as? Int ?? 0) >= 500)
    #expect(try trial.run("verify", "--base", "b.sqlite").status == 0)
  }

  @Test("a hand-over from a day on goes through plan, file and back")
  func handover() throws {
    let trial = try trial()
    let outcome = try trial.run(
      "referents", "set", Self.school, "P0001", "--from", "2028-02-01", "--base", "b.sqlite")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try plan(trial)
    let entry = try entry(trial)
    #expect(entry["learner"] as? String == "P0101")
    let handover = try #require(entry["handover"] as? [String: Any])
    #expect(handover["from"] as? String == "2028-02-01" && handover["successor"] as? String == "P0001")
    #expect(try trial.run("export", "json", "--base", "b.sqlite", "--output", "p.json").status == 0)
    let successor = #""successor": { "learner": "P0001", "from": "2028-02-01" }"#
    #expect(try trial.text("p.json").contains(successor))
    #expect(try trial.run("verify", "p.json", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("import", "p.json", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("export", "json", "--base", "b.sqlite", "--output", "q.json").status == 0)
    #expect(try trial.text("q.json").contains(successor))
  }

  @Test("it is told why this person, and why not that one")
  func why() throws {
    let trial = try trial()
    let outcome = try trial.run("referents", "why", Self.school, "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0)
    let report = try outcome.object()
    #expect(
      Set(report.keys) == [
        "schoolYear", "school", "schoolName", "learner", "proven", "confirmed", "vacant", "candidates",
      ])
    let candidates = try #require(report["candidates"] as? [[String: Any]])
    #expect(candidates.map { $0["learner"] as? String } == ["P0101", "P0001", "P0102"])
    #expect(candidates.map { $0["standing"] as? String } == ["chosen", "dearer", "dearer"])
    #expect(candidates.map { $0["fitChange"] as? Int } == [0, 30, 120])
    #expect(candidates[2]["leaves"] as? String == "2028-01-03")
    let one = try trial.run("referents", "why", Self.school, "Blanche Chardon", "--base", "b.sqlite", "--lang", "en")
    #expect(one.status == 0 && one.output.contains("dearer by 120"))
  }

  @Test("what cannot be is refused with what to do, and changes nothing")
  func refused() throws {
    let trial = try trial()
    let agent = try trial.run("referents", "set", Self.school, "P0002", "--base", "b.sqlite")
    #expect(agent.status == 65 && agent.errors.contains("P0002"))
    let late = try trial.run(
      "referents", "set", Self.school, "P0102", "--from", "2028-01-03", "--base", "b.sqlite", "--lang", "en")
    #expect(late.status == 65 && late.errors.contains("has left by then"))
    #expect(try trial.run("referents", "set", "0350122T", "P0001", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("referents", "set", Self.school, "P9999", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("referents", "why", Self.school, "P9999", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("referents", "list", "--base", "nowhere.sqlite").status == 66)
    let log = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()["log"] as? [[String: Any]]
    #expect(log?.contains { $0["change"] as? String == "referents" } == false)
  }

  @Test("a table of decisions is read alone, its errors with their place; decisions outlive a dossier without it")
  func table() throws {
    let trial = try trial()
    try trial.write("ecole;personnel;etat\n0359000T;P0002;\n", to: "referents.csv")
    let wrong = try trial.run("import", "referents.csv", "--base", "b.sqlite", "--lang", "en")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("referents.csv") && wrong.errors.contains("not a teacher"))
    try trial.write("ecole;personnel;etat\n0359000T;P0001;\n", to: "referents.csv")
    #expect(try trial.run("import", "referents.csv", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
    #expect(try entry(trial)["decided"] as? String == "P0001")
  }
}
