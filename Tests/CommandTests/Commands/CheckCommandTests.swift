import Foundation
import Testing

@Suite("tandem check for the mutualisation")
struct CheckCommandTests {
  @Test("Monday's sheet changes nothing unless it is told to keep, then tells what has turned worse")
  func monday() throws {
    let trial = try Trial.withPlan()
    let date = try delivery(of: trial)
    let early = try trial.run("check", "--base", "b.sqlite", "--weeks", "40", "--on", "2027-09-06", "--format", "json")
    #expect(early.status == 0, "\(early.errors)")
    #expect(try early.object()["since"] is NSNull)
    let before = try trial.data("b.sqlite")
    try trial.run("check", "--base", "b.sqlite", "--weeks", "6", "--on", "2027-09-06")
    #expect(try trial.data("b.sqlite") == before)
    #expect(try trial.run("check", "--base", "b.sqlite", "--weeks", "6", "--on", "2027-09-06", "--keep").status == 0)
    #expect(try trial.data("b.sqlite") != before)
    let late = try trial.run("check", "--base", "b.sqlite", "--weeks", "2", "--on", date, "--format", "json")
    #expect(late.status == 1)
    let changes = try #require(try late.object()["changes"] as? [[String: Any]])
    #expect(changes.first?["kind"] as? String == "worse")
    #expect(changes.first?["stateBefore"] as? String == "onTrack")
    let days = try #require(try late.object()["days"] as? [[String: Any]])
    #expect(days.map { $0["day"] as? String } == [date])
    let text = try trial.run("check", "--base", "b.sqlite", "--weeks", "2", "--on", date).output
    #expect(text.contains("Depuis le 2027-09-06 : D001 en bonne voie →"))
    #expect(text.contains("NON  D001") && text.contains("Appeler : "))
    let madeUp = try trial.run(
      "check", "--base", "b.sqlite", "--weeks", "2", "--on", date, "--since", "2027-09-01", "--format", "json")
    #expect((try madeUp.object()["since"] as? [String: Any])?["kept"] as? Bool == false)
    let revision = try trial.run("check", "--base", "b.sqlite", "--weeks", "2", "--on", date, "--since", "1")
    #expect(revision.output.contains("Depuis la révision 1, rien n’a empiré."))
    #expect(try trial.run("check", "--base", "b.sqlite", "--keep").status == 64)
    #expect(try trial.run("check", "--base", "b.sqlite", "--weeks", "2", "--deployment", "D001").status == 64)
  }

  private func delivery(of trial: Trial) throws -> String {
    let rows = try trial.run("show", "--deployments", "--base", "b.sqlite", "--format", "json").object()
    return try #require((rows["deployments"] as? [[String: Any]])?.first?["date"] as? String)
  }

  @Test("one delivery is told on one screen, with a near id where it is not known")
  func goNoGo() throws {
    let trial = try Trial.withPlan()
    let go = try trial.run("check", "--base", "b.sqlite", "--deployment", "D001")
    #expect(go.status == 0)
    for word in ["OUI : prêt", "Arrivée le", "Référent numérique", "Séances qui comptent", "mairie"] {
      #expect(go.output.contains(word), "\(word)")
    }
    let unknown = try trial.run("check", "--base", "b.sqlite", "--deployment", "D01")
    #expect(unknown.status == 66)
    #expect(unknown.errors.contains("D001"))
  }

  /// The same questions to the smallest and a large place; in neither a person is named unless that is asked for.
  @Test(
    "no name or id of a person stands in what others see, and counts only of three or more", arguments: ["one", "city"])
  func canary(size: String) throws {
    let trial = try Trial()
    try #require(try trial.run("demo", "--size", size, "--year", "2027-2028", "--output", "dossier").status == 0)
    try #require(try trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
    try #require(try trial.run("plan", "--base", "b.sqlite", "--steps", "50", "--quiet").status == 0)
    let people = try trial.text("dossier/personnels.csv").split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let ids = Set(people.map { $0[0] })
    let names = Set(people.filter { !$0[1].isEmpty && !$0[2].isEmpty }.map { "\($0[2]) \($0[1])" })
    #expect(!ids.isEmpty)
    let questions = [
      ["check"], ["check", "--on", "2027-11-15"], ["check", "--weeks", "40", "--on", "2027-11-15"],
      ["check", "--deployment", "D001", "--on", "2027-11-15"], ["followup"], ["followup", "--on", "2027-11-15"],
      ["followup", "--committee", "pilotage"], ["projects"],
    ]
    for question in questions {
      for format in ["table", "json", "csv"] {
        let running = try trial.start(question + ["--base", "b.sqlite", "--format", format])
        running.process.waitUntilExit()
        let outcome = try running.outcome()
        #expect([0, 1].contains(outcome.status), "\(question) \(outcome.errors)")
        #expect(!outcome.output.isEmpty)
        let words = Set(outcome.output.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.isDisjoint(with: ids), "\(question) \(format)")
        for name in names { #expect(!outcome.output.contains(name), "\(question) \(format)") }
      }
    }
    try counts(trial, ids: ids)
  }

  /// Audiences of one or two have no numbers, until names are asked for.
  private func counts(_ trial: Trial, ids: Set<String>) throws {
    func audiences(_ more: String...) throws -> [[String: Any]] {
      let running = try trial.start(["check", "--on", "2027-11-15", "--base", "b.sqlite", "--format", "json"] + more)
      running.process.waitUntilExit()
      let rows = try running.outcome().object()["deployments"] as? [[String: Any]]
      return try #require(rows).flatMap { $0["audiences"] as? [[String: Any]] ?? [] }
    }
    for audience in try audiences() {
      let isSmall = try #require(audience["small"] as? Bool)
      for key in ["staff", "required", "ready", "held", "booked", "lacking"] {
        #expect((audience[key] is NSNull) == isSmall, "\(key)")
      }
      #expect((audience["missing"] as? [String])?.isEmpty == true)
    }
    let known = try audiences("--names")
    #expect(known.allSatisfy { $0["staff"] is Int })
    #expect(Set(known.flatMap { $0["missing"] as? [String] ?? [] }).isSubset(of: ids))
  }
}
