import Foundation
import Testing

@Suite("tandem move, swap, cancel, add, enrol, withdraw, pin, slip")
struct EditCommandTests {
  /// A session of a draft or plan, as `show` gives it.
  private func sessions(_ ground: EditGround, _ kind: String) throws -> [[String: Any]] {
    let list = try #require(try ground.answer("show", "--sessions")["sessions"] as? [[String: Any]])
    return list.filter { $0["kind"] as? String == kind && $0["count"] as? Int != 0 }
  }

  private func id(_ session: [String: Any]) throws -> String { try #require(session["id"] as? String) }

  @Test("a pin is stored in a copy of the published plan, and the plan followed stays what it was")
  func pin() throws {
    let ground = try EditGround()
    let session = try id(sessions(ground, "planned")[0])
    let answer = try ground.answer("pin", session)
    #expect(answer["stored"] as? Bool == true && answer["newDraft"] as? Bool == true)
    #expect(answer["revision"] as? Int == 2 && answer["from"] as? Int == 1)
    let change = try #require((answer["changes"] as? [[String: Any]])?.first)
    #expect(change["field"] as? String == "pinned" && change["version"] as? Int == 2)
    #expect(try sessions(ground, "planned").first { $0["id"] as? String == session }?["version"] as? Int == 2)
    #expect(try ground.answer("verify")["valid"] as? Bool == true)
    let revisions = try #require(try ground.answer("history")["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["state"] as? String } == ["draft", "published"])
    try ground.must("publish")
    #expect(try ground.answer("unpin", session)["revision"] as? Int == 3)
  }

  @Test("a stale --seen is refused with 75, and says by whom and what was changed")
  func seen() throws {
    let ground = try EditGround()
    let session = try id(sessions(ground, "planned")[0])
    try ground.must("pin", session, "--by", "Odile", "--seen", "1")
    let running = try ground.trial.start(["unpin", session, "--seen", "1", "--base", "b.sqlite"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains("Odile : épinglée false → true"))
    #expect(outcome.errors.contains("--seen 2"))
    try ground.must("unpin", session, "--seen", "2")
  }

  @Test("what breaks a rule is refused with 1 and the rules by name; on trial nothing is stored either")
  func refused() throws {
    let ground = try EditGround()
    let session = try id(sessions(ground, "planned")[0])
    // A Sunday.
    let answer = try ground.answer("move", session, "--to", "2027-11-14T09:00", status: 1)
    #expect(answer["stored"] as? Bool == false)
    let rules = (answer["broken"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
    #expect(rules.contains("closedTime"))
    let trial = try ground.answer("pin", session, "--dry-run")
    #expect(trial["stored"] as? Bool == false && trial["dryRun"] as? Bool == true)
    #expect((try ground.answer("history")["revisions"] as? [Any])?.count == 1)
  }

  @Test("a cancelled session says who is no longer trained, whom to tell, what is freed; its id is not used again")
  func cancel() throws {
    let ground = try EditGround()
    let session = try #require(try sessions(ground, "planned").first { $0["module"] as? String == "CYB" })
    let answer = try ground.answer("cancel", id(session), "--with-peers", "--reason", "panne")
    let touched = try #require(answer["touched"] as? [String: Any])
    let people = try #require(session["learners"] as? [String])
    #expect(Set(people).isSubset(of: Set(try #require(touched["learners"] as? [String]))))
    #expect((answer["halfDaysFreed"] as? [Any])?.isEmpty == false)
    let differences = try #require(answer["differences"] as? [[String: Any]])
    #expect(differences.contains { $0["term"] as? String == "officialHoursShort" })
    #expect(differences.contains { $0["term"] as? String == "disruption" && $0["after"] as? Int == 60 * people.count })
    let log = try #require(try ground.answer("history")["log"] as? [[String: Any]])
    #expect((log.first?["note"] as? String)?.hasSuffix("panne") == true)
    let again = try ground.trial.run("cancel", id(session), "--base", "b.sqlite")
    #expect(again.status == 1)
    let moment = try #require(session["start"] as? String)
    let added = try ground.answer(
      "add", "--module", "CYB", "--start", moment, "--place", "distanciel", "--trainer",
      #require((session["trainers"] as? [String])?.first), "--learners", people[0])
    let change = try #require((added["changes"] as? [[String: Any]])?.first)
    #expect(change["id"] as? String != (try id(session)))
    #expect(try ground.answer("verify")["valid"] as? Bool == true)
  }

  @Test("people leave a session and come back; a leaver leaves all sessions to come")
  func people() throws {
    let ground = try EditGround()
    let session = try #require(try sessions(ground, "planned").first { ($0["count"] as? Int ?? 0) > 4 })
    let person = try #require((session["learners"] as? [String])?.last)
    let left = try ground.answer("withdraw", person, "--session", id(session), "--with-peers")
    #expect(left["seatsFreed"] as? Int == 1)
    try ground.must("enrol", id(session), person)
    let all = try ground.answer("withdraw", person, "--all", "--with-peers", "--dry-run", status: 0)
    #expect((all["changes"] as? [Any])?.isEmpty == false)
    #expect(try ground.trial.run("enrol", id(session), "P9999", "--base", "b.sqlite").status == 66)
    #expect(try ground.trial.run("withdraw", person, "--base", "b.sqlite").status == 64)
  }

  @Test("a peer session moves by a week where its rules allow, and is not led by whoever is not the referent")
  func peers() throws {
    let ground = try EditGround()
    let peer = try #require(try sessions(ground, "peer").last)
    let start = try #require(peer["start"] as? String)
    let other = try sessions(ground, "planned").compactMap { ($0["learners"] as? [String])?.first }
      .first { !((peer["learners"] as? [String]) ?? []).contains($0) }
    let refused = try ground.answer("move", id(peer), "--leader", #require(other), status: 1)
    let rules = (refused["broken"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
    #expect(rules.contains("peerSession"))
    let place = try ground.trial.run("move", id(peer), "--place", "distanciel", "--base", "b.sqlite")
    #expect(place.status == 1)
    let same = try ground.trial.run("move", id(peer), "--to", start, "--base", "b.sqlite")
    #expect(same.status == 1 && same.errors.contains("déjà ainsi"))
  }

  @Test("a supplier slips: windows move, the draft's dates with them, sessions stay")
  func slip() throws {
    let ground = try EditGround()
    let before = try #require(try ground.answer("show", "--sessions")["sessions"] as? [[String: Any]])
    let trial = try ground.answer("slip", "--installer", "I1", "--weeks", "1", "--dry-run")
    #expect(trial["stored"] as? Bool == false)
    let answer = try ground.answer("slip", "--installer", "I1", "--weeks", "1", "--reason", "pénurie")
    #expect(answer["stored"] as? Bool == true)
    let moved = try #require(answer["moved"] as? [[String: Any]])
    #expect(moved.compactMap { $0["deployment"] as? String }.sorted() == ["D1", "D2"])
    #expect(moved.first?["earliest"] as? String == "2027-11-15")
    #expect(moved.allSatisfy { ($0["date"] as? String ?? "") > ($0["dateBefore"] as? String ?? "") })
    let after = try #require(try ground.answer("show", "--sessions")["sessions"] as? [[String: Any]])
    #expect(after.map { $0["start"] as? String } == before.map { $0["start"] as? String })
    #expect(try ground.answer("verify")["valid"] as? Bool == true)
    #expect(try ground.trial.run("slip", "--installer", "I9", "--weeks", "1", "--base", "b.sqlite").status == 66)
    #expect(try ground.trial.run("slip", "--weeks", "1", "--base", "b.sqlite").status == 64)
  }

  @Test("a plan that a departure has put in the wrong is mended by hand, though others of its rules stay broken")
  func leaver() throws {
    let ground = try EditGround()
    let official = try sessions(ground, "planned")
    let leaders = Set(try sessions(ground, "peer").compactMap { ($0["trainers"] as? [String])?.first })
    // Two who lead nothing, and whose groups do without them.
    let people = try #require(official.first { ($0["count"] as? Int ?? 0) > 4 }?["learners"] as? [String])
    let leavers = Array(people.filter { !leaders.contains($0) }.prefix(2))
    try #require(leavers.count == 2)
    let rows = try ground.trial.text("dossier/personnels.csv").split(separator: "\n").map { row in
      leavers.contains { row.hasPrefix($0 + ";") }
        ? row.prefix(through: row.lastIndex(of: ";") ?? row.startIndex) + "2027-09-02" : row
    }
    try ground.trial.write(rows.joined(separator: "\n") + "\n", to: "dossier/personnels.csv")
    try ground.must("import", "dossier")
    #expect(try ground.answer("verify", status: 1)["valid"] as? Bool == false)
    let first = try ground.answer("withdraw", leavers[0], "--all", "--with-peers")
    #expect(first["stored"] as? Bool == true)
    #expect((first["mended"] as? [Any])?.isEmpty == false)
    #expect((first["remaining"] as? [Any])?.isEmpty == false)
    let refused = try ground.trial.run("publish", "--base", "b.sqlite")
    #expect(refused.status == 1)
    let second = try ground.answer("withdraw", leavers[1], "--all", "--with-peers")
    #expect((second["remaining"] as? [Any])?.isEmpty == true)
    #expect(try ground.answer("verify")["valid"] as? Bool == true)
    try ground.must("publish")
  }

  @Test("what is past, attended or fixed by others does not change")
  func past() throws {
    let ground = try EditGround()
    let first = try #require(try sessions(ground, "planned").first)
    let day = try #require((first["start"] as? String)?.prefix(10))
    let running = try ground.trial.start(
      ["cancel", id(first), "--base", "b.sqlite"], environment: ["TANDEM_NOW": "2028-06-01T08:00:00Z"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(outcome.status == 1 && outcome.errors.contains("a eu lieu le \(day)"))
  }

  @Test("several programs change the draft at once, and nothing is lost")
  func programs() throws {
    let ground = try EditGround()
    let ids = try sessions(ground, "planned").prefix(6).map(id)
    let running = try ids.map { try ground.trial.start(["pin", $0, "--base", "b.sqlite"]) }
    for one in running {
      one.process.waitUntilExit()
      let outcome = try one.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let pinned = try sessions(ground, "planned").filter { $0["pinned"] as? Bool == true }
    #expect(try Set(pinned.map(id)) == Set(ids))
    try ground.checkDraft()
  }
}
