import Foundation
import Testing

/// What a sheet may say that cannot be, or hardly: by `record attendance` and by `import` of `presences.csv` alike.
@Suite("Attendance that is wrong or doubtful")
struct DoubtfulAttendanceTests {
  private static let routes = [["record", "attendance", "presences.csv"], ["import", "presences.csv"]]

  private func take(
    _ rows: [String], by route: [String], in trial: Trial, on now: [String: String] = Trial.summer
  ) throws -> Trial.Outcome {
    try trial.write(
      "personnel;statut;seance;minutes\n" + rows.map { $0 + "\n" }.joined(), to: "presences.csv")
    let running = try trial.start(route + ["--base", "b.sqlite"], environment: now)
    running.process.waitUntilExit()
    return try running.outcome()
  }

  @Test("in the future, twice, too long, of a session cancelled: refused, and nothing is kept", arguments: routes)
  func refused(route: [String]) throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let person = try #require(session.learners.first)
    let sound = "\(person);present;\(session.id);"
    let before = try trial.data("b.sqlite")
    let cases: [(rows: [String], now: [String: String], says: String, line: Int)] = [
      ([sound], [:], "n’est pas encore passé", 2),
      ([sound, "\(person);absent;\(session.id);"], Trial.summer, "déjà dit", 3),
      (["\(person);present;\(session.id);600"], Trial.summer, "ne dure que", 2),
      (["\(person);absent;\(session.id);30"], Trial.summer, "qui n’était pas là", 2),
      ([sound, "\(person);present;S9999;"], Trial.summer, "aucune révision ne l’a jamais eue", 3),
    ]
    for one in cases {
      let outcome = try take(one.rows, by: route, in: trial, on: one.now)
      #expect(outcome.status == 65, "\(one.says): \(outcome.errors)")
      #expect(outcome.errors.contains("presences.csv:\(one.line)"), "\(outcome.errors)")
      #expect(outcome.errors.contains(one.says), "\(outcome.errors)")
      #expect(try trial.data("b.sqlite") == before)
    }
    // The session leaves the plan: what its sheet says is refused with the revision that had it.
    try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json")
    var plan = try #require(JSONSerialization.jsonObject(with: trial.data("plan.json")) as? [String: Any])
    plan["sessions"] = (plan["sessions"] as? [[String: Any]])?.filter { $0["id"] as? String != session.id }
    plan["peerSessions"] = [Any]()
    plan["score"] = NSNull()
    try JSONSerialization.data(withJSONObject: plan).write(to: URL(fileURLWithPath: trial.path("plan.json")))
    try #require(trial.run("import", "plan.json", "--base", "b.sqlite").status == 0)
    try #require(trial.run("publish", "--base", "b.sqlite").status == 0)
    let cancelled = try take([sound], by: route, in: trial)
    #expect(cancelled.status == 65 && cancelled.errors.contains("la révision 1 l’avait"), "\(cancelled.errors)")
    #expect(try trial.hours(of: person)["attendedMinutes"] as? Int == 0)
  }

  @Test("of a guest, or of a referent who has left: told, and kept with all the rest", arguments: routes)
  func flagged(route: [String]) throws {
    let trial = try Trial.withPublishedPlan()
    let all = try trial.sessions("planned")
    let session = try #require(all.first)
    let person = try #require(session.learners.first)
    let other = try #require(all.flatMap(\.learners).first { !session.learners.contains($0) })
    let day = try #require(session.start.split(separator: "T").first)

    var table = try trial.text("dossier/personnels.csv").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let place = try #require(table.first?.firstIndex(of: "depart"))
    for row in table.indices where table[row].first == person { table[row][place] = String(day) }
    try trial.write(table.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n", to: "personnels.csv")
    let left = try trial.run("import", "personnels.csv", "--base", "b.sqlite")
    try #require(left.status == 0, "\(left.errors)")

    let outcome = try take(
      ["\(person);present;\(session.id);", "\(other);present;\(session.id);"], by: route, in: trial)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("parti depuis le \(day)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("compté comme invité"), "\(outcome.errors)")
    for id in [person, other] {
      #expect(try (trial.hours(of: id)["attendedMinutes"] as? Int ?? 0) > 0, "\(id)")
    }
  }
}
