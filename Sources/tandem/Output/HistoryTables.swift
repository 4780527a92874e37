import Planning
import Store

/// Revisions and changes as tables.
enum HistoryTables {
  /// Revisions, one a row.
  ///
  /// - Parameter origins: The revision that each was copied from, where it was.
  static func table(_ revisions: [RevisionSummary], origins: [Int: Int] = [:]) -> DataTable {
    DataTable(
      columns: [
        .init("revision", say("Révision", "Revision")), .init("state"), .init("stateText", say("État", "State")),
        .init("keptAt", say("Gardée le", "Kept at")), .init("keptBy", say("Par", "By")),
        .init("publishedAt", say("Publiée le", "Published at")), .init("publishedBy"),
        .init("reason", say("Pourquoi", "Why")), .init("supersededAt"), .init("seed"), .init("steps"),
        .init("elapsedMilliseconds"), .init("hard"), .init("readiness", say("Préparation", "Readiness")),
        .init("cost", say("Coût", "Cost")), .init("copyOf", origins.isEmpty ? nil : say("Copie de", "Copy of")),
      ],
      rows: revisions.map { one in
        [
          .number(one.number), .text(one.state.rawValue), .text(one.state.text), .text(one.keptAt), .text(one.keptBy),
          .optional(one.publishedAt), .optional(one.publishedBy), .optional(one.reason), .optional(one.supersededAt),
          .optional(one.seed.map { "\($0)" }), .optional(one.steps), .optional(one.elapsed.map(milliseconds)),
          .optional(one.score?.hard), .optional(one.score?.readiness), .optional(one.score?.cost),
          .optional(origins[one.number]),
        ]
      })
  }

  /// One revision as an object.
  static func object(_ revision: RevisionSummary) -> JSONValue {
    guard case .list(let objects) = table([revision]).json, let first = objects.first else { return .null }
    return first
  }

  /// Who did what, one change a row.
  static func table(_ log: [AuditEntry]) -> DataTable {
    let hasDetails = log.contains { !$0.details.isEmpty }
    return DataTable(
      say("Changements", "Changes"),
      columns: [
        .init("number"), .init("instant", say("Quand", "When")), .init("author", say("Qui", "Who")),
        .init("change", say("Quoi", "What")), .init("schoolYear", say("Année", "Year")),
        .init("revision", say("Révision", "Revision")), .init("note", say("Note", "Note")),
        .init("fields"), .init("fieldsText", hasDetails ? say("Détail", "Detail") : nil),
      ],
      rows: log.map { entry in
        [
          .number(entry.number), .text(entry.instant), .text(entry.author), .text(entry.change.rawValue),
          .optional(entry.year?.description), .optional(entry.revision), .text(entry.note),
          .list(entry.details.map { field($0.field) }),
          .text(entry.details.map { text($0.field) }.joined(separator: " ; ")),
        ]
      })
  }

  /// `S0012 start 2027-11-09T13:30 → 2027-11-18T09:00`; of people only how many, since the list is long.
  private static func text(_ change: FieldChange) -> String {
    func value(_ text: String?) -> String {
      guard let text else { return "–" }
      return change.field == .learners ? "\(text.split(separator: " ").count)" : text
    }
    return "\(change.row.key) \(change.field.rawValue) \(value(change.before)) → \(value(change.after))"
  }

  /// One field of one row, before and after.
  private static func field(_ change: FieldChange) -> JSONValue {
    .members([
      "rowKind": .text(change.row.kind.rawValue), "row": .text(change.row.key), "field": .text(change.field.rawValue),
      "before": .optional(change.before), "after": .optional(change.after),
    ])
  }
}
