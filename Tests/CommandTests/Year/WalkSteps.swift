import Testing

/// What happens week by week.
extension Walk {
  /// Who of a session's people misses it, who was excused, who left half an hour early: the same each time, and all three
  /// occur.
  private func standing(of person: String, at session: WalkPlan.Session) -> Record? {
    if hasLeft(person, by: session.startDay) { return nil }
    if session.leader == person { return Record(status: "present") }
    let place = people.firstIndex { $0.id == person } ?? 0
    let number = plan.sessions.firstIndex { $0.id == session.id } ?? 0
    return switch (7 * place + 3 * number) % 11 {
    case 4: Record(status: "absent")
    case 7: Record(status: "excuse")
    case 9: Record(status: "present", minutes: session.minutes - 30)
    default: Record(status: "present")
    }
  }

  /// The first day from which sessions are recorded up to another one, week by week; after each the hours are counted.
  ///
  /// - Parameter absent: Who misses which session, whatever else.
  func record(from first: String, to last: String, absent: [String: Set<String>] = [:]) throws {
    var monday = first
    while monday <= last {
      let friday = min(WalkDay.day(monday, plus: 6), last)
      let held = plan.sessions.filter { monday <= $0.startDay && $0.startDay <= friday && records[$0.id] == nil }
      day = friday
      for (number, session) in held.enumerated() {
        var own: [String: Record] = [:]
        for person in session.everybody { own[person] = standing(of: person, at: session) }
        for person in absent[session.id] ?? [] { own[person] = Record(status: "absent") }
        // Some by hand, some as the table that a trainer sends.
        if number.isMultiple(of: 2) { try recordByHand(session, own) } else { try recordTable(session, own) }
        records[session.id] = own
      }
      if !held.isEmpty { try checkHours(on: day) }
      monday = WalkDay.day(monday, plus: 7)
    }
  }

  private func recordByHand(_ session: WalkPlan.Session, _ own: [String: Record]) throws {
    func those(_ status: String) -> [String] {
      own.filter { $0.value.status == status && $0.value.minutes == nil }.keys.sorted()
    }
    // Who left early goes first, with the minutes; then everybody else.
    let early = own.filter { $0.value.minutes != nil }.sorted { $0.key < $1.key }
    if let minutes = early.first?.value.minutes {
      let outcome = try run(
        ["record", "attendance", session.id, "--present"] + early.map(\.key) + ["--minutes", "\(minutes)"])
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
    var arguments = ["record", "attendance", session.id]
    for (option, status) in [("--present", "present"), ("--absent", "absent"), ("--excused", "excuse")] {
      let named = those(status)
      if !named.isEmpty { arguments += [option] + named }
    }
    let report = try run(arguments + ["--format", "json"])
    try #require(report.status == 0, "\(session.id): \(report.errors)")
    let receipt = try report.object()
    #expect(receipt["present"] as? Int == those("present").count)
    #expect(receipt["absent"] as? Int == those("absent").count)
    #expect(receipt["excused"] as? Int == those("excuse").count)
    #expect((receipt["warnings"] as? [Any])?.isEmpty == true)
  }

  private func recordTable(_ session: WalkPlan.Session, _ own: [String: Record]) throws {
    var table = "personnel;statut;seance;minutes\n"
    for (person, record) in own.sorted(by: { $0.key < $1.key }) {
      table += "\(person);\(record.status);\(session.id);\(record.minutes.map(String.init) ?? "")\n"
    }
    try trial.write(table, to: "feuille.csv")
    let report = try json("record", "attendance", "feuille.csv")
    #expect(report["recorded"] as? Int == own.count)
  }

  /// The state of one deployment on the day of the walk.
  ///
  /// - Parameter isGo: Whether it may go out, by the walk's own count.
  func check(_ deployment: String, isGo: Bool) throws -> [String: Any] {
    let report = try json(
      "check", "--revision", "published", "--deployment", deployment, "--on", day, "--names", status: isGo ? 0 : 1)
    #expect(report["ready"] as? Bool == isGo)
    return try #require((report["deployments"] as? [[String: Any]])?.first)
  }

  /// The audiences of a deployment, by name: how many are asked for, and how many have held it.
  func audiences(_ row: [String: Any]) throws -> [String: (required: Int, held: Int)] {
    let list = try #require(row["audiences"] as? [[String: Any]])
    return try list.reduce(into: [:]) { found, one in
      let name = try #require(one["audience"] as? String)
      found[name] = (try #require(one["required"] as? Int), try #require(one["held"] as? Int))
    }
  }
}
