import Planning
import Testing

@Suite("Scores and weights") struct ScoreTests {
  @Test("A violation outweighs any readiness, a thousandth any cost")
  func levels() {
    let scores = [
      Score(costTerms: [.trainerTime: 5]),
      Score(costTerms: [.trainerTime: 3, .stale: 4]),
      Score(readinessTerms: [.deploymentUndated: 1]),
      Score(readinessTerms: [.deploymentUndated: 1], costTerms: [.trainerTime: 1]),
      Score(hard: 1),
      Score(hard: 1, readinessTerms: [.schoolWithoutReferent: 500]),
      Score(hard: 2),
    ]
    #expect(scores.shuffled().sorted() == scores)
  }

  @Test("Plans that agree on the three sums are neither before the other, however the terms differ")
  func ties() {
    let (a, b) = (Score(costTerms: [.stale: 4]), Score(costTerms: [.trainerTime: 4]))
    #expect(!(a < b) && !(b < a) && a != b)
  }

  @Test("Terms that are zero are left out, so that they change nothing in equality")
  func zeros() {
    let score = Score(readinessTerms: [.deploymentUndated: 0], costTerms: [.stale: 0, .disruption: 60])
    #expect(score == Score(costTerms: [.disruption: 60]))
    #expect((score.readiness, score.cost) == (0, 60))
  }

  @Test("Every cost term has the design's usual weight")
  func usualWeights() {
    let usual: [CostTerm: Int] = [
      .officialHoursShort: 4, .officialHoursOver: 1, .agentHoursShort: 3, .peerSessionsShort: 240,
      .followUpShort: 60, .relevance: 15, .referentFit: 1, .trainerTime: 1, .learnerTravel: 1, .classTimeReplaced: 1,
      .deploymentShift: 60, .stale: 2, .crowdedFortnight: 30, .awkwardPeriod: 15, .unevenLoad: 1, .crowdedWeek: 1,
      .disruption: 1,
    ]
    #expect(usual.count == CostTerm.allCases.count)
    for term in CostTerm.allCases { #expect(Weights()[term] == usual[term]) }
  }

  @Test("A weight that is set counts, zero included; only those that differ from the usual are changes")
  func ownWeights() {
    var weights = Weights([.stale: 0, .trainerTime: 1])
    weights[.relevance] = 20
    #expect(weights[.stale] == 0)
    #expect(weights[.relevance] == 20)
    #expect(weights.changes == [.stale: 0, .relevance: 20])
  }
}
