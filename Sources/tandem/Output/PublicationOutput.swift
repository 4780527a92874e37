import Planning
import Store
import UseCases

/// What a publication changes, for the one who publishes.
struct PublicationOutput {
  private let report: PublicationReport
  private let counts: DifferenceCounts
  private let base: String

  init(_ report: PublicationReport, base: String) {
    self.report = report
    self.base = base
    counts = DifferenceCounts(report.difference, report.touched)
  }

  func output(_ format: OutputFormat) -> CommandOutput {
    guard case .object(var members) = HistoryTables.object(report.revision) else { return CommandOutput(json: .null) }
    members += [
      .init(name: "dryRun", value: .bool(report.isDryRun)),
      .init(name: "copyOf", value: .optional(report.origin?.number)),
      .init(name: "replaced", value: .optional(report.replaced?.number)),
    ]
    members += counts.members
    members += [
      .init(name: "disruption", value: .number(report.disruption)),
      .init(name: "past", value: .texts(report.past.map(\.rawValue))),
    ]
    var lines = [title]
    lines += report.replaced == nil ? [first] : counts.lines
    if let told = counts.toldLine { lines.append(told) }
    if !report.past.isEmpty, report.replaced != nil { lines.append(past) }
    return CommandOutput(
      json: .object(members), lines: lines, tables: format == .csv ? [HistoryTables.table([report.revision])] : [],
      closing: report.isDryRun ? [] : closing)
  }

  private var title: String {
    let number = report.revision.number
    if report.isDryRun {
      return report.origin == nil
        ? say("Essai : la révision \(number) peut être publiée.", "Dry run: revision \(number) can be published.")
        : say(
          "Essai : la révision \(number), remplacée depuis, peut être publiée de nouveau.",
          "Dry run: revision \(number), superseded since, can be published again.")
    }
    guard let origin = report.origin else {
      return say("Révision \(number) publiée.", "Revision \(number) published.")
    }
    return say(
      "Révision \(number) publiée : c’est la copie de la révision \(origin.number), qui avait été remplacée.",
      "Revision \(number) published: it is a copy of revision \(origin.number), which had been superseded.")
  }

  /// Before the first publication nothing is followed that could change.
  private var first: String {
    let sessions = counted(report.difference.sessions.count, "séance", "séances", "session", "sessions")
    let peers = counted(
      report.difference.peerSessions.count, "séance entre pairs", "séances entre pairs", "peer session", "peer sessions"
    )
    return say("  Première publication de l’année : ", "  First publication of the year: ") + "\(sessions), \(peers)"
  }

  private var past: String {
    let ids = report.past.prefix(10).map(\.rawValue).joined(separator: ", ") + (report.past.count > 10 ? "…" : "")
    return say(
      "  Attention, à des jours déjà passés : \(ids).", "  Mind that these are on days already past: \(ids).")
  }

  private var closing: [String] {
    var lines = [
      say(
        "Les calendriers : « tandem export calendars --base \(base) --output DIR ».",
        "Calendars: \"tandem export calendars --base \(base) --output DIR\".")
    ]
    if report.replaced != nil {
      lines += [
        say(
          "Qui prévenir : « tandem list changes --base \(base) ».",
          "Whom to tell: \"tandem list changes --base \(base)\"."),
        say(
          "Revenir en arrière : « tandem publish --undo --base \(base) ».",
          "Go back: \"tandem publish --undo --base \(base)\"."),
      ]
    }
    return lines
  }
}
