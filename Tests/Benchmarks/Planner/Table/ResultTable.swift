import Foundation
import Planning

/// The outcomes as one Markdown table whose columns line up in a terminal.
struct ResultTable {
  static let header = [
    "instance", "kind", "seed", "schools", "people", "trainers", "deployments", "planner", "limit s", "seconds",
    "readiness", "cost", "sessions", "violations", "audit.py", "peak MB", "steps/s",
  ]

  /// Columns of words; all others are of figures.
  private static let words: Set<String> = ["instance", "kind", "planner", "audit.py"]

  /// All lines of the table.
  static func text(_ outcomes: [Outcome]) -> String {
    let rows = outcomes.map(cells)
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - cells[column].count)
        return words.contains(header[column]) ? cells[column] + space : space + cells[column]
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = header.indices.map { column in
      let dashes = String(repeating: "-", count: max(2, widths[column]) - 1)
      return words.contains(header[column]) ? dashes + "-" : dashes + ":"
    }
    return ([line(header), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)).joined(separator: "\n")
  }

  private static func cells(_ outcome: Outcome) -> [String] {
    let (dossier, report) = (outcome.dossier, outcome.report)
    return [
      outcome.instance.name.rawValue, outcome.instance.kind.rawValue, "\(outcome.instance.seed)",
      "\(dossier.schools.count)", "\(dossier.learners.count)", "\(dossier.trainers.count)",
      "\(DossierIndex(dossier).liveDeployments.count)", outcome.planner.rawValue,
      outcome.planner == .tandem ? String(format: "%g", outcome.limit) : "–", String(format: "%.1f", report.seconds),
      "\(outcome.score.readiness)", "\(outcome.score.cost)", "\(outcome.sessions)", "\(outcome.score.hard)",
      outcome.secondAudit.text, report.peakMemory.map { "\(($0 + 512) / 1024)" } ?? "–",
      report.stepsPerSecond.map(String.init) ?? "–",
    ]
  }
}
