import Exchange
import Planning
import SchoolCalendar
import Store

/// Opens the next school year: carries into its dossier what it needs of the one before.
public enum YearOpening {
  /// What was carried.
  public struct Report: Sendable {
    public var year: SchoolYear
    public var turn: YearTurn
    /// Whether the base had a dossier of the year already.
    public var wasKnown: Bool
    /// Whether the year's calendar is known, so that it can be planned.
    public var hasCalendar: Bool
    /// The folder into which the dossier was written; nil for none.
    public var folder: String?
  }

  /// Carries a year into the next one; done again, it brings what has been recorded since.
  ///
  /// - Parameters:
  ///   - open: The year that ends.
  ///   - folder: Where the next year's dossier is written as tables besides, to be worked upon.
  /// - Throws: ``Failure`` where the folder is not empty; `BaseError`; `DossierWriter.Failure`.
  public static func run(
    _ open: OpenBase, folder: String? = nil, by author: String, clock: WallClock
  ) throws -> Report {
    let next = open.year.next
    let plan = try open.base.plan(.published, year: open.year)
    let known = try open.base.dossier(next)
    let turn = YearTurn(open.index, plan: plan, known: known)
    if let folder { try OutputFolder.demandEmpty(folder) }
    let instant = clock.instant
    func keep() throws {
      try CalendarKeeping(open.base).following(at: instant) {
        try open.base.openYear(turn.dossier, replacing: known, note: "\(open.year)", by: author, at: instant)
      }
    }
    if let folder {
      var tables = turn.dossier
      // A table would name calendars that the folder does not have.
      for place in tables.trainers.indices { tables.trainers[place].agenda = nil }
      for place in tables.venues.indices { tables.venues[place].agenda = nil }
      // The year opens once everything is written but the folder's name: a full disk shows before.
      try OutputFolder.write(folder) { draft in
        try DossierWriter().write(tables, to: draft)
        try keep()
      }
    } else {
      try keep()
    }
    return Report(
      year: next, turn: turn, wasKnown: known != nil, hasCalendar: (try? turn.dossier.calendar()) != nil,
      folder: folder)
  }
}
