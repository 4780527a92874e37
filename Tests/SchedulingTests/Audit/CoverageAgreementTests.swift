import Planning
import Testing

@testable import Scheduling

/// The board of deliveries and the score count the same persons.
@Suite("Coverage and score agree")
struct CoverageAgreementTests {
  @Test("over plans at random, 1000 × missing ÷ required adds up to the auditor's readiness", arguments: 1...200)
  func readiness(seed: Int) throws {
    let scenario = RandomScenario.scenario(seed: UInt64(seed))
    let index = DossierIndex(scenario.dossier)
    let score = try Auditor(index).audit(scenario.plan).score
    let coverage = Coverage(index, plan: scenario.plan)
    for term in [ReadinessTerm.untrainedBeforeDeployment, .referentUntrained, .deploymentUndated] {
      #expect(coverage.readinessTerms[term] ?? 0 == score.readinessTerms[term] ?? 0, "\(term)")
    }
    let live = coverage.deployments.filter(\.isLive)
    for one in live.flatMap(\.audiences) {
      let missing = max(0, one.required - one.ready)
      #expect(one.thousandths == (one.required == 0 ? 0 : (1000 * missing + one.required - 1) / one.required))
      #expect(one.staff - one.ready == one.missing.count)
      #expect(one.held <= one.ready)
    }
  }
}
