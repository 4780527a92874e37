import Planning

/// A score, term by term.
enum ScoreOutput {
  /// The three levels and the terms that are not zero.
  static func json(_ score: Score?) -> JSONValue {
    guard let score else { return .null }
    let terms = self.terms(score).map { JSONValue.Member(name: $0.name, value: .number($0.value)) }
    return .members([
      "hard": .number(score.hard), "readiness": .number(score.readiness), "cost": .number(score.cost),
      "constraints": .object(terms),
    ])
  }

  /// One row a term.
  static func table(_ score: Score) -> DataTable {
    DataTable(
      columns: [
        .init("constraint", say("Critère", "Constraint")), .init("level", say("Niveau", "Level")),
        .init("value", say("Valeur", "Value")),
      ],
      rows: [["hard", "hard", .number(score.hard)]]
        + terms(score).map { [.text($0.name), .text($0.level), .number($0.value)] })
  }

  private static func terms(_ score: Score) -> [(name: String, level: String, value: Int)] {
    ReadinessTerm.allCases.compactMap { term in
      score.readinessTerms[term].map { (term.rawValue, "readiness", $0) }
    } + CostTerm.allCases.compactMap { term in score.costTerms[term].map { (term.rawValue, "cost", $0) } }
  }
}
