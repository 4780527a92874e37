import Foundation
import Testing

/// One year of a small circonscription, from the import in March to the turn of the year, with the built program.
@Suite("A walk through a whole year")
struct YearWalkTests {
  @Test("every figure of the year is the one counted without the program")
  func walk() throws {
    let walk = try Walk()
    try march(walk)
    try badInput(walk)
    try autumn(walk)
    try lateSupplier(walk)
    try departure(walk)
    try review(walk)
    try summer(walk)
    try turn(walk)
  }

  // MARK: March

  private func march(_ walk: Walk) throws {
    let imported = try walk.json("import", "dossier")
    let tables = try #require(imported["tables"] as? [[String: Any]])
    let new = Dictionary(
      uniqueKeysWithValues: tables.compactMap { row in (row["table"] as? String).map { ($0, row["new"] as? Int ?? -1) }
      })
    for (name, text) in WalkDossier.tables where name.hasSuffix(".csv") {
      let rows = text.split(separator: "\n").count - 1
      #expect(new[String(name.dropLast(4))] == rows, "\(name)")
    }
    #expect((imported["warnings"] as? [Any])?.isEmpty == true)
    // Nothing is followed yet, so nothing can be recorded.
    try walk.refused(["record", "attendance", "S0001", "--all-present"], says: "publi")
    let proposed = try walk.json("referents", "propose", "--all")
    #expect((proposed["referents"] as? [Any])?.count == 4)
    let planned = try walk.json("plan", "--steps", "2000", "--seed", "1", "--quiet")
    #expect((planned["score"] as? [String: Any])?["hard"] as? Int == 0)
    try walk.must("verify")
    try walk.must("referents", "confirm", "--all")
    try walk.must("publish", "--reason", "mars")
    try walk.readPlan()
    #expect(Set(walk.plan.deployments.keys) == ["D1", "D2", "D3"])
    #expect(Set(walk.plan.referents.keys).count == 4)
    try walk.checkHours(on: nil)
    // What the plan lacks is what its score says, by the weights 4, 1 and 3.
    let teachers = walk.sum(of: walk.people.filter(\.isTeacher), on: nil)
    let agents = walk.sum(of: walk.people.filter { !$0.isTeacher }, on: nil)
    #expect(walk.plan.terms["officialHoursShort"] ?? 0 == 4 * (teachers["missingMinutes"] ?? 0))
    #expect(walk.plan.terms["officialHoursOver"] ?? 0 == teachers["overMinutes"] ?? 0)
    #expect(walk.plan.terms["agentHoursShort"] ?? 0 == 3 * (agents["missingMinutes"] ?? 0))
    let projects = try walk.json("projects")
    let stages = try #require(projects["projects"] as? [[String: Any]]).compactMap { $0["stage"] as? String }
    #expect(stages.sorted() == ["planifie", "planifie", "planifie", "visite"])
  }

  // MARK: What cannot be

  private func badInput(_ walk: Walk) throws {
    let session = try #require(walk.plan.sessions.first { $0.module == "ENI1" })
    let person = try #require(session.learners.first)
    let attendance = ["record", "attendance"]
    walk.day = "2027-09-10"
    try walk.refused(attendance + [session.id, "--all-present"], says: "n’est pas encore passé")
    walk.day = WalkDay.day(session.startDay, plus: 1)
    try walk.refused(attendance + [session.id, "--present", "P77"], says: "P77")
    try walk.refused(attendance + [session.id, "--present", person, "--absent", person], says: "déjà dit")
    try walk.refused(attendance + [session.id, "--present", person, "--minutes", "121"], says: "ne dure que")
    try walk.refused(attendance + ["S0999", "--all-present"], says: "S0999")
    // One bad row among good ones: nothing of the table is taken.
    let rows = session.learners.map { "\($0);present;\(session.id);" }
    try walk.trial.write(
      (["personnel;statut;seance;minutes"] + rows + ["\(person);present;S0999;"]).joined(separator: "\n") + "\n",
      to: "feuille.csv")
    try walk.refused(attendance + ["feuille.csv"], says: "feuille.csv:\(rows.count + 2)")
    try walk.refused(
      ["record", "elsewhere", person, "--module", "ENI9", "--date", "2027-09-20"], says: "ENI9")
    try walk.refused(["record", "slip", "D9", "--to", "2027-12-01"], status: 66, says: "D9")
    try walk.refused(["record", "delivery", "D1", "--date", "2029-01-01"], says: "2029-01-01")
    try walk.checkHours(on: "2027-09-10")
  }

  // MARK: Autumn: the first delivery, with two absences too many

  private func autumn(_ walk: Walk) throws {
    let school = "0359801N"
    let date = try #require(walk.plan.deployments["D1"])
    let eve = WalkDay.day(date, plus: -1)
    let session = try #require(walk.plan.sessions.last { $0.module == "ENI1" && $0.endDay <= date })
    let referent = try #require(walk.plan.referents[school])
    let teachers = walk.staff(of: school, teachers: true)
    // Four of five teachers are asked for: with two absent it must not go out.
    let absent = session.learners.filter { id in id != referent && teachers.contains { $0.id == id } }.prefix(2)
    try walk.record(from: "2027-08-30", to: WalkDay.day(session.startDay, plus: 1), absent: [session.id: Set(absent)])
    try walk.record(from: WalkDay.day(session.startDay, plus: 2), to: eve)
    func isTrained(_ people: [WalkDossier.Person]) -> Int {
      walk.held("ENI1", people, from: WalkDay.day(date, plus: -70), to: date)
    }
    let agents = walk.staff(of: school, teachers: false)
    walk.day = eve
    #expect(isTrained(teachers) < 4)
    let before = try walk.check("D1", isGo: false)
    #expect(before["verdict"] as? String == "noGo")
    let first = try walk.audiences(before)
    #expect(first["enseignants"]?.required == 4 && first["enseignants"]?.held == isTrained(teachers))
    #expect(
      first["agents"]?.required == 1 && first["agents"]?.held == min(1, isTrained(agents))
        || first["agents"]?.held == isTrained(agents))
    // The absent make up for it elsewhere, the day before.
    for person in absent {
      try walk.must("record", "elsewhere", person, "--module", "ENI1", "--date", eve, "--from", "Canopé")
      walk.elsewhere.append(.init(person: person, module: "ENI1", day: eve, minutes: 120))
    }
    if isTrained(agents) == 0, let agent = agents.first?.id {
      try walk.must("record", "elsewhere", agent, "--module", "ENI1", "--date", eve)
      walk.elsewhere.append(.init(person: agent, module: "ENI1", day: eve, minutes: 120))
    }
    try walk.checkHours(on: eve)
    #expect(isTrained(teachers) >= 4)
    let isReferentTrained = walk.plan.sessions.contains { one in
      one.module == "REF1" && walk.records[one.id]?[referent]?.status == "present"
    }
    if !isReferentTrained {
      try walk.must("record", "elsewhere", referent, "--module", "REF1", "--date", eve)
      walk.elsewhere.append(.init(person: referent, module: "REF1", day: eve, minutes: 90))
    }
    #expect(try walk.check("D1", isGo: true)["verdict"] as? String == "go")
    // Something out of use on the day stands in the way until it has ended.
    try walk.must("record", "incident", school, "--family", "eni", "--from", eve, "--id", "INC100")
    #expect(try walk.check("D1", isGo: false)["state"] as? String == "atRisk")
    try walk.must("record", "incident-end", "INC100", "--at", "\(eve) 18:00")
    #expect(try walk.check("D1", isGo: true)["state"] as? String == "ready")
    // Three of four screens come, then the last one.
    walk.day = date
    try walk.must("record", "delivery", "D1", "--date", date, "--quantity", "3")
    let partial = try walk.json("followup", "--on", date)
    let row = try #require((partial["rows"] as? [[String: Any]])?.first { $0["deployment"] as? String == "D1" })
    #expect(row["status"] as? String == "partiel" && row["delivered"] as? String == "3/4")
    try walk.refused(["record", "delivery", "D1", "--date", date, "--quantity", "2"], says: "D1")
    walk.day = WalkDay.day(date, plus: 7)
    try walk.must("record", "delivery", "D1", "--date", walk.day)
    try walk.refused(["record", "delivery", "D1", "--date", walk.day], says: "D1")
    try walk.record(from: date, to: WalkDay.day(date, plus: 7))
  }
}
