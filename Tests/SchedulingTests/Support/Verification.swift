import Planning
import Testing

@testable import Scheduling

/// Begins a statement about a hard rule: `try verifyThat(.trainerOverlap).given(…).finds(1)`.
func verifyThat(_ rule: HardRule) -> RuleCheck { RuleCheck(rule: rule, parts: []) }

/// Begins a statement about a cost term: `try verifyThat(.stale).given(…).costs(14)`, in weighted minutes.
func verifyThat(_ term: CostTerm) -> CostCheck { CostCheck(term: term, parts: []) }

/// Begins a statement about a readiness term: `try verifyThat(.deploymentUndated).given(…).counts(1000)`, in
/// thousandths.
func verifyThat(_ term: ReadinessTerm) -> ReadinessCheck { ReadinessCheck(term: term, parts: []) }

/// What a hard rule finds in a scenario.
struct RuleCheck {
  let rule: HardRule
  let parts: [Given]

  func given(_ more: Given...) -> RuleCheck { RuleCheck(rule: rule, parts: parts + more) }

  /// So many breaches of the rule, with these codes where they are given, on this subject where it is given.
  func finds(
    _ count: Int, _ codes: FaultCode..., on subject: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try Scenario(parts).audited(except: rule, sourceLocation)
    let found = result.findings.filter { $0.rule == rule }
    #expect(found.count == count, "found \(found)", sourceLocation: sourceLocation)
    if !codes.isEmpty {
      let expected = codes.map(\.rawValue).sorted()
      #expect(Set(found.map(\.fault.code)).sorted() == expected, sourceLocation: sourceLocation)
    }
    if let subject {
      #expect(found.allSatisfy { $0.subject == subject }, "found \(found)", sourceLocation: sourceLocation)
    }
  }

  func findsNothing(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try finds(0, sourceLocation: sourceLocation)
  }
}

/// What a cost term counts in a scenario.
struct CostCheck {
  let term: CostTerm
  let parts: [Given]

  func given(_ more: Given...) -> CostCheck { CostCheck(term: term, parts: parts + more) }

  /// The term's weighted cost.
  func costs(_ minutes: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let result = try Scenario(parts).audited(except: nil, sourceLocation)
    #expect(result.score.costTerms[term] ?? 0 == minutes, sourceLocation: sourceLocation)
  }
}

/// What a readiness term counts in a scenario.
struct ReadinessCheck {
  let term: ReadinessTerm
  let parts: [Given]

  func given(_ more: Given...) -> ReadinessCheck { ReadinessCheck(term: term, parts: parts + more) }

  /// The term's thousandths.
  func counts(_ thousandths: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let result = try Scenario(parts).audited(except: nil, sourceLocation)
    #expect(result.score.readinessTerms[term] ?? 0 == thousandths, sourceLocation: sourceLocation)
  }
}

extension Scenario {
  /// The audit of the scenario; a plan file that names what the scenario lacks is a mistake in the test.
  fileprivate func audited(except rule: HardRule?, _ sourceLocation: SourceLocation) throws -> AuditResult {
    let result = try audited()
    if SecondAuditor.isAskedAlways, let second = SecondAuditor.found {
      let (verdict, list) = try second.verdict(on: self)
      #expect(SecondAuditor.Verdict(result) == verdict, "\(list)", sourceLocation: sourceLocation)
    }
    if rule != .plan {
      let mistakes = result.findings.filter { $0.rule == .plan }
      #expect(mistakes.isEmpty, "the scenario itself is wrong", sourceLocation: sourceLocation)
    }
    return result
  }

  /// The audit of the scenario.
  func audited() throws -> AuditResult {
    try Auditor(DossierIndex(dossier)).audit(plan, against: published, plannedOn: plannedOn)
  }
}
