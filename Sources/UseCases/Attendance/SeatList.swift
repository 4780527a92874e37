import Planning
import Scheduling
import SchoolCalendar
import Store

/// The free seats of all sessions to come, and how many could take them.
public struct SeatList: Sendable {
  /// One session.
  public struct Row: Sendable {
    public var seat: OpenSession
    public var takers: [Audience: SeatBook.Takers]
  }

  public var index: DossierIndex
  public var revision: Int
  /// By start.
  public var rows: [Row]

  /// Looks at the sessions of a revision after a day.
  ///
  /// - Parameters:
  ///   - module: Of this module only.
  ///   - audience: Only seats that somebody of this audience could take.
  /// - Throws: ``Failure`` for a module that the dossier does not have.
  public init(
    _ open: OpenBase, revision: RevisionChoice, today: Day, module: ID<TrainingModule>? = nil,
    audience: Audience? = nil
  ) throws {
    index = open.index
    if let module, index.modules[module] == nil { throw Failure.unknown(.module, module.rawValue) }
    let (summary, plan) = try open.revision(revision)
    self.revision = summary.number
    let ledger = HoursLedger(open.index, plan: plan, today: today)
    let short = Set(ledger.entries.filter { $0.missingAtYearEnd > 0 }.map(\.learner))
    let book = SeatBook(open.index, plan: plan, today: today)
    rows = book.openSessions.filter { module == nil || $0.session.module == module }.map { seat in
      Row(seat: seat, takers: book.takers(of: seat.session, short: short))
    }.filter { row in audience.map { row.takers[$0] != nil } ?? true }
  }
}
