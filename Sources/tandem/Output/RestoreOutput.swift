import Store
import UseCases

/// What a restore has done, or would do.
struct RestoreOutput {
  private let preview: RestorePreview
  private let base: String
  /// Nil where nothing was done.
  private let report: RestoreReport?

  init(_ preview: RestorePreview, base: String, report: RestoreReport? = nil) {
    self.preview = preview
    self.base = base
    self.report = report
  }

  var output: CommandOutput { CommandOutput(json: json, lines: lines) }

  private var json: JSONValue {
    .members([
      "backup": .text(preview.backup.path), "sealed": .bool(preview.backup.isSealed),
      "bytes": .number(preview.backup.bytes), "schemaVersion": .number(preview.backup.contents.schemaVersion),
      "changes": .number(preview.backup.contents.changes), "lastChange": .optional(preview.backup.contents.lastChange),
      "base": .text(base), "replaced": .text(replaced), "undone": .number(preview.undone.count),
      "undoneSince": .optional(preview.undone.first), "undoneUntil": .optional(preview.undone.last),
      "needsForce": .bool(preview.needsForce), "restored": .bool(report != nil),
      "setAside": .optional(report?.setAside),
      "carriedOver": .bool(report?.isCarriedOver ?? false),
    ])
  }

  private var replaced: String {
    switch preview.replaced {
    case .nothing: "nothing"
    case .unreadable: "unreadable"
    case .base: "base"
    }
  }

  private var lines: [String] {
    let last = preview.backup.contents.lastChange ?? "–"
    let changes = preview.backup.contents.changes
    var lines = [
      report != nil
        ? say(
          "\(base) : restaurée, \(changes) changements, le dernier du \(last).",
          "\(base): restored, \(changes) changes, the last of \(last).")
        : say(
          "\(preview.backup.path) : sauvegarde saine, \(changes) changements, le dernier du \(last).",
          "\(preview.backup.path): a sound backup, \(changes) changes, the last of \(last).")
    ]
    if !preview.backup.isSealed {
      lines.append(
        say(
          "Elle n’a pas de sceau : une copie faite à la main, dont seule la cohérence est vérifiée.",
          "It has no seal: a copy made by hand, of which only the agreement with itself is checked."))
    }
    if preview.undone.count > 0 {
      lines.append(
        say(
          "Défaits : \(preview.undone.count) changement(s), du \(preview.undone.first ?? "?") au \(preview.undone.last ?? "?").",
          "Undone: \(preview.undone.count) change(s), from \(preview.undone.first ?? "?") to \(preview.undone.last ?? "?")."
        ))
    }
    if let setAside = report?.setAside {
      lines.append(
        say("Ce qui était là est gardé dans \(setAside).", "What was there is kept in \(setAside)."))
    }
    if let report, report.setAside != nil, !report.isCarriedOver {
      lines.append(
        say(
          "Ses calendriers et ses liens privés n’ont pas pu être repris : les liens sont ceux de la sauvegarde.",
          "Its calendars and private links could not be taken over: the links are those of the backup."))
    }
    return lines
  }
}
