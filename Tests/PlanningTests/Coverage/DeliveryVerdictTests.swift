import Planning
import Testing

@Suite("Whether a delivery may go out") struct DeliveryVerdictTests {
  @Test(
    "Each state has one answer, once the project is decided upon",
    arguments: [
      (CoverageState.ready, DeliveryVerdict.go), (.notApplicable, .go), (.onTrack, .goSoFar), (.atRisk, .noGo),
      (.notReady, .noGo), (.delivered, .nothingToSend),
    ])
  func states(state: CoverageState, verdict: DeliveryVerdict) throws {
    var one = try #require(Town().coverage().deployments.first)
    one.state = state
    if state == .delivered { one.status = .delivered }
    #expect(one.verdict == verdict)
    #expect(one.isBlocked == (verdict == .noGo))
    one.projectStatus = .submitted
    #expect(one.verdict == .waiting)
    one.projectStatus = .refused
    #expect(one.verdict == .nothingToSend)
    #expect(!one.isBlocked)
  }

  @Test("Verdicts and follow-up statuses have words of their own", arguments: Language.allCases)
  func words(language: Language) {
    #expect(Set(FollowUpStatus.allCases.map { $0.text(in: language) }).count == FollowUpStatus.allCases.count)
    #expect(Set(ProjectStage.allCases.map { $0.text(in: language) }).count == ProjectStage.allCases.count)
    #expect(Set(DeliveryVerdict.allCases.map { $0.text(in: language) }).count == DeliveryVerdict.allCases.count)
  }
}
