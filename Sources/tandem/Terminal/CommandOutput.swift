/// What a command answers, in each of the formats.
struct CommandOutput {
  /// The whole answer for programs.
  var json: JSONValue
  /// Sentences that stand before the tables.
  var lines: [String] = []
  /// The first of them is what CSV gives.
  var tables: [DataTable] = []
  /// Sentences that stand after the tables.
  var closing: [String] = []

  /// Writes it to standard output.
  func print(_ format: OutputFormat) throws {
    switch format {
    case .json: try Console.print(json.pretty() + "\n")
    case .csv: try Console.print(tables.first?.csv ?? "")
    case .table:
      var parts: [String] = []
      if !lines.isEmpty { parts.append(lines.joined(separator: "\n") + "\n") }
      let shown = tables.filter { !$0.rows.isEmpty }
      parts += shown.map { $0.text(isColoured: Console.mayColour) }
      if shown.isEmpty, parts.isEmpty, !tables.isEmpty { parts.append(say("Rien à montrer.\n", "Nothing to show.\n")) }
      if !closing.isEmpty { parts.append(closing.joined(separator: "\n") + "\n") }
      try Console.print(parts.joined(separator: "\n"))
    }
  }
}
