import Foundation

/// Costs that others have reached, and the table that sets ours beside them.
enum PublishedCosts {
  struct Row {
    var instance: String
    var results: [TimetablingResult]
  }

  /// The best known with formulation UD2, by instance.
  static let bestKnown = [
    "comp01": 5, "comp02": 24, "comp03": 64, "comp04": 35, "comp05": 284, "comp06": 27, "comp07": 6,
  ]

  /// The best of ten runs of the winner of ITC-2007, track 3.
  static let winner = ["comp02": 51, "comp05": 330, "comp06": 48]

  /// A Markdown table.
  static func table(_ rows: [Row]) -> String {
    var lines = [
      "| instance | runs | seconds | median | best | worst | winner's best | best known | M moves/s judged |",
      "| -------- | ---: | ------: | -----: | ---: | ----: | ------------: | ---------: | ---------------: |",
    ]
    for row in rows {
      let costs = row.results.filter(\.isFeasible).map(\.costs.sum).sorted()
      let seconds = row.results.reduce(0) { $0 + $1.seconds }
      let judged = row.results.reduce(0) { $0 + $1.judged }
      let missing = row.results.count - costs.count
      let median = costs.isEmpty ? nil : costs[costs.count / 2]
      let figures = [median, costs.first, costs.last, winner[row.instance], bestKnown[row.instance]]
      var cells = [row.instance, "\(row.results.count)" + (missing > 0 ? " (\(missing) infeasible)" : "")]
      cells.append(String(format: "%.0f", seconds / Double(row.results.count)))
      cells += figures.map { $0.map(String.init) ?? "–" }
      cells.append(String(format: "%.1f", Double(judged) / max(seconds, 1e-3) / 1e6))
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }
}
