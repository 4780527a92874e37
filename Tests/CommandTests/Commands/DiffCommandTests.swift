import Foundation
import Testing

@Suite("tandem diff, publish --undo, history of a session, list changes")
struct DiffCommandTests {
  /// A trial whose revision 1 is published and whose revision 2 differs from it by what a test does to the plan's file.
  private func trial(_ change: (inout [[String: Any]]) throws -> Void) throws -> Trial {
    let trial = try Trial.withPublishedPlan()
    try #require(trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json").status == 0)
    var plan = try #require(JSONSerialization.jsonObject(with: trial.data("plan.json")) as? [String: Any])
    var sessions = try #require(plan["sessions"] as? [[String: Any]])
    try change(&sessions)
    plan["sessions"] = sessions
    plan["score"] = NSNull()
    try JSONSerialization.data(withJSONObject: plan).write(to: trial.folder.appendingPathComponent("other.json"))
    return trial
  }

  private func json(_ trial: Trial, _ arguments: String...) throws -> [String: Any] {
    let running = try trial.start(arguments + ["--base", "b.sqlite", "--format", "json"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try outcome.object()
  }

  private func count(_ answer: [String: Any], _ kind: String, _ aspect: String) -> Int? {
    ((answer["counts"] as? [String: Any])?[kind] as? [String: Any])?[aspect] as? Int
  }

  @Test("a plan does not differ from itself, and the published one is compared with the latest")
  func same() throws {
    let trial = try Trial.withPublishedPlan()
    let outcome = try trial.run("diff", "--base", "b.sqlite")
    #expect(outcome.status == 0 && outcome.output.contains("Aucune différence"))
    let answer = try json(trial, "diff")
    #expect((answer["changes"] as? [Any])?.isEmpty == true)
    #expect((answer["from"] as? [String: Any])?["revision"] as? Int == 1)
    #expect(try trial.run("diff", "7", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("diff", "nowhere.json", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("diff", "rien", "--base", "b.sqlite").status == 64)
  }

  @Test("a file is compared with a revision: a session moved, another cancelled, whom it touches")
  func file() throws {
    var (moved, gone) = ("", "")
    let trial = try trial { sessions in
      let own = sessions.indices.filter { !((sessions[$0]["learners"] as? [String]) ?? []).isEmpty }
      try #require(own.count >= 2)
      (moved, gone) = (sessions[own[0]]["id"] as? String ?? "", sessions[own[1]]["id"] as? String ?? "")
      for end in ["start", "end"] {
        let moment = sessions[own[0]][end] as? String ?? ""
        sessions[own[0]][end] = WalkDay.day(String(moment.prefix(10)), plus: 7) + moment.dropFirst(10)
      }
      sessions.remove(at: own[1])
    }
    let answer = try json(trial, "diff", "published", "other.json")
    #expect(count(answer, "sessions", "moved") == 1 && count(answer, "sessions", "cancelled") == 1)
    let rows = try #require(answer["changes"] as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["id"] as? String }) == [moved, gone])
    let text = try trial.run("diff", "published", "other.json", "--base", "b.sqlite").output
    #expect(text.contains("\(moved) ") && text.contains("→") && text.contains("annulée"))
    #expect(
      try trial.run("diff", "published", "other.json", "--base", "b.sqlite", "--lang", "en").output.contains(
        "cancelled"))
    let mirror = try json(trial, "diff", "other.json", "published")
    #expect(count(mirror, "sessions", "added") == 1)
    let csv = try trial.run("diff", "published", "other.json", "--base", "b.sqlite", "--format", "csv").output
    #expect(csv.split(separator: "\r\n").count == rows.count + 1)
  }

  @Test("the view of a commune names nobody; a person's view tells what that person is told")
  func views() throws {
    var people: [String] = []
    let trial = try trial { sessions in
      let place = try #require(sessions.firstIndex { !(($0["learners"] as? [String]) ?? []).isEmpty })
      people = sessions[place]["learners"] as? [String] ?? []
      sessions.remove(at: place)
    }
    let tables = try trial.text("dossier/ecoles.csv").split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let column = try #require(tables.first?.firstIndex(of: "commune"))
    let commune = tables[1][column]
    let view = try trial.run(
      "diff", "published", "other.json", "--commune", commune, "--base", "b.sqlite", "--format", "json")
    #expect(view.status == 0, "\(view.errors)")
    for person in people { #expect(!view.output.contains("\"\(person)\"")) }
    #expect(
      try trial.run("diff", "--commune", commune, "--names", "--base", "b.sqlite").status == 64)
    #expect(try trial.run("diff", "--commune", "Nulle-Part", "--base", "b.sqlite").status == 66)
    let person = try #require(people.first)
    let own = try json(trial, "diff", "published", "other.json", "--person", person)
    let rows = try #require(own["changes"] as? [[String: Any]])
    #expect(rows.map { $0["person"] as? String } == [person])
    #expect(rows.map { $0["change"] as? String } == ["cancelled"])
  }

  @Test("undo publishes a copy of what was followed before; undoing that gives again what was undone")
  func undo() throws {
    let trial = try Trial.withPublishedPlan()
    #expect(try trial.run("publish", "--undo", "--base", "b.sqlite").status == 1)
    try #require(trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--seed", "9", "--quiet").status == 0)
    let before = try trial.data("b.sqlite")
    let dry = try json(trial, "publish", "--dry-run")
    #expect(dry["dryRun"] as? Bool == true && dry["state"] as? String == "draft")
    #expect(try trial.data("b.sqlite") == before)
    _ = try json(trial, "publish", "--reason", "autre")
    let undone = try json(trial, "publish", "--undo", "--reason", "erreur")
    #expect(undone["revision"] as? Int == 3 && undone["copyOf"] as? Int == 1 && undone["replaced"] as? Int == 2)
    #expect((try json(trial, "diff", "1", "3")["changes"] as? [Any])?.isEmpty == true)
    let redone = try json(trial, "publish", "--undo")
    #expect(redone["revision"] as? Int == 4 && redone["copyOf"] as? Int == 2)
    #expect((try json(trial, "diff", "2", "4")["changes"] as? [Any])?.isEmpty == true)
    let older = try trial.run("publish", "--revision", "1", "--base", "b.sqlite")
    #expect(older.status == 0 && older.output.contains("copie de la révision 1"))
    let history = try json(trial, "history")
    let revisions = try #require(history["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["copyOf"] as? Int } == [1, 2, 1, nil, nil])
    #expect(revisions.map { $0["state"] as? String } == ["published"] + Array(repeating: "superseded", count: 4))
    #expect(try trial.run("publish", "--undo", "--revision", "1", "--base", "b.sqlite").status == 64)
  }

  @Test("undo is refused where the dossier has changed so that a rule is broken, and says which")
  func brokenRule() throws {
    let trial = try Trial.withPublishedPlan()
    try #require(trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--seed", "9", "--quiet").status == 0)
    try #require(trial.run("publish", "--base", "b.sqlite").status == 0)
    try trial.write(
      "portee;debut;fin;motif\r\ntout;2027-09-01;2028-08-31;travaux\r\n", to: "dossier/fermetures.csv")
    try #require(trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
    let outcome = try trial.run("publish", "--undo", "--base", "b.sqlite")
    #expect(outcome.status == 1 && outcome.errors.contains("closedTime"))
  }

  @Test("undo is refused where a session with recorded attendance would change or be gone")
  func attended() throws {
    var added = ""
    let trial = try trial { sessions in
      let place = try #require(sessions.firstIndex { !(($0["learners"] as? [String]) ?? []).isEmpty })
      added = sessions[place]["id"] as? String ?? ""
      sessions[place]["id"] = "S9999"
    }
    try #require(trial.run("import", "other.json", "--base", "b.sqlite").status == 0)
    try #require(trial.run("publish", "--base", "b.sqlite").status == 0)
    let recorded = try trial.run(
      "record", "attendance", "S9999", "--all-present", "--base", "b.sqlite",
      environment: ["TANDEM_NOW": "2028-07-30T08:00:00Z"])
    try #require(recorded.status == 0, "\(recorded.errors)")
    let outcome = try trial.run("publish", "--undo", "--base", "b.sqlite")
    #expect(outcome.status == 1 && outcome.errors.contains("S9999"))
    let life = try json(trial, "history", "--session", added)
    let steps = try #require(life["steps"] as? [[String: Any]])
    #expect(steps.map { $0["aspects"] as? [String] } == [["added"], ["cancelled"]])
    let other = try json(trial, "history", "--session", "S9999")
    #expect((other["steps"] as? [[String: Any]])?.map { $0["revision"] as? Int } == [2])
    #expect((other["present"] as? Int ?? 0) > 0)
    #expect(try trial.run("history", "--session", "S?", "--base", "b.sqlite").status == 66)
    // The same session under another id is the same appointment: nobody has to be told.
    let list = try trial.run("list", "changes", "--base", "b.sqlite").output
    #expect(list.split(separator: "\r\n").count == 1)
  }

  @Test("the list of changes has a row for each person and appointment, before and after; all are new at first")
  func list() throws {
    let trial = try Trial.withPublishedPlan()
    let sessions = try trial.sessions("planned") + trial.sessions("fixed")
    let peers = try trial.sessions("peer")
    let seats = (sessions + peers).reduce(0) { $0 + $1.learners.count } + peers.count
    let rows = try trial.run("list", "changes", "--base", "b.sqlite").output.split(separator: "\r\n")
    #expect(rows.count == seats + 1)
    #expect(rows.dropFirst().allSatisfy { $0.contains(";nouveau;") })
    let none = try trial.run("list", "changes", "--from", "published", "--base", "b.sqlite").output
    #expect(none.split(separator: "\r\n").count == 1)
  }

  @Test("in a closed year everything that was published can be read, and nothing is published any more")
  func closed() throws {
    let trial = try Trial.withPublishedPlan()
    try #require(trial.run("plan", "--base", "b.sqlite", "--steps", "200", "--seed", "9", "--quiet").status == 0)
    try #require(trial.run("publish", "--base", "b.sqlite").status == 0)
    try #require(
      trial.run("year", "close", "2027-2028", "--force", "--base", "b.sqlite", environment: Trial.summer).status == 0)
    try #require(trial.run("year", "open", "2028-2029", "--base", "b.sqlite", environment: Trial.summer).status == 0)
    let refused = try trial.run("publish", "--undo", "--year", "2027-2028", "--base", "b.sqlite")
    #expect(refused.status == 1 && refused.errors.contains("close"))
    let history = try json(trial, "history", "--year", "2027-2028")
    #expect((history["closed"] as? [String: Any])?["revision"] as? Int == 2)
    #expect((history["revisions"] as? [[String: Any]])?.compactMap { $0["publishedAt"] as? String }.count == 2)
    let log = try #require(history["log"] as? [[String: Any]])
    #expect(log.allSatisfy { $0["schoolYear"] as? String == "2027-2028" })
    #expect(log.count { $0["change"] as? String == "publish" } == 2)
    #expect(try trial.run("diff", "1", "2", "--year", "2027-2028", "--base", "b.sqlite").status == 0)
  }
}
