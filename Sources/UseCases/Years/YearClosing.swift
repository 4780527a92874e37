import Planning
import SchoolCalendar
import Store

/// Closes a school year: its hours are kept for good, and its attendance does not change any more.
public enum YearClosing {
  /// What was kept.
  public struct Report: Sendable {
    public var closed: ClosedYear
    public var ledger: HoursLedger
    /// Sessions held without attendance recorded for everybody booked; closed all the same where that was asked for.
    public var unrecorded: [ID<Session>]
    /// Sessions that were still to come.
    public var toCome: Int
  }

  /// Closes a year by the plan that is followed.
  ///
  /// - Parameter isForced: Whether sessions without attendance, or still to come, do not stand in the way.
  /// - Throws: ``Failure`` where nothing is published, or a session stands in the way; `BaseError` where the year is
  ///   closed already.
  public static func close(
    _ open: OpenBase, isForced: Bool, note: String = "", by author: String, clock: WallClock
  ) throws -> Report {
    if try open.base.closing(of: open.year) != nil {
      throw BaseError(.yearClosed, table: "presences", row: open.year.description)
    }
    let (summary, plan) = try open.revision(.published)
    let today = open.today(clock)
    let leaves = open.index.learners.compactMapValues(\.leaves)
    let unrecorded = SessionRecords(open.index.dossier.attendance).unrecorded(
      in: plan, before: today, leaves: leaves)
    let toCome =
      plan.sessions.count { $0.end.day >= today } + plan.peerSessions.count { $0.end.day >= today }
    guard isForced || (unrecorded.isEmpty && toCome == 0) else {
      throw Failure.unrecordedSessions(open.year, unrecorded, toCome: toCome)
    }
    let ledger = HoursLedger(open.index, plan: plan, today: today)
    try open.base.close(
      open.year, ledger: ledger, revision: summary.number, note: note, by: author, at: clock.instant)
    let closed = ClosedYear(
      year: open.year, closedAt: clock.instant, closedBy: author, revision: summary.number, note: note)
    return Report(closed: closed, ledger: ledger, unrecorded: unrecorded, toCome: toCome)
  }
}
