import Foundation
import Testing

/// From the late supplier to the next school year.
extension YearWalkTests {
  // MARK: Winter: the one-class school, and a supplier who is late

  func lateSupplier(_ walk: Walk) throws {
    let school = "0359804S"
    let date = try #require(walk.plan.deployments["D3"])
    walk.day = WalkDay.day(date, plus: -3)
    try walk.record(from: "2027-08-30", to: walk.day)
    let only = walk.staff(of: school, teachers: true)
    if walk.held("ENT1", only, from: WalkDay.day(date, plus: -120), to: walk.day) == 0 {
      #expect(try walk.check("D3", isGo: false)["verdict"] as? String == "noGo")
      try walk.must("record", "elsewhere", only[0].id, "--module", "ENT1", "--date", walk.day)
      walk.elsewhere.append(.init(person: only[0].id, module: "ENT1", day: walk.day, minutes: 90))
    }
    let referent = try #require(walk.plan.referents[school])
    let isTrained =
      walk.elsewhere.contains { $0.person == referent && $0.module == "REF1" }
      || walk.plan.sessions.contains { one in
        one.module == "REF1" && walk.records[one.id]?[referent]?.status == "present"
      }
    if !isTrained {
      try walk.must("record", "elsewhere", referent, "--module", "REF1", "--date", walk.day)
      walk.elsewhere.append(.init(person: referent, module: "REF1", day: walk.day, minutes: 90))
    }
    #expect(try walk.audiences(try walk.check("D3", isGo: true))["enseignants"]?.held == 1)
    // What others see of one teacher is a state.
    let shown = try walk.json("check", "--deployment", "D3", "--on", walk.day)
    let row = try #require((shown["deployments"] as? [[String: Any]])?.first)
    let audience = try #require((row["audiences"] as? [[String: Any]])?.first)
    #expect(audience["small"] as? Bool == true && audience["held"] is NSNull && audience["state"] as? String == "held")
    walk.day = date
    try walk.must("record", "delivery", "D3", "--date", date)

    // The robots come a week later than planned.
    let planned = try #require(walk.plan.deployments["D2"])
    let late = WalkDay.day(planned, plus: 7)
    let slip = try walk.json("record", "slip", "D2", "--to", late)
    #expect(slip["plannedDate"] as? String == planned && slip["mustReplan"] as? Bool == true)
    #expect(slip["earliest"] as? String == late && slip["latest"] as? String == "2028-02-04")
    try walk.must("export", "json", "--output", "plan.json")
    var plan = try #require(
      JSONSerialization.jsonObject(with: try walk.trial.data("plan.json")) as? [String: Any])
    plan["deployments"] = (plan["deployments"] as? [[String: Any]])?.map { row in
      row["id"] as? String == "D2" ? ["id": "D2", "date": late] : row
    }
    plan["score"] = NSNull()
    try JSONSerialization.data(withJSONObject: plan).write(
      to: walk.trial.folder.appendingPathComponent("plan.json"))
    try walk.must("import", "plan.json")
    try walk.must("verify")
    try walk.must("publish", "--reason", "fournisseur en retard")
    try walk.readPlan()
    #expect(walk.plan.deployments["D2"] == late)
    // What was recorded stays with its sessions.
    try walk.checkHours(on: walk.day)
  }

  // MARK: January: two people leave, one of them a referent

  func departure(_ walk: Walk) throws {
    try walk.record(from: "2027-08-30", to: "2028-01-14")
    let leaver = try #require(walk.plan.referents["0359802P"])
    let successor = try #require(
      walk.staff(of: "0359802P", teachers: true).first { $0.id != leaver && $0.role == "enseignant" }?.id)
    for place in walk.people.indices where ["P04", leaver].contains(walk.people[place].id) {
      walk.people[place].leaves = "2028-01-15"
    }
    try walk.trial.write(WalkDossier.personnels(walk.people), to: "personnels.csv")
    let imported = try walk.json("import", "personnels.csv")
    let tables = try #require(imported["tables"] as? [[String: Any]])
    #expect(tables.first { $0["table"] as? String == "personnels" }?["changed"] as? Int == 2)
    try walk.checkHours(on: walk.day)
    let list = try walk.json("referents", "list", "--revision", "published")
    let rows = try #require(list["referents"] as? [[String: Any]])
    for (school, person) in walk.plan.referents {
      let row = try #require(rows.first { $0["school"] as? String == school })
      let handover = row["handover"] as? [String: Any]
      #expect((handover?["from"] as? String == "2028-01-15") == (person == leaver), "\(school)")
    }
    try walk.must("referents", "set", "0359802P", successor, "--from", "2028-01-15", "--reason", "départ")
    try walk.refused(["referents", "set", "0359802P", "A03"], says: "A03")

    // The leaver is put down as present by mistake: it is flagged, taken, and can be mended.
    let session = try #require(
      walk.plan.sessions.first { one in one.startDay > "2028-01-15" && one.everybody.contains(leaver) })
    try walk.record(from: "2028-01-15", to: session.startDay)
    let flagged = try walk.json("record", "attendance", session.id, "--present", leaver)
    #expect((flagged["warnings"] as? [[String: Any]])?.isEmpty == false)
    walk.records[session.id, default: [:]][leaver] = .init(status: "present")
    try walk.checkHours(on: walk.day)
    let mended = try walk.json("record", "attendance", session.id, "--absent", leaver)
    #expect((mended["changes"] as? [[String: Any]])?.count == 1)
    walk.records[session.id]?[leaver] = .init(status: "absent")
    try walk.checkHours(on: walk.day)

    // The robots, on the eve of the new date.
    let date = try #require(walk.plan.deployments["D2"])
    let eve = WalkDay.day(date, plus: -1)
    try walk.record(from: "2027-08-30", to: eve)
    walk.day = eve
    let (teachers, agents) = (walk.staff(of: "0359802P", teachers: true), walk.staff(of: "0359802P", teachers: false))
    let (first, last) = (WalkDay.day(date, plus: -90), WalkDay.day(date, plus: -2))
    func lacking() -> [String] {
      (teachers + agents).filter { person in
        !walk.hasLeft(person.id, by: date) && walk.held("ROB1", [person], from: first, to: last) == 0
      }.map(\.id)
    }
    let missing = lacking()
    if !missing.isEmpty { #expect(try walk.check("D2", isGo: false)["verdict"] as? String == "noGo") }
    for person in missing {
      try walk.must("record", "elsewhere", person, "--module", "ROB1", "--date", last, "--minutes", "3h")
      walk.elsewhere.append(.init(person: person, module: "ROB1", day: last, minutes: 180))
    }
    let counted = try walk.audiences(try walk.check("D2", isGo: true))
    // Three of four stay, and three quarters of three are three.
    #expect(counted["enseignants"]?.required == 3 && counted["enseignants"]?.held == 3)
    #expect(counted["agents"]?.required == 1 && counted["agents"]?.held == 1)
    walk.day = date
    try walk.must("record", "delivery", "D2", "--date", date)
    try walk.checkHours(on: date)
  }

  // MARK: March: the review

  func review(_ walk: Walk) throws {
    let day = "2028-03-14"
    try walk.record(from: "2027-08-30", to: day)
    walk.day = day
    // Somebody who was not booked comes along: flagged, and counted.
    let past = try #require(walk.plan.sessions.last { $0.module == "CYB" && $0.startDay <= day })
    let guest = try #require(
      walk.people.first { $0.isTeacher && $0.leaves.isEmpty && !past.everybody.contains($0.id) })
    let flagged = try walk.json("record", "attendance", past.id, "--present", guest.id)
    #expect((flagged["warnings"] as? [[String: Any]])?.count == 1)
    walk.records[past.id, default: [:]][guest.id] = .init(status: "present")
    try walk.checkHours(on: day)

    // The steering committee's sums are the ledger's; two agents of the leisure centre show a state.
    let steering = try walk.json("report", "steering", "--revision", "published", "--on", day)
    for (table, staff) in [("hoursTeachers", "enseignants"), ("hoursPeriscolaire", "periscolaire")] {
      try hold(
        try #require((steering[table] as? [[String: Any]])?.last), walk, walk.people.filter { $0.staff == staff }, day)
    }
    let extra = try #require((steering["hoursExtrascolaire"] as? [[String: Any]])?.last)
    #expect(extra["heldMinutes"] is NSNull && extra["state"] is String)

    // A commune's: everybody of its schools where they are three or more.
    let committee = try walk.json(
      "report", "committee", "--commune", "Orvaultine", "--revision", "published", "--on", day)
    let row = try #require((committee["hours"] as? [[String: Any]])?.first { $0["staff"] as? String == "enseignants" })
    try hold(row, walk, walk.staff(of: "0359803R", teachers: true), day)
    let small = try walk.json("report", "committee", "--commune", "Petite-Combe", "--on", day)
    for hours in try #require(small["hours"] as? [[String: Any]]) {
      #expect(hours["people"] is NSNull && hours["heldMinutes"] is NSNull && hours["state"] is String)
    }
    try namesNobody(walk, on: day)
    try walk.must("projects", "decide", "PR4", "--validated", "--on", "2028-03-14")
    let stages = try #require(try walk.json("projects")["projects"] as? [[String: Any]])
    #expect(
      stages.compactMap { $0["stage"] as? String }.sorted() == ["en_service", "en_service", "en_service", "valide"])
    let rows = try #require(try walk.json("followup", "--on", day)["rows"] as? [[String: Any]])
    #expect(rows.compactMap { $0["status"] as? String }.sorted() == ["livre", "livre", "livre", "valide"])
  }

  /// A row of a report against the walk's own sums.
  private func hold(
    _ row: [String: Any], _ walk: Walk, _ people: [WalkDossier.Person], _ day: String
  ) throws {
    let sum = walk.sum(of: people, on: day)
    #expect(row["people"] as? Int == people.count)
    for name in ["dueMinutes", "plannedMinutes", "heldMinutes", "missingMinutes"] {
      #expect(row[name] as? Int == sum[Self.reported[name] ?? name], "\(name)")
    }
  }

  /// What reports call otherwise than `hours`.
  private static let reported = ["heldMinutes": "attendedMinutes"]

  /// What goes to communes and committees has no name, address or id of a person.
  private func namesNobody(_ walk: Walk, on day: String) throws {
    var questions: [[String]] = [
      ["check", "--on", day], ["followup", "--on", day], ["followup", "--committee", "deploiement", "--on", day],
      ["report", "steering", "--on", day], ["projects"], ["report", "year"],
    ]
    for commune in ["Valbruyère", "Orvaultine", "Petite-Combe"] {
      questions.append(["report", "committee", "--commune", commune, "--on", day])
      questions.append(["hours", "--commune", commune, "--on", day])
    }
    for question in questions {
      for format in ["json", "csv"] {
        let outcome = try walk.run(question + ["--format", format])
        #expect(outcome.status == 0, "\(question) \(outcome.errors)")
        let words = Set(outcome.output.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        for person in walk.people {
          #expect(!words.contains(person.id) && !words.contains(person.family), "\(question) \(person.family)")
          #expect(!outcome.output.contains("\(person.id.lowercased())@"))
        }
      }
    }
  }

  // MARK: Summer, and the next year

  func summer(_ walk: Walk) throws {
    let last = try #require(walk.plan.sessions.last)
    // Everything but the last session, which stands in the way of closing until it is recorded.
    try walk.record(from: "2027-08-30", to: WalkDay.day(last.startDay, plus: -1))
    walk.day = "2028-07-12"
    try walk.refused(["year", "close", "2027-2028"], status: 1, says: last.id)
    try walk.record(from: last.startDay, to: "2028-07-12")
    walk.day = "2028-07-12"
    try walk.checkHours(on: walk.day)
    let closed = try walk.json("year", "close", "2027-2028")
    #expect((closed["unrecorded"] as? [Any])?.isEmpty == true && closed["toCome"] as? Int == 0)
    // The kept ledger is the one counted here, and it does not change any more.
    let kept = try walk.json("hours")
    #expect(kept["closedAt"] as? String == "2028-07-12T17:00:00Z")
    try walk.check(kept, on: walk.day)
    try walk.refused(["record", "attendance", last.id, "--absent", last.everybody[0]], says: "close depuis")
    try walk.refused(
      ["record", "elsewhere", "P01", "--module", "IA", "--date", "2028-07-01"], says: "close depuis")
    try walk.refused(["year", "close", "2027-2028"], status: 1, says: "2027-2028")
  }

  func turn(_ walk: Walk) throws {
    walk.day = "2028-08-25"
    let opened = try walk.json("year", "open", "2028-2029", "--output", "next")
    #expect(Set(opened["left"] as? [String] ?? []) == Set(walk.people.filter { !$0.leaves.isEmpty }.map(\.id)))
    #expect(opened["people"] as? Int == walk.people.count { $0.leaves.isEmpty })
    #expect(opened["delivered"] as? Int == 3 && (opened["undelivered"] as? [Any])?.isEmpty == true)
    let staying = Set(walk.people.filter(\.leaves.isEmpty).map(\.id))
    let attended = walk.plan.sessions.filter { $0.module != nil }.reduce(0) { sum, session in
      sum + (walk.records[session.id] ?? [:]).count { staying.contains($0.key) && $0.value.status == "present" }
    }
    let outside = walk.elsewhere.count { staying.contains($0.person) }
    #expect(opened["attendance"] as? Int == attended + outside)
    // The next year's plan, with the screens that were validated in March, and last year in its committee's report.
    try walk.trial.write(
      try walk.trial.text("next/deploiements.csv") + "D4;PR4;2028-11-06;2028-12-15;2028-11-20;I1;prevu;\n",
      to: "next/deploiements.csv")
    // Where the year's calendar is not published the planner gives the days it goes by.
    if opened["hasCalendar"] as? Bool == false {
      let days = """
        rentree: 2028-09-04
        fin_des_cours: 2029-07-06
        vacances_locales:
          - { debut: 2028-10-21, fin: 2028-11-05 }
          - { debut: 2028-12-23, fin: 2029-01-07 }
          - { debut: 2029-02-17, fin: 2029-03-04 }
          - { debut: 2029-04-14, fin: 2029-04-29 }

        """
      try walk.trial.write(try walk.trial.text("next/reglages.yml") + days, to: "next/reglages.yml")
    }
    try walk.must("import", "next")
    try walk.must("plan", "--year", "2028-2029", "--steps", "500", "--quiet")
    for (commune, teachers) in [
      ("Valbruyère", walk.staff(of: "0359801N", teachers: true) + walk.staff(of: "0359802P", teachers: true)),
      ("Orvaultine", walk.staff(of: "0359803R", teachers: true)),
    ] {
      let review = try walk.json("report", "committee", "--commune", commune, "--year", "2028-2029")
      let came = try #require(review["reviewedDeployments"] as? [[String: Any]])
      #expect(
        came.compactMap { $0["deployment"] as? String }.sorted() == (commune == "Valbruyère" ? ["D1", "D2"] : []))
      let hours = try #require(
        (review["reviewedHours"] as? [[String: Any]])?.first { $0["staff"] as? String == "enseignants" })
      let sum = walk.sum(of: teachers, on: nil)
      #expect(hours["people"] as? Int == teachers.count)
      #expect(hours["heldMinutes"] as? Int == sum["attendedMinutes"])
      #expect(hours["absentMinutes"] as? Int == sum["absentMinutes"])
    }
    // The closed year still says what it said.
    try walk.check(try walk.json("hours", "--year", "2027-2028"), on: "2028-07-12")
  }
}
