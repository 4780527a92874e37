import Exchange
import Planning

/// What holds for every problem, whatever was read.
enum Problems {
  /// Each can be said in both languages, and one of the file with this name lies inside it.
  static func check(_ problems: [Problem], file: String, lines: LineMap) {
    for problem in problems {
      say(problem)
      guard problem.place.file == file, let line = problem.place.line else { continue }
      Finding.demand(
        lines.has(line: line, character: problem.place.character),
        "a place outside the file of \(lines.count) lines: \(problem)")
    }
  }

  /// The same for the sheets of a workbook, whose lines are rows.
  static func check(_ problems: [Problem], workbook: String) {
    for problem in problems {
      say(problem)
      guard problem.place.file.hasPrefix(workbook + "#") else { continue }
      Finding.demand(
        problem.place.line.map { (1...1_048_576).contains($0) } ?? true
          && problem.place.columnNumber.map { (1...16_384).contains($0) } ?? true,
        "a place outside the sheet: \(problem)")
    }
  }

  private static func say(_ problem: Problem) {
    Finding.demand(!problem.place.file.isEmpty, "a problem without a file: \(problem)")
    Finding.demand(problem.place.line ?? 1 >= 1 && problem.place.columnNumber ?? 1 >= 1, "a place below 1: \(problem)")
    for language in Language.allCases {
      let text = ProblemText(language).text(problem)
      Finding.demand(text.contains(" — "), "a problem that cannot be said: \(problem)")
    }
  }
}
