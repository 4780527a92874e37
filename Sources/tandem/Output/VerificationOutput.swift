import Planning
import Scheduling
import UseCases

/// What the auditor answers.
enum VerificationOutput {
  /// The findings, and where the score that the plan carries is not the one counted.
  static func output(_ verification: PlanVerification) -> CommandOutput {
    let result = verification.result
    let words = FindingText(verification.index, language: Speech.language)
    let findings = DataTable(
      columns: [
        .init("rule", say("Règle", "Rule")), .init("subject", say("Objet", "Subject")), .init("code"),
        .init("arguments"), .init("message", say("Constat", "Finding")),
      ],
      rows: result.findings.map { finding in
        [
          .text(finding.rule.rawValue), .text(finding.subject), .text(finding.fault.code),
          .texts(finding.fault.arguments), .text(words.sentence(finding)),
        ]
      })
    let differences = DataTable(
      say("Score annoncé et score recompté", "Score claimed and score counted"),
      columns: [
        .init("term", say("Critère", "Term")), .init("planned", say("Annoncé", "Claimed")),
        .init("audited", say("Recompté", "Counted")),
      ], rows: result.differences.map { [.text($0.term), .number($0.planned), .number($0.audited)] })
    let json = JSONValue.members([
      "schoolYear": .text(verification.plan.schoolYear.description), "file": .optional(verification.file),
      "revision": .optional(verification.plan.revision), "valid": .bool(verification.isValid),
      "findings": findings.json, "differences": differences.json, "score": ScoreOutput.json(result.score),
    ])
    return CommandOutput(
      json: json, lines: [verdict(verification)],
      tables: findings.rows.isEmpty ? [differences] : [findings, differences],
      closing: RepairWords(Speech.language).lines(result.findings))
  }

  private static func verdict(_ verification: PlanVerification) -> String {
    let number = verification.plan.revision.map { "\($0)" } ?? "–"
    let what = verification.file ?? say("Révision \(number)", "Revision \(number)")
    let result = verification.result
    let score = say(
      "préparation \(result.score.readiness), coût \(result.score.cost)",
      "readiness \(result.score.readiness), cost \(result.score.cost)")
    if verification.isValid {
      return say(
        "\(what) : aucune règle enfreinte ; \(score), comme annoncé.", "\(what): no rule broken; \(score), as claimed.")
    }
    if result.findings.isEmpty {
      return say(
        "\(what) : aucune règle enfreinte, mais un autre score.", "\(what): no rule broken, but another score.")
    }
    return say(
      "\(what) : règles enfreintes, \(result.findings.count) fois.",
      "\(what): rules broken, \(result.findings.count) times.")
  }
}
