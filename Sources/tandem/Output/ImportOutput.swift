import Exchange
import Planning
import Scheduling
import UseCases

/// What an import answers.
struct ImportOutput {
  private let report: ImportReport

  init(_ report: ImportReport) { self.report = report }

  var output: CommandOutput {
    CommandOutput(json: json, lines: [title], tables: tables, closing: closing)
  }

  private var tables: [DataTable] {
    if !report.plans.isEmpty, report.difference.isEmpty { return [] }
    return report.isDryRun ? [counts, changes] : [counts]
  }

  private var title: String {
    let verb =
      report.isDryRun
      ? say("Ce qui changerait (rien n’est gardé)", "What would change (nothing is kept)") : say("Importé", "Imported")
    return "\(verb)\(say(" : ", ": "))\(report.year) → \(report.base)"
  }

  private var counts: DataTable {
    DataTable(
      columns: [
        .init("table", say("Table", "Table")), .init("new", say("Nouvelles", "New")),
        .init("changed", say("Modifiées", "Changed")), .init("gone", say("Disparues, gardées", "Gone, kept")),
        .init("retired", say("Retirées", "Retired")),
        .init("same", say("Identiques", "Same")), .init("source", "Source"),
      ],
      rows: report.tables.map { count in
        [
          .text(Self.name(count.table)), .number(count.new), .number(count.changed), .number(count.gone),
          .number(count.retired), .number(count.same), .text(count.sources.joined(separator: ", ")),
        ]
      })
  }

  /// A row for each field that changes; one for a row that is new or has gone.
  private var changes: DataTable {
    DataTable(
      say("Détail", "In detail"),
      columns: [
        .init("table", say("Table", "Table")), .init("key", say("Ligne", "Row")),
        .init("change", say("Changement", "Change")), .init("column", say("Colonne", "Column")),
        .init("before", say("Avant", "Before")), .init("after", say("Après", "After")),
      ],
      rows: report.difference.changes.flatMap { change in
        let start: [JSONValue] = [.text(Self.name(change.table)), .text(change.key), .text(word(change))]
        guard case .changed(let fields) = change.kind else { return [start + ["", "", ""]] }
        return fields.map { start + [.text($0.column), .text($0.before), .text($0.after)] }
      })
  }

  private var closing: [String] {
    var lines: [String] = []
    for (file, number) in zip(report.plans, report.revisions) {
      lines.append(say("\(file) : révision \(number).", "\(file): revision \(number)."))
    }
    if let directory = report.directory { lines.append(Self.sentence(directory)) }
    let filled = report.difference.changes.count { $0.post == .filled }
    if filled > 0 {
      lines.append(counted(filled, "poste pourvu", "postes pourvus", "post filled", "posts filled") + ".")
    }
    if !report.annotated.isEmpty {
      let files = report.annotated.joined(separator: ", ")
      lines.append(say("Tables rendues avec leurs remarques : \(files).", "Tables given back with remarks: \(files)."))
    }
    if let standing = report.standing, !standing.findings.isEmpty {
      lines.append(
        say(
          "Le plan publié (révision \(standing.revision)) enfreint désormais \(standing.findings.count) règle(s) :",
          "The published plan (revision \(standing.revision)) now breaks \(standing.findings.count) rule(s):"))
      let words = FindingText(standing.index, language: Speech.language)
      lines += standing.findings.prefix(5).map { "  " + words.sentence($0) }
      if standing.findings.count > 5 { lines.append("  …") }
      let repair = RepairWords(Speech.language).lines(standing.findings)
      if !repair.isEmpty { return lines + repair }
    }
    if report.isDryRun { return lines }
    lines.append(
      report.revisions.isEmpty
        ? say("Ensuite : « tandem plan --base \(report.base) ».", "Next: \"tandem plan --base \(report.base)\".")
        : say("Ensuite : « tandem show --base \(report.base) ».", "Next: \"tandem show --base \(report.base)\"."))
    return lines
  }

  private static func sentence(_ directory: ImportReport.Directory) -> String {
    let left = directory.leftOut
    let counts = [
      (left.privateSchools, say("privées", "private")), (left.closed, say("fermées", "closed")),
      (left.toOpen, say("à ouvrir", "to open")),
      (left.elsewhere, say("d’autres départements", "of other départements")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let rest = counts.isEmpty ? "" : say(" ; écartées : ", "; left out: ") + counts.joined(separator: ", ")
    return say(
      "\(directory.file) : \(directory.schools) écoles publiques\(rest).",
      "\(directory.file): \(directory.schools) public schools\(rest).")
  }

  private static func json(_ directory: ImportReport.Directory?) -> JSONValue {
    guard let directory else { return .null }
    let left = directory.leftOut
    return .members([
      "file": .text(directory.file), "schools": .number(directory.schools), "private": .number(left.privateSchools),
      "closed": .number(left.closed), "toOpen": .number(left.toOpen), "elsewhere": .number(left.elsewhere),
    ])
  }

  private var json: JSONValue {
    .members([
      "schoolYear": .text(report.year.description), "base": .text(report.base), "dryRun": .bool(report.isDryRun),
      "madeBase": .bool(report.madeBase && !report.isDryRun), "tables": counts.json,
      "changes": .list(report.difference.changes.map(json)),
      "publishedFindings": report.standing.map { .number($0.findings.count) } ?? .null,
      "revisions": .list(report.revisions.map { .number($0) }),
      "directory": Self.json(report.directory), "warnings": .list(report.problems.map(Self.json)),
    ])
  }

  private func json(_ change: DossierChange) -> JSONValue {
    var kind = "new"
    var fields: [JSONValue] = []
    switch change.kind {
    case .new: break
    case .gone: kind = report.kept.contains(change) ? "gone" : "retired"
    case .changed(let list):
      kind = "changed"
      fields = list.map {
        .members(["column": .text($0.column), "before": .text($0.before), "after": .text($0.after)])
      }
    }
    return .members([
      "table": .text(Self.name(change.table)), "key": .text(change.key), "change": .text(kind), "fields": .list(fields),
      "post": .optional(change.post?.rawValue),
    ])
  }

  static func json(_ problem: Problem) -> JSONValue {
    .members([
      "file": .text(problem.place.file), "line": .optional(problem.place.line),
      "column": .optional(problem.place.column), "value": .optional(problem.value),
      "message": .text(ProblemText(Speech.language).text(problem)),
    ])
  }

  private static func name(_ table: DossierTable?) -> String { table?.rawValue ?? "reglages" }

  private func word(_ change: DossierChange) -> String {
    switch change.kind {
    case .new: say("nouvelle", "new")
    case .changed:
      switch change.post {
      case .filled: say("poste pourvu", "post filled")
      case .vacated: say("poste vacant", "post vacated")
      case nil: say("modifiée", "changed")
      }
    case .gone: report.kept.contains(change) ? say("disparue, gardée", "gone, kept") : say("retirée", "retired")
    }
  }
}
