import Planning
import Scheduling
import SchoolCalendar
import Store

/// The hours of a year: added up now, or as they were kept when the year was closed.
public struct YearLedger: Sendable {
  public var index: DossierIndex
  public var year: SchoolYear
  public var ledger: HoursLedger
  /// The revision whose sessions are meant; nil where a closed year had none.
  public var revision: Int?
  /// The plan whose sessions are meant; nil for the ledger of a closed year.
  public var plan: Plan?
  /// Set where the ledger is the one that was kept.
  public var closed: ClosedYear?
  /// From which day it is seen; nil for the plan as such.
  public var day: Day?

  /// The ledger of a year.
  ///
  /// A closed year gives the ledger that was kept, unless a revision or a day is asked for.
  ///
  /// - Throws: ``Failure`` where there is no such revision; `BaseError`.
  public init(_ open: OpenBase, revision: RevisionChoice, on day: Day? = nil) throws {
    index = open.index
    year = open.year
    self.day = day
    if revision == .followed, day == nil, let closing = try open.base.closing(of: open.year),
      let kept = try open.base.closedLedger(of: open.year)
    {
      closed = closing
      ledger = kept
      self.revision = closing.revision
      return
    }
    let (summary, plan) = try open.revision(revision)
    self.plan = plan
    self.revision = summary.number
    ledger = HoursLedger(open.index, plan: plan, today: day)
  }

  /// The people who lack hours at the year's end.
  public var short: Set<ID<Learner>> { Set(ledger.entries.filter { $0.missingAtYearEnd > 0 }.map(\.learner)) }
}
