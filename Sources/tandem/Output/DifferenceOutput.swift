import Planning
import SchoolCalendar
import UseCases

/// What differs between two plans, by circonscription and school.
struct DifferenceOutput {
  let comparison: PlanComparison
  let part: ScopedComparison
  let persons: ChangeWords.Persons
  /// Whether it is about everybody.
  let isWhole: Bool
  let words: ChangeWords
  private let counts: DifferenceCounts
  private let replacements: [ID<Session>: (session: ID<Session>, start: Moment, people: Int)]

  init(_ comparison: PlanComparison, _ part: ScopedComparison, persons: ChangeWords.Persons, isWhole: Bool) {
    self.comparison = comparison
    self.part = part
    self.persons = persons
    self.isWhole = isWhole
    words = ChangeWords(comparison.index, language: Speech.language, persons: persons)
    counts = DifferenceCounts(part.difference, part.touched, isProtected: persons == .protected)
    replacements = comparison.difference.replacements(of: comparison.personChanges)
  }

  /// The changes, grouped.
  func output(_ format: OutputFormat) -> CommandOutput {
    let table = DifferenceTable(self).table
    var members = head + counts.members
    if isWhole {
      members.append(.init(name: "disruption", value: .number(comparison.difference.disruption(plannedOn: nil))))
      members.append(.init(name: "score", value: score))
    }
    members.append(.init(name: "changes", value: table.json))
    var lines = [title] + counts.lines
    if let told = counts.toldLine { lines.append(told) }
    if isWhole { lines += scoreLines }
    return CommandOutput(json: .object(members), lines: lines + groups, tables: format == .csv ? [table] : [])
  }

  /// The changes of one person, in the order of time.
  func personOutput(_ format: OutputFormat) -> CommandOutput {
    let table = PersonChangeTable(words).table(part.personChanges)
    let members = head + [.init(name: "changes", value: table.json)]
    let sentences = part.personChanges.map { "  " + words.sentence($0) }
    let posts = part.lines.compactMap { line -> String? in
      switch line.subject {
      case .deployment(let change): "  " + words.sentence(change)
      case .referent(let change): "  " + words.sentence(change)
      case .session, .peerSession: nil
      }
    }
    let all = sentences + posts
    let lines =
      [title]
      + (all.isEmpty ? [say("  Rien ne change pour cette personne.", "  Nothing changes for this person.")] : all)
    return CommandOutput(json: .object(members), lines: lines, tables: format == .csv ? [table] : [])
  }

  private var head: [JSONValue.Member] {
    [
      .init(name: "schoolYear", value: .text(comparison.after.plan.schoolYear.description)),
      .init(name: "from", value: Self.side(comparison.before)), .init(name: "to", value: Self.side(comparison.after)),
    ]
  }

  private static func side(_ plan: ComparedPlan) -> JSONValue {
    .members([
      "revision": .optional(plan.revision?.number), "state": .optional(plan.revision?.state.rawValue),
      "file": .optional(plan.file),
    ])
  }

  /// Both sides: `révision 1 (publiée) → révision 2 (brouillon), 2027-2028`.
  private var title: String {
    let (before, after) = (Self.name(comparison.before), Self.name(comparison.after))
    return say(
      "\(before) → \(after), \(comparison.after.plan.schoolYear) :",
      "\(before) → \(after), \(comparison.after.plan.schoolYear):")
  }

  private static func name(_ plan: ComparedPlan) -> String {
    if let revision = plan.revision {
      return say("révision \(revision.number)", "revision \(revision.number)") + " (\(revision.state.text))"
    }
    return plan.file ?? say("aucun plan", "no plan")
  }

  // MARK: Groups

  private var groups: [String] {
    var lines: [String] = []
    var circonscription: String?
    var school: String?
    for line in part.lines {
      let district = line.circonscription?.rawValue ?? say("Plusieurs circonscriptions", "Several circonscriptions")
      let name = schoolName(line)
      if district != circonscription {
        lines += ["", district]
        school = nil
      }
      if name != school, !name.isEmpty { lines.append("  \(name)") }
      (circonscription, school) = (district, name)
      lines.append((name.isEmpty ? "  " : "    ") + sentence(line))
    }
    return lines
  }

  private func schoolName(_ line: ComparisonLine) -> String {
    guard let id = line.school else {
      return line.circonscription == nil ? "" : say("Plusieurs écoles", "Several schools")
    }
    guard let school = comparison.index.schools[id] else { return id.rawValue }
    return "\(school.name), \(school.commune)"
  }

  func sentence(_ line: ComparisonLine) -> String {
    switch line.subject {
    case .session(let change):
      words.sentence(change, replacement: change.after == nil ? replacements[change.id] : nil)
    case .peerSession(let change): words.sentence(change)
    case .deployment(let change): words.sentence(change)
    case .referent(let change): words.sentence(change)
    }
  }

  // MARK: Score

  private var score: JSONValue {
    let change = comparison.difference.score
    return .members([
      "before": ScoreOutput.json(change.before), "after": ScoreOutput.json(change.after),
      "terms": .list(
        change.terms.map { term in
          .members([
            "constraint": .text(term.name), "level": .text(term.isReadiness ? "readiness" : "cost"),
            "before": .number(term.before), "after": .number(term.after),
            "difference": .number(term.after - term.before),
          ])
        }),
    ])
  }

  private var scoreLines: [String] {
    let change = comparison.difference.score
    guard let before = change.before, let after = change.after else { return [] }
    func line(_ name: String, _ old: Int, _ new: Int) -> String {
      "\(name) \(old) → \(new) (\(new >= old ? "+" : "−")\(abs(new - old)))"
    }
    if change.terms.isEmpty { return [] }
    return [
      "  " + line(say("Préparation", "Readiness"), before.readiness, after.readiness) + ", "
        + line(say("coût", "cost"), before.cost, after.cost)
    ] + change.terms.map { "    " + line($0.name, $0.before, $0.after) }
  }
}
