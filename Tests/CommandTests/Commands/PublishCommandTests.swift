import Foundation
import Testing

@Suite("tandem publish, history")
struct PublishCommandTests {
  @Test("a draft is published once, and history tells who did what")
  func publish() throws {
    let trial = try Trial.withPlan()
    let outcome = try trial.run(
      "publish", "--base", "b.sqlite", "--by", "Odile", "--reason", "comité", "--format", "json")
    #expect(outcome.status == 0)
    #expect(try outcome.object()["state"] as? String == "published")
    let again = try trial.run("publish", "--base", "b.sqlite")
    #expect(again.status == 1)
    #expect(again.errors.contains("1"))
    let history = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()
    #expect(Set(history.keys) == ["schoolYear", "closed", "revisions", "log"])
    let log = try #require(history["log"] as? [[String: Any]])
    #expect(log.map { $0["change"] as? String } == ["publish", "keep", "import"])
    #expect(log.first?["author"] as? String == "Odile")
    #expect(log.first?["note"] as? String == "comité")
  }

  @Test("a plan that the dossier no longer allows is not published")
  func changedDossier() throws {
    let trial = try Trial.withPlan()
    // The whole school year is closed.
    try trial.write(
      "portee;debut;fin;motif\r\ntout;2027-09-01;2028-08-31;travaux\r\n", to: "dossier/fermetures.csv")
    let imported = try trial.run("import", "dossier", "--base", "b.sqlite")
    #expect(imported.status == 0, "\(imported.errors)")
    let outcome = try trial.run("publish", "--base", "b.sqlite")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("closedTime"))
    let history = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()
    #expect((history["revisions"] as? [[String: Any]])?.first?["state"] as? String == "draft")
  }
}
