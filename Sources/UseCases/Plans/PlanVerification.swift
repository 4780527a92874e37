import Exchange
import Planning
import Scheduling
import SchoolCalendar
import Store

/// A plan counted again from nothing by the auditor: a revision of the base, or a file.
public struct PlanVerification: Sendable {
  /// The dossier that the plan was checked against.
  public var index: DossierIndex
  /// The file, nil for a revision of the base.
  public var file: String?
  public var plan: Plan
  public var result: AuditResult

  /// Whether no rule is broken and the score is what the plan says.
  public var isValid: Bool { result.findings.isEmpty && result.differences.isEmpty }

  /// Checks a revision of the base.
  public init(_ open: OpenBase, revision: RevisionChoice) throws {
    index = open.index
    file = nil
    plan = try open.revision(revision).plan
    result = try Auditor(open.index).audit(plan)
  }

  /// Checks a plan file against the dossier of its year in a base, or of the base's own where it has none for that year.
  ///
  /// - Throws: ``Failure`` for a file that is not there; `PlanFileError` for one that is no plan.
  public init(file: String, base: OpenBase) throws {
    let bytes = try OutputFile.read(file)
    var index = base.index
    var reading = try PlanFile.read(bytes, file: file, index: index)
    if reading.plan.schoolYear != base.year, let other = try base.base.dossier(reading.plan.schoolYear) {
      index = DossierIndex(other)
      reading = try PlanFile.read(bytes, file: file, index: index)
    }
    self.index = index
    self.file = file
    plan = reading.plan
    result = try Auditor(index).audit(plan)
    if result.findings.isEmpty { result.differences += Self.differences(reading.claims, plan.score, result.score) }
  }

  /// What the file claims beyond the terms that the auditor has compared: sums that are not theirs, and unknown terms.
  private static func differences(
    _ claims: ScoreClaims, _ read: Score?, _ found: Score
  ) -> [ScoreDifference] {
    var list: [ScoreDifference] = []
    if let hard = claims.hard, hard != 0 { list.append(.init(term: "hard", planned: hard, audited: 0)) }
    if let sum = claims.readiness, let read, sum != read.readiness, sum != found.readiness {
      list.append(.init(term: "readiness", planned: sum, audited: found.readiness))
    }
    let disruption = claims.terms[CostTerm.disruption.rawValue] ?? 0
    if let sum = claims.cost, let read, sum != read.cost, sum - disruption != found.cost {
      list.append(.init(term: "cost", planned: sum, audited: found.cost))
    }
    for (term, value) in claims.terms.sorted(by: { $0.key < $1.key })
    where value != 0 && CostTerm(rawValue: term) == nil && ReadinessTerm(rawValue: term) == nil {
      list.append(.init(term: term, planned: value, audited: 0))
    }
    return list
  }
}
