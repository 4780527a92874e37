import Exchange
import Planning
import SchoolCalendar
import Store

/// Gives a kept plan out: as JSON, as tables, as calendars.
public struct PlanExport {
  private let open: OpenBase
  private let summary: RevisionSummary
  private let plan: Plan

  /// A revision of a year.
  public init(_ open: OpenBase, revision: RevisionChoice) throws {
    self.open = open
    (summary, plan) = try open.revision(revision)
  }

  /// The number of the revision that is given out.
  public var revision: Int { summary.number }

  /// The plan in the format `tandem-plan/1`, the same bytes each time.
  public var json: String { PlanFile.text(of: plan) }

  /// Writes the plan's JSON.
  public func writeJSON(to file: String) throws {
    try OutputFile.write(Array(json.utf8), to: file)
  }

  /// Writes the plan's tables into a folder, made where it is missing.
  ///
  /// - Returns: The names of the files.
  public func writeTables(to folder: String) throws -> [String] {
    let tables = PlanTables(plan, index: open.index).all
    return try OutputFolder.write(folder) { draft in
      for table in tables { try OutputFile.write(table.bytes, to: "\(draft)/\(table.file)") }
      return tables.map(\.file)
    }
  }

  /// Writes the dossier and the plan's tables as one workbook; importing it changes nothing.
  public func writeWorkbook(to file: String) throws {
    let (dossier, tables) = (open.index.dossier, PlanTables(plan, index: open.index).all)
    try WorkbookOutput.write(to: file) { writer throws(WorkbookFault) in try writer.bytes(of: dossier, plan: tables) }
  }

  /// Writes one calendar for each feed, and their index, into a folder, made where it is missing.
  ///
  /// Events of the plan that is followed have the versions that subscribers know; else the instant at which the revision
  /// was kept, or published, is that of every event. Calendars of an earlier export
  /// whose owners have nothing left are removed: they would show sessions that are no more.
  public func writeCalendars(to folder: String) throws -> CalendarExport {
    guard let stamp = FeedStamp(iso: summary.publishedAt ?? summary.keptAt) else {
      throw BaseError(.damaged, path: open.base.path, table: "plan", row: "\(summary.number)")
    }
    let earlier = FeedList.files(in: folder)
    let versions = summary.state == .published ? try open.base.eventVersions(of: open.year) : [:]
    let builder = FeedBuilder(open.index, plan: plan, stamp: stamp, versions: versions)
    let result = try OutputFolder.write(folder, listing: FeedList.name) { try builder.write(to: $0) }
    let gone = earlier.subtracting(result.files).sorted()
    let removed = gone.filter { FeedList.remove($0, from: folder) }
    return CalendarExport(revision: summary.number, files: result.files, events: result.events, removed: removed)
  }
}

/// What an export of calendars has written.
public struct CalendarExport: Hashable, Sendable {
  public var revision: Int
  /// The calendars by name, without the index.
  public var files: [String]
  /// Events in all calendars together.
  public var events: Int
  /// Calendars of an earlier export that have gone.
  public var removed: [String]
}
