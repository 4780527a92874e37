import Planning
import Testing

@Suite("Words for coverage") struct CoverageTextTests {
  @Test("States have the words of the board in both languages")
  func states() {
    #expect(
      CoverageState.allCases.map { $0.text(in: .french) } == [
        "prêt", "en bonne voie", "à risque", "non prêt", "en attente de validation", "livré", "sans objet",
      ])
    #expect(
      CoverageState.allCases.map { $0.text(in: .english) } == [
        "ready", "on track", "at risk", "not ready", "awaiting validation", "delivered", "not applicable",
      ])
  }

  @Test("Every cause, gap, step and actor has words of its own", arguments: Language.allCases)
  func distinct(language: Language) {
    expectDistinct(CoverageCauseCode.allCases.map { $0.text(in: language) })
    expectDistinct(GapReason.allCases.map { $0.text(in: language) })
    expectDistinct(NextStepCode.allCases.map { $0.text(in: language) })
    expectDistinct(NextStepActor.allCases.map { $0.text(in: language) })
  }

  private func expectDistinct(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Set(texts).count == texts.count, sourceLocation: sourceLocation)
    #expect(!texts.contains(""), sourceLocation: sourceLocation)
  }
}
