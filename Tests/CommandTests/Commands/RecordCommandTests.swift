import Foundation
import Testing

@Suite("tandem record attendance, elsewhere")
struct RecordCommandTests {
  @Test("a session is recorded, its hours are held, and a correction is shown")
  func session() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let person = try #require(session.learners.first)
    let done = try trial.run(
      "record", "attendance", session.id, "--all-present", "--minutes", "1h30", "--base", "b.sqlite", "--format",
      "json",
      environment: Trial.summer)
    #expect(done.status == 0, "\(done.errors)")
    let report = try done.object()
    #expect(report["recorded"] as? Int == session.learners.count)
    #expect(report["present"] as? Int == session.learners.count)
    #expect(try trial.hours(of: person)["attendedMinutes"] as? Int == 90)
    let again = try trial.run(
      "record", "attendance", session.id, "--all-present", "--minutes", "90", "--base", "b.sqlite", "--format", "json",
      environment: Trial.summer)
    #expect(try again.object()["recorded"] as? Int == 0)
    let changed = try trial.run(
      "record", "attendance", session.id, "--absent", person, "--base", "b.sqlite", "--format", "json",
      environment: Trial.summer)
    #expect(changed.status == 0, "\(changed.errors)")
    let change = try #require((try changed.object()["changes"] as? [[String: Any]])?.first)
    #expect(change["before"] as? String == "present")
    #expect(change["after"] as? String == "absent")
    #expect(try trial.hours(of: person)["attendedMinutes"] as? Int == 0)
    #expect(try trial.run("history", "--base", "b.sqlite").output.contains("attendance"))
  }

  @Test("what is wrong ends with 65, names the session, the person and the remedy, and records nothing")
  func refused() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let person = try #require(session.learners.first)
    let before = try trial.data("b.sqlite")
    let cases: [(arguments: [String], now: [String: String], says: String)] = [
      ([session.id, "--present", person], [:], "n’est pas encore passé"),
      (["S?", "--all-present"], Trial.summer, "aucune révision ne l’a jamais eue"),
      ([session.id, "--present", "P9999"], Trial.summer, "P9999"),
      ([session.id, "--present", person, "--absent", person], Trial.summer, "déjà dit"),
      ([session.id, "--present", person, "--minutes", "50h"], Trial.summer, "ne dure que"),
      (["none.csv"], Trial.summer, "none.csv"),
    ]
    for one in cases {
      let running = try trial.start(
        ["record", "attendance"] + one.arguments + ["--base", "b.sqlite"], environment: one.now)
      running.process.waitUntilExit()
      let outcome = try running.outcome()
      #expect(outcome.status == (one.says == "none.csv" ? 66 : 65), "\(one.arguments) \(outcome.errors)")
      #expect(outcome.errors.contains(one.says), "\(outcome.errors)")
    }
    let nobody = try trial.run("record", "attendance", session.id, "--base", "b.sqlite", environment: Trial.summer)
    #expect(nobody.status == 64)
    #expect(try trial.data("b.sqlite") == before)
  }

  @Test("a table is taken whole or not at all, by record and by import, each fault with its line")
  func table() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let person = try #require(session.learners.first)
    let before = try trial.data("b.sqlite")
    let bad =
      "personnel;statut;seance;minutes\n\(person);present;\(session.id);\n\(person);absent;\(session.id);30\nP9999;present;S?;\n"
    try trial.write(bad, to: "feuille.csv")
    try trial.write(bad, to: "presences.csv")
    for (arguments, file) in [
      (["record", "attendance", "feuille.csv"], "feuille.csv"), (["import", "presences.csv"], "presences.csv"),
    ] {
      let running = try trial.start(arguments + ["--base", "b.sqlite"], environment: Trial.summer)
      running.process.waitUntilExit()
      let outcome = try running.outcome()
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("\(file):3"), "\(outcome.errors)")
      #expect(outcome.errors.contains("\(file):4"), "\(outcome.errors)")
      #expect(try trial.data("b.sqlite") == before)
    }
    let people = try trial.text("dossier/personnels.csv").split(separator: "\r\n").dropFirst()
      .compactMap { $0.split(separator: ";").first.map(String.init) }
    let guest = people.first { !session.learners.contains($0) } ?? person
    try trial.write("personnel;statut;seance;nom\n\(guest);present;\(session.id);x\n", to: "presences.csv")
    let imported = try trial.run("import", "presences.csv", "--base", "b.sqlite", environment: Trial.summer)
    #expect(imported.status == 0, "\(imported.errors)")
    if guest != person { #expect(imported.errors.contains("compté comme invité")) }
    let again = try trial.run("import", "presences.csv", "--base", "b.sqlite", "--format", "json")
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test("a session that the published plan no longer has is refused with the revision that had it")
  func cancelled() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json")
    var plan = try #require(JSONSerialization.jsonObject(with: trial.data("plan.json")) as? [String: Any])
    plan["sessions"] = (plan["sessions"] as? [[String: Any]])?.filter { $0["id"] as? String != session.id }
    plan["peerSessions"] = [Any]()
    plan["score"] = NSNull()
    try JSONSerialization.data(withJSONObject: plan).write(to: URL(fileURLWithPath: trial.path("plan.json")))
    let imported = try trial.run("import", "plan.json", "--base", "b.sqlite")
    try #require(imported.status == 0, "\(imported.errors)")
    try #require(trial.run("publish", "--base", "b.sqlite").status == 0)
    let outcome = try trial.run(
      "record", "attendance", session.id, "--all-present", "--base", "b.sqlite", environment: Trial.summer)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("la révision 1 l’avait"), "\(outcome.errors)")
  }

  @Test("what was attended elsewhere stands in its own column, and lowers what is missing")
  func elsewhere() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first { $0.learners.contains { $0.hasPrefix("P") } })
    let person = try #require(session.learners.first)
    let module = try #require(session.module)
    let before = try #require(try trial.hours(of: person)["missingNowMinutes"] as? Int)
    let done = try trial.run(
      "record", "elsewhere", person, "--module", module, "--date", "2027-11-15", "--minutes", "60", "--from", "GAIA",
      "--base", "b.sqlite", environment: Trial.summer)
    #expect(done.status == 0, "\(done.errors)")
    let hours = try trial.hours(of: person)
    #expect(hours["elsewhereMinutes"] as? Int == 60)
    #expect(hours["missingNowMinutes"] as? Int == max(0, before - 60))
    let line = try #require((hours["lines"] as? [[String: Any]])?.first { $0["elsewhere"] as? Bool == true })
    #expect(line["organiser"] as? String == "GAIA")
    let wrong = try trial.run(
      "record", "elsewhere", person, "--module", "M?", "--date", "2029-11-15", "--base", "b.sqlite",
      environment: Trial.summer)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("M?") && wrong.errors.contains("2029-11-15"))
  }

  @Test("the hours of people are the sum of what was recorded, and the totals theirs")
  func sums() throws {
    let trial = try Trial.withPublishedPlan()
    var expected: [String: Int] = [:]
    for (number, session) in try trial.sessions("planned").enumerated() {
      let minutes = 30 + number
      let done = try trial.run(
        "record", "attendance", session.id, "--all-present", "--minutes", "\(minutes)", "--base", "b.sqlite",
        environment: Trial.summer)
      #expect(done.status == 0, "\(done.errors)")
      for person in session.learners { expected[person, default: 0] += minutes }
    }
    let report = try trial.run("hours", "--base", "b.sqlite", "--on", "2028-08-20", "--format", "json").object()
    let entries = try #require(report["entries"] as? [[String: Any]])
    for entry in entries {
      let (id, attended) = (entry["learner"] as? String ?? "", entry["attendedMinutes"] as? Int ?? -1)
      let unofficial = entry["unofficialMinutes"] as? Int ?? 0
      if unofficial == 0 { #expect(attended == expected[id] ?? 0, "\(id)") }
    }
    for key in ["attendedMinutes", "missingNowMinutes", "plannedMinutes", "dueMinutes"] {
      let totals = try #require(report["totals"] as? [[String: Any]])
      #expect(
        totals.reduce(0) { $0 + ($1[key] as? Int ?? 0) } == entries.reduce(0) { $0 + ($1[key] as? Int ?? 0) }, "\(key)")
    }
  }
}
