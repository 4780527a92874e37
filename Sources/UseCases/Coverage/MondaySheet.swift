import Exchange
public import Planning
public import SchoolCalendar
public import Store

/// What the mutualisation looks at on Monday: what may go out this week and the next, day by day, and what follows.
public struct MondaySheet: Sendable {
  /// What the sheet is compared with.
  public enum Since: Hashable, Sendable {
    /// The newest states kept on an earlier day: by a publication, or because somebody asked for it.
    case lastCheck
    /// The newest check kept on this day or before; where none is kept, how things looked on the day with what is
    /// recorded now.
    case day(Day)
    /// Another revision, seen on the same day.
    case revision(RevisionChoice)
  }

  /// The deliveries of a day.
  public struct SheetDay: Sendable {
    public var day: Day
    public var deployments: [DeploymentCoverage]
  }

  /// The deliveries of a week.
  public struct SheetWeek: Sendable {
    public var week: Week
    public var deployments: [DeploymentCoverage]
  }

  public var index: DossierIndex
  public var revision: Int
  public var today: Day
  /// The last day it covers.
  public var lastDay: Day
  /// What it is compared with; nil where nothing is kept.
  public var earlier: StateSnapshot?
  /// Whether ``earlier`` was made up from today's records.
  public var isMadeUp: Bool
  /// What has changed since, the worse first.
  public var changes: [StateChange]
  /// Due before this week, and nobody has recorded a delivery.
  public var overdue: [DeploymentCoverage]
  /// Days of this week and the next that have deliveries.
  public var near: [SheetDay]
  /// Later weeks that have deliveries.
  public var later: [SheetWeek]
  /// To be delivered in a window that opens in these weeks, and without a date.
  public var undated: [DeploymentCoverage]
  private let snapshot: StateSnapshot
  private let year: SchoolYear

  /// Looks at a revision on a day.
  ///
  /// - Parameters:
  ///   - weeks: Weeks covered, this one included; 1 or more.
  ///   - commune: Only this commune's deliveries.
  /// - Throws: ``Failure`` where the base has no plan or the dossier no such commune.
  public init(
    _ open: OpenBase, revision choice: RevisionChoice, today: Day, weeks: Int, commune: String? = nil, since: Since
  ) throws {
    let (summary, plan) = try open.revision(choice)
    let index = open.index
    let schools = try commune.map { name throws(Failure) in try index.demand(commune: name) }
    let all = Coverage(index, plan: plan, today: today)
    let monday = today.week.monday
    let lastDay = monday.advanced(by: 7 * max(1, min(weeks, 60)) - 1)
    let nextMonday = monday.advanced(by: 14)
    let asked = all.deployments.filter { schools?.contains($0.school) ?? true }
    (self.index, revision, self.today, self.lastDay, year) = (index, summary.number, today, lastDay, open.year)
    snapshot = StateSnapshot(all, day: today, revision: summary.number)
    (earlier, isMadeUp) = try Self.earlier(open, plan: plan, revision: summary.number, today: today, since)
    changes = earlier?.changes(to: asked) ?? []
    overdue = asked.filter { one in one.isLive && one.date.map { $0 < monday } ?? false }
    let dated = asked.filter { one in
      one.projectStatus == .validated && one.date.map { monday <= $0 && $0 <= lastDay } ?? false
    }
    let byDay = Dictionary(grouping: dated.filter { ($0.date ?? .last) < nextMonday }) { $0.date ?? .last }
    near = byDay.keys.sorted().map { SheetDay(day: $0, deployments: byDay[$0] ?? []) }
    let byWeek = Dictionary(grouping: dated.filter { ($0.date ?? .first) >= nextMonday }) { ($0.date ?? .last).week }
    later = byWeek.keys.sorted().map { SheetWeek(week: $0, deployments: byWeek[$0] ?? []) }
    undated = asked.filter { one in
      one.isLive && one.date == nil && (index.deployments[one.deployment]?.earliest ?? .last) <= lastDay
    }
  }

  private static func earlier(
    _ open: OpenBase, plan: Plan, revision: Int, today: Day, _ since: Since
  ) throws -> (StateSnapshot?, isMadeUp: Bool) {
    switch since {
    case .lastCheck: return (try open.base.check(of: open.year, by: today.advanced(by: -1)), false)
    case .day(let day):
      if let kept = try open.base.check(of: open.year, by: day) { return (kept, false) }
      let then = Coverage(open.index, plan: plan, today: day)
      return (StateSnapshot(then, day: day, revision: revision), true)
    case .revision(let choice):
      let (summary, other) = try open.revision(choice)
      let then = Coverage(open.index, plan: other, today: today)
      return (StateSnapshot(then, day: today, revision: summary.number), true)
    }
  }

  /// Everything the sheet lists, in its order.
  public var deployments: [DeploymentCoverage] {
    overdue + near.flatMap(\.deployments) + later.flatMap(\.deployments) + undated
  }

  /// What should not go out as things stand.
  public var blocked: [DeploymentCoverage] { deployments.filter(\.isBlocked) }

  /// Whether nothing stands in the way of any.
  public var isReady: Bool { blocked.isEmpty }

  /// Keeps how all deployments of the year stand, so that the next sheet can tell what has changed.
  public func keep(in open: OpenBase, by author: String, clock: WallClock) throws {
    try open.base.keep(snapshot, year: year, by: author, at: clock.instant)
  }
}
