import Store

/// Revisions and changes as tables.
enum HistoryTables {
  /// Revisions, one a row.
  static func table(_ revisions: [RevisionSummary]) -> DataTable {
    DataTable(
      columns: [
        .init("revision", say("Révision", "Revision")), .init("state"), .init("stateText", say("État", "State")),
        .init("keptAt", say("Gardée le", "Kept at")), .init("keptBy", say("Par", "By")),
        .init("publishedAt", say("Publiée le", "Published at")), .init("publishedBy"),
        .init("reason", say("Pourquoi", "Why")), .init("supersededAt"), .init("seed"), .init("steps"),
        .init("elapsedMilliseconds"), .init("hard"), .init("readiness", say("Préparation", "Readiness")),
        .init("cost", say("Coût", "Cost")),
      ],
      rows: revisions.map { one in
        [
          .number(one.number), .text(one.state.rawValue), .text(one.state.text), .text(one.keptAt), .text(one.keptBy),
          .optional(one.publishedAt), .optional(one.publishedBy), .optional(one.reason), .optional(one.supersededAt),
          .optional(one.seed.map { "\($0)" }), .optional(one.steps), .optional(one.elapsed.map(milliseconds)),
          .optional(one.score?.hard), .optional(one.score?.readiness), .optional(one.score?.cost),
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
    DataTable(
      say("Changements", "Changes"),
      columns: [
        .init("number"), .init("instant", say("Quand", "When")), .init("author", say("Qui", "Who")),
        .init("change", say("Quoi", "What")), .init("schoolYear", say("Année", "Year")),
        .init("revision", say("Révision", "Revision")), .init("note", say("Note", "Note")),
      ],
      rows: log.map { entry in
        [
          .number(entry.number), .text(entry.instant), .text(entry.author), .text(entry.change.rawValue),
          .optional(entry.year?.description), .optional(entry.revision), .text(entry.note),
        ]
      })
  }
}
