import Planning

@testable import Exchange

/// Plans as JSON.
enum PlanFileTarget {
  static func check(_ bytes: [UInt8]) {
    let ground = Ground.current
    let read = { Result { () throws(PlanFileError) in try PlanFile.read(bytes, index: ground.index) } }
    let result = Clock.timed("PlanFile", read)
    Finding.demand(result == read(), "the plan reads otherwise the second time")
    switch result {
    case .failure(let error): check(error, LineMap(utf8: bytes))
    case .success(let reading):
      let text = PlanFile.text(of: reading.plan)
      do {
        let again = try PlanFile.read(Array(text.utf8), index: ground.index)
        Finding.demand(again.plan == reading.plan, "the plan written again reads otherwise:\n\(text)")
      } catch {
        Finding.report("the plan written again has errors: \(error.problems.map { $0.text(in: .english) })\n\(text)")
      }
    }
  }

  private static func check(_ error: PlanFileError, _ lines: LineMap) {
    Finding.demand(!error.problems.isEmpty, "an error without a problem")
    for problem in error.problems {
      Finding.demand(
        lines.has(line: problem.line, character: problem.column), "a place outside the file: \(problem)")
      for language in Language.allCases {
        Finding.demand(!problem.text(in: language).isEmpty, "a problem that cannot be said: \(problem)")
      }
    }
  }
}
