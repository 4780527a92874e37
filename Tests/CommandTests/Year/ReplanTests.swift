import Foundation
import Testing

/// What was recorded stays true when another plan is published in the course of the year.
@Suite("A new plan in the middle of the year")
struct ReplanTests {
  /// A walk up to the eve of the first delivery, with everything recorded that was held.
  private func autumn() throws -> Walk {
    let walk = try Walk()
    try walk.must("import", "dossier")
    try walk.must("plan", "--steps", "2000", "--seed", "1", "--quiet")
    try walk.must("publish")
    try walk.readPlan()
    let date = try #require(walk.plan.deployments["D1"])
    walk.day = WalkDay.day(date, plus: -1)
    for session in walk.plan.sessions where session.endDay < walk.day {
      try walk.must("record", "attendance", session.id, "--all-present")
      for person in session.everybody { walk.records[session.id, default: [:]][person] = .init(status: "present") }
    }
    return walk
  }

  private func attended(_ walk: Walk) throws -> [String: Int] {
    let entries = try #require(try walk.json("hours", "--on", walk.day)["entries"] as? [[String: Any]])
    return entries.reduce(into: [:]) { found, entry in
      if let id = entry["learner"] as? String { found[id] = entry["attendedMinutes"] as? Int }
    }
  }

  @Test("hours held, readiness and the committee's figures stay, whatever the new plan calls its sessions")
  func stays() throws {
    let walk = try autumn()
    let wanted = walk.people.reduce(into: [:]) { $0[$1.id] = walk.figures(of: $1, on: walk.day)["attendedMinutes"] }
    #expect(try attended(walk) == wanted)
    #expect(wanted.values.contains { $0 > 0 })
    try walk.must("check", "--deployment", "D1", "--on", walk.day)
    try walk.must("plan", "--steps", "2000", "--seed", "7", "--quiet")
    try walk.must("publish", "--reason", "autre plan")
    let old = walk.plan
    try walk.readPlan()
    #expect(
      old.sessions.map { "\($0.module ?? "-") \($0.start)" }
        != walk.plan.sessions.map { "\($0.module ?? "-") \($0.start)" })
    // An id that both plans have means the same session: of the same module, and what is past is as it was.
    for before in old.sessions where before.startDay <= walk.day {
      #expect(walk.plan[before.id]?.start == before.start, "\(before.id)")
      #expect(walk.plan[before.id]?.learners == before.learners, "\(before.id)")
    }
    for session in walk.plan.sessions {
      #expect(old[session.id].map { $0.module == session.module } ?? (session.startDay > walk.day), "\(session.id)")
    }
    #expect(Set(walk.plan.sessions.map(\.id)).count == walk.plan.sessions.count)
    #expect(try attended(walk) == wanted)
    try walk.must("check", "--deployment", "D1", "--on", walk.day)
    let steering = try walk.json("report", "steering", "--on", walk.day)
    let teachers = try #require((steering["hoursTeachers"] as? [[String: Any]])?.last)
    #expect(teachers["heldMinutes"] as? Int == walk.people.filter(\.isTeacher).reduce(0) { $0 + (wanted[$1.id] ?? 0) })
  }

  @Test("a plan in which a recorded session has become another one is not published")
  func refused() throws {
    let walk = try autumn()
    let held = try #require(walk.plan.sessions.first { $0.module == "ENI1" })
    try walk.must("export", "json", "--output", "plan.json")
    let text = try walk.trial.text("plan.json")
    var plan = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    plan["sessions"] = (plan["sessions"] as? [[String: Any]])?.map { row in
      var other = row
      // The week before, at the same time.
      if row["id"] as? String == held.id {
        for end in ["start", "end"] {
          let moment = row[end] as? String ?? ""
          other[end] = WalkDay.day(String(moment.prefix(10)), plus: -7) + moment.dropFirst(10)
        }
      }
      return other
    }
    plan["peerSessions"] = (plan["peerSessions"] as? [[String: Any]])?.filter { $0["school"] as? String != "0359801N" }
    plan["score"] = NSNull()
    try JSONSerialization.data(withJSONObject: plan).write(
      to: walk.trial.folder.appendingPathComponent("plan.json"))
    try walk.must("import", "plan.json")
    try walk.refused(["publish"], status: 1, says: held.id)
  }

  @Test(
    "the auditor in Python finds the same hours missing",
    .enabled(if: SecondAudit.absence == nil, "\(SecondAudit.absence ?? "")"))
  func secondAudit() throws {
    let walk = try autumn()
    let verdict = try SecondAudit.audit(walk.trial.path("plan.json"), of: walk.trial.path("dossier"))
    let cost = try #require(verdict["cost"] as? [String: Int])
    let teachers = walk.sum(of: walk.people.filter(\.isTeacher), on: nil)
    let agents = walk.sum(of: walk.people.filter { !$0.isTeacher }, on: nil)
    #expect(cost["officialHoursShort"] ?? 0 == 4 * (teachers["missingMinutes"] ?? 0))
    #expect(cost["officialHoursOver"] ?? 0 == teachers["overMinutes"] ?? 0)
    #expect(cost["agentHoursShort"] ?? 0 == 3 * (agents["missingMinutes"] ?? 0))
    #expect((verdict["differs"] as? [Any])?.isEmpty == true)
  }
}
