import Testing

/// What the walk counts by itself: nothing of it comes from what the program says of hours or readiness.
extension Walk {
  /// Modules of this dossier that count for teachers: the official ones.
  static let official: Set<String> = ["ENI1", "ROB1", "ENT1", "ENT2", "CYB", "IA"]
  static let lengths = ["ENI1": 120, "ROB1": 180, "ENT1": 90, "ENT2": 90, "REF1": 90, "CYB": 90, "IA": 180, "COM": 90]

  private func counts(_ module: String, for person: WalkDossier.Person) -> Bool {
    !person.isTeacher || Self.official.contains(module)
  }

  /// One person's minutes under the names of `hours --format json`, seen on a day; without one nothing is over.
  func figures(of person: WalkDossier.Person, on day: String?) -> [String: Int] {
    var sum: [String: Int] = [
      "dueMinutes": person.due, "plannedMinutes": 0, "unofficialMinutes": 0, "heldMinutes": 0, "attendedMinutes": 0,
      "absentMinutes": 0, "unrecordedMinutes": 0, "toComeMinutes": 0, "elsewhereMinutes": 0, "peerLedMinutes": 0,
      "peerLedHeldMinutes": 0, "peerAttendedMinutes": 0, "peerAttendedHeldMinutes": 0,
    ]
    func add(_ minutes: Int, to name: String) { sum[name, default: 0] += minutes }
    for session in plan.sessions {
      let record = records[session.id]?[person.id]
      let attended = record?.status == "present" ? record?.minutes ?? session.minutes : nil
      guard let module = session.module else {
        let kind = session.leader == person.id ? "peerLed" : "peerAttended"
        if session.everybody.contains(person.id) { add(session.minutes, to: "\(kind)Minutes") }
        add(attended ?? 0, to: "\(kind)HeldMinutes")
        continue
      }
      let isBooked = session.learners.contains(person.id)
      guard counts(module, for: person) else {
        if isBooked { add(session.minutes, to: "unofficialMinutes") }
        continue
      }
      add(attended ?? 0, to: "attendedMinutes")
      guard isBooked else { continue }
      add(session.minutes, to: "plannedMinutes")
      let standing =
        switch record?.status {
        case "present": "heldMinutes"
        case .some: "absentMinutes"
        case nil: day.map { session.endDay < $0 } ?? false ? "unrecordedMinutes" : "toComeMinutes"
        }
      add(session.minutes, to: standing)
    }
    for one in elsewhere where one.person == person.id && counts(one.module, for: person) {
      add(one.minutes, to: "elsewhereMinutes")
    }
    func value(_ name: String) -> Int { sum[name] ?? 0 }
    let inAll = value("attendedMinutes") + value("elsewhereMinutes")
    sum["missingMinutes"] = max(0, person.due - value("plannedMinutes"))
    sum["overMinutes"] = max(0, value("plannedMinutes") - person.due)
    sum["stillDueMinutes"] = max(0, person.due - value("attendedMinutes"))
    sum["missingNowMinutes"] = max(0, person.due - inAll)
    sum["missingAtYearEndMinutes"] = max(0, person.due - inAll - value("toComeMinutes"))
    return sum
  }

  /// The sums of several people.
  func sum(of people: [WalkDossier.Person], on day: String?) -> [String: Int] {
    people.reduce(into: [:]) { total, person in
      total.merge(figures(of: person, on: day), uniquingKeysWith: +)
    }
  }

  /// Holds what `hours` says of everybody, of each staff and of each school against the walk's own count.
  func checkHours(on day: String?) throws {
    let arguments = ["hours", "--revision", "published"] + (day.map { ["--on", $0] } ?? []) + ["--format", "json"]
    let outcome = try run(arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    try check(try outcome.object(), on: day)
    let bySchool = try run(arguments + ["--by", "school"]).object()
    for row in try #require(bySchool["entries"] as? [[String: Any]]) {
      let isTeachers = row["audience"] as? String == "enseignants"
      let school = row["school"] as? String ?? "C01"
      let own = staff(of: school, teachers: isTeachers)
      #expect(row["people"] as? Int == own.count, "\(school)")
      for (name, value) in sum(of: own, on: day) {
        #expect(row[name] as? Int == value, "\(school) \(name), \(self.day)")
      }
    }
  }

  /// Holds entries and totals of an answer of `hours` against the walk's own count.
  func check(_ report: [String: Any], on day: String?) throws {
    let entries = try #require(report["entries"] as? [[String: Any]])
    #expect(entries.compactMap { $0["learner"] as? String } == people.map(\.id))
    for (entry, person) in zip(entries, people) {
      for (name, value) in figures(of: person, on: day) {
        #expect(entry[name] as? Int == value, "\(person.id) \(name), \(self.day)")
      }
    }
    let totals = try #require(report["totals"] as? [[String: Any]])
    #expect(totals.count == 3)
    for total in totals {
      let own = people.filter { $0.staff == total["staff"] as? String }
      #expect(!own.isEmpty && total["people"] as? Int == own.count)
      for (name, value) in sum(of: own, on: day) { #expect(total[name] as? Int == value, "\(name), \(self.day)") }
    }
  }

  /// How many of a school's teachers or agents have held a module within days, by what the walk has recorded.
  func held(_ module: String, _ people: [WalkDossier.Person], from first: String, to last: String) -> Int {
    people.count { person in
      guard !hasLeft(person.id, by: last) else { return false }
      let inPlan = plan.sessions.contains { session in
        session.module == module && first <= session.endDay && session.endDay <= last
          && records[session.id]?[person.id]?.status == "present"
      }
      return inPlan
        || elsewhere.contains { one in
          one.person == person.id && one.module == module && first <= one.day && one.day <= last
        }
    }
  }
}
