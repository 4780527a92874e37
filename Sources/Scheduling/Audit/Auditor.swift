public import Planning
public import SchoolCalendar

/// Counts a plan again from nothing: every rule it breaks, and its whole score.
///
/// It shares no code with the search, looks at domain values only, and prefers plain statements to speed, so that an
/// error in the search cannot hide in it. `tandem verify` runs it.
public struct Auditor: Sendable {
  private let index: DossierIndex
  private let calendar: YearCalendar

  /// An auditor for the plans of one dossier.
  ///
  /// - Throws: ``SchoolCalendar/CalendarError`` where the dossier's year has no calendar.
  public init(_ index: DossierIndex) throws(CalendarError) {
    self.index = index
    calendar = try index.dossier.calendar()
  }

  /// What a plan breaks, what it scores, and where that differs from the score it carries.
  ///
  /// - Parameters:
  ///   - published: the revision that people follow; without it `disruption` is not counted.
  ///   - plannedOn: the day of planning, from which notice is counted; without it every change counts once.
  /// - Returns: with ids that the dossier does not know, findings of rule `plan` only: nothing else can be counted
  ///   then.
  public func audit(_ plan: Plan, against published: Plan? = nil, plannedOn: Day? = nil) -> AuditResult {
    let unreadable = PlanFile.unreadable(plan, index)
    guard unreadable.isEmpty else {
      let findings = PlanFile.identity(plan, index) + unreadable
      return AuditResult(findings: findings, score: Score(hard: findings.count), differences: [])
    }
    let recount = Recount(index, calendar, plan, published: published, plannedOn: plannedOn)
    let weights = index.dossier.settings.weights
    var score = Score()
    var findings: [Finding] = []
    for constraint in Constraints.hard { findings += constraint.findings(in: recount).sorted(by: isBefore) }
    score.hard = findings.count
    for constraint in Constraints.readiness {
      let thousandths = constraint.thousandths(in: recount)
      if thousandths != 0 { score.readinessTerms[constraint.term] = thousandths }
    }
    for constraint in Constraints.cost {
      let cost = weights[constraint.term] * constraint.units(in: recount)
      if cost != 0 { score.costTerms[constraint.term] = cost }
    }
    let differences = findings.isEmpty ? differences(plan.score, score, countsDisruption: published != nil) : []
    return AuditResult(findings: findings, score: score, differences: differences)
  }

  private func isBefore(_ a: Finding, _ b: Finding) -> Bool {
    (a.subject, a.fault.code) != (b.subject, b.fault.code)
      ? (a.subject, a.fault.code) < (b.subject, b.fault.code)
      : a.fault.arguments.lexicographicallyPrecedes(b.fault.arguments)
  }

  /// Term by term, then the two sums; disruption is left out of both sides where it could not be counted.
  private func differences(_ said: Score?, _ found: Score, countsDisruption: Bool) -> [ScoreDifference] {
    guard var said else { return [] }
    if !countsDisruption { said.costTerms[.disruption] = nil }
    var pairs: [(String, Int, Int)] = [
      ("readiness", said.readiness, found.readiness), ("cost", said.cost, found.cost),
    ]
    for term in ReadinessTerm.allCases {
      pairs.append((term.rawValue, said.readinessTerms[term] ?? 0, found.readinessTerms[term] ?? 0))
    }
    for term in CostTerm.allCases {
      pairs.append((term.rawValue, said.costTerms[term] ?? 0, found.costTerms[term] ?? 0))
    }
    return pairs.filter { $0.1 != $0.2 }.map { ScoreDifference(term: $0.0, planned: $0.1, audited: $0.2) }
  }
}

/// What an ``Auditor`` has counted.
public struct AuditResult: Hashable, Sendable {
  /// Every breach of a hard rule, in the order of ``Planning/HardRule``, then by subject.
  public var findings: [Finding]
  /// The score; `hard` is the number of findings.
  public var score: Score
  /// Where the score that the plan carries says something else; empty for a plan that breaks rules, as its score means
  /// nothing.
  public var differences: [ScoreDifference]

  public init(findings: [Finding], score: Score, differences: [ScoreDifference]) {
    self.findings = findings
    self.score = score
    self.differences = differences
  }
}

/// One figure of a plan's score that a recount does not confirm.
public struct ScoreDifference: Hashable, Sendable {
  /// A term's name, or `readiness` or `cost` for a sum.
  public var term: String
  /// What the plan says, weighted.
  public var planned: Int
  /// What the recount found, weighted.
  public var audited: Int

  public init(term: String, planned: Int, audited: Int) {
    self.term = term
    self.planned = planned
    self.audited = audited
  }
}
