public import Planning
import Scheduling
public import SchoolCalendar
import Store

/// A supplier is late by weeks: the windows of what has not come yet move, and with them the dates of the plan.
///
/// Sessions stay where they are: what then is stale, or trained too late or too early, is told.
public struct SupplierSlip {
  /// What is late.
  public enum Scope: Hashable, Sendable {
    case installer(ID<Installer>)
    case project(ID<Project>)
    case equipment(ID<EquipmentType>)
  }

  /// One deployment.
  public struct Moved: Hashable, Sendable {
    /// The row of the dossier before and after.
    public var before: Deployment
    public var after: Deployment
    /// The plan's dates; nil where it has none.
    public var dateBefore: Day?
    public var dateAfter: Day?
  }

  /// Why a deployment stays as it is.
  ///
  /// The raw values are stable.
  public enum Obstacle: String, CaseIterable, Sendable {
    /// A part of it has come.
    case partlyDelivered
    /// Its window would begin after the school year.
    case beyondYear
  }

  /// What has come of it.
  public struct Report: Sendable {
    /// By window, then by id.
    public var moved: [Moved]
    public var left: [(id: ID<Deployment>, obstacle: Obstacle)]
    /// What becomes of the plan; nil where the year has none.
    ///
    /// Where rules are broken, the windows alone have moved.
    public var edit: EditReport?
    /// Whether the windows were stored.
    public var isStored: Bool
  }

  private let open: OpenBase
  private let author: String
  private let clock: WallClock

  /// Works on a base opened for writing.
  public init(_ open: OpenBase, by author: String, clock: WallClock) {
    self.open = open
    self.author = author
    self.clock = clock
  }

  /// Moves all windows of the scope, and the plan's dates in a draft, by whole weeks.
  ///
  /// A window of 2 November to 10 December that slips by three weeks is that of 23 November to 31 December, cut at the
  /// year's end. A date that was settled with the supplier falls. The plan's date of 17 November becomes 8 December, or the
  /// nearest day after it on which school and installer can, else the nearest before.
  ///
  /// - Parameter weeks: 1 or more.
  /// - Throws: ``Failure`` for an unknown id, or where nothing is left to slip; `EditConflict`, `BaseError`.
  public func run(_ scope: Scope, weeks: Int, note: String? = nil, isDryRun: Bool = false) throws -> Report {
    guard (1...52).contains(weeks) else { throw Failure.options(.unreadable("--weeks", "\(weeks)")) }
    let (changes, left) = try windows(scope, days: 7 * weeks)
    guard !changes.isEmpty else { throw Failure.change(.nothingChanges) }
    let amendment = DossierAmendment(deployments: changes.map { .init(from: $0.before, to: $0.after) })
    let text = words(changes, weeks, note)
    var report = Report(
      moved: changes.map { Moved(before: $0.before, after: $0.after, dateBefore: nil, dateAfter: nil) }, left: left,
      isStored: false)
    guard let known = try open.base.draft(of: open.year) else {
      if !isDryRun { try store(amendment, text) }
      report.isStored = !isDryRun
      return report
    }
    let maker = try Maker(open, changes, days: 7 * weeks, today: open.today(clock), isDryRun: isDryRun)
    var edit = try maker.report(on: known)
    if !isDryRun {
      if edit.isRefused {
        try store(amendment, text)
      } else {
        let seen = changes.map { (PlanRow.deployment($0.after.id), known.versions[.deployment($0.after.id)] ?? 0) }
        edit.kept = try open.base.amend(
          of: open.year, seen: Dictionary(uniqueKeysWithValues: seen), known: known, since: open.change, by: author,
          at: clock.instant
        ) { draft in
          if !draft.isSame(as: known) { edit = try maker.report(on: draft) }
          if edit.isRefused { throw Failure.brokenPlan(edit.broken, edit.index) }
          return PlanAmendment(plan: edit.after, dossier: amendment, as: .moveWindow, note: text)
        }
        edit.revision = edit.kept?.revision
      }
      report.isStored = true
    }
    let (before, after) = (dates(edit.before), dates(edit.after))
    for place in report.moved.indices {
      report.moved[place].dateBefore = before[report.moved[place].after.id]
      report.moved[place].dateAfter = after[report.moved[place].after.id]
    }
    report.edit = edit
    return report
  }

  private func store(_ amendment: DossierAmendment, _ note: String) throws {
    try open.base.amend(
      amendment, year: open.year, as: .moveWindow, note: note, by: author, at: clock.instant)
  }

  private func dates(_ plan: Plan) -> [ID<Deployment>: Day] {
    Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
  }

  private func words(_ changes: [(before: Deployment, after: Deployment)], _ weeks: Int, _ note: String?) -> String {
    let list = changes.map {
      "\($0.after.id) \($0.before.earliest)/\($0.before.latest) → \($0.after.earliest)/\($0.after.latest)"
    }
    return (["+\(weeks) sem."] + [note].compactMap(\.self) + list).joined(separator: ", ")
  }

  /// The rows that move, and those that do not.
  private func windows(_ scope: Scope, days: Int) throws -> (
    [(before: Deployment, after: Deployment)], [(id: ID<Deployment>, obstacle: Obstacle)]
  ) {
    let index = open.index
    switch scope {
    case .installer(let id): try index.demand(id)
    case .project(let id): try index.demand(id)
    case .equipment(let id):
      if index.equipment[id] == nil {
        let near = NearNames.find(id.rawValue, among: index.equipment.keys.map(\.rawValue))
        throw Failure.unknown(.equipment, id.rawValue, near: near)
      }
    }
    let meant = index.dossier.deployments.filter { one in
      guard one.status != .delivered, let project = index.projects[one.project], project.status != .refused else {
        return false
      }
      return switch scope {
      case .installer(let id): one.installer == id
      case .project(let id): one.project == id
      case .equipment(let id): project.equipment == id
      }
    }
    let last = open.year.lastCivilDay
    var moved: [(before: Deployment, after: Deployment)] = []
    var left: [(id: ID<Deployment>, obstacle: Obstacle)] = []
    for one in meant.sorted(by: { ($0.earliest, $0.id) < ($1.earliest, $1.id) }) {
      let progress = index.progress(of: one)
      if progress.isComplete { continue }
      if progress.first != nil {
        left.append((one.id, .partlyDelivered))
        continue
      }
      var after = one
      after.earliest = one.earliest.advanced(by: days)
      after.latest = min(one.latest.advanced(by: days), last)
      guard after.earliest <= after.latest else {
        left.append((one.id, .beyondYear))
        continue
      }
      if after.fixedDate != nil {
        after.date = nil
        after.status = .ordered
      }
      moved.append((one, after))
    }
    return (moved, left)
  }

  /// Moves the dates of a plan with the windows.
  private struct Maker {
    let before: DossierIndex
    let index: DossierIndex
    let moved: [ID<Deployment>: Deployment]
    let days: Int
    let judge: EditJudge
    let isDryRun: Bool

    init(
      _ open: OpenBase, _ changes: [(before: Deployment, after: Deployment)], days: Int, today: Day, isDryRun: Bool
    ) throws {
      before = open.index
      self.days = days
      self.isDryRun = isDryRun
      moved = Dictionary(changes.map { ($0.after.id, $0.after) }, uniquingKeysWith: { _, last in last })
      var dossier = open.index.dossier
      for place in dossier.deployments.indices {
        if let after = moved[dossier.deployments[place].id] { dossier.deployments[place] = after }
      }
      index = DossierIndex(dossier, held: open.index.held)
      judge = try EditJudge(
        index, before: before, published: try open.base.plan(.published, year: open.year), today: today)
    }

    func report(on draft: PlanDraft) throws -> EditReport {
      var plan = draft.plan
      var calendar = try DeliveryDays(index, dated: plan.deployments.filter { moved[$0.id] == nil })
      let order = plan.deployments.filter { moved[$0.id] != nil }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      for planned in order {
        guard let deployment = moved[planned.id],
          let place = plan.deployments.firstIndex(where: { $0.id == planned.id })
        else { continue }
        let wanted = planned.date.advanced(by: days)
        if let day = calendar.nearest(to: wanted, notBefore: judge.today, for: deployment) {
          plan.deployments[place].date = day
          calendar.take(plan.deployments[place])
        } else {
          plan.deployments.remove(at: place)
        }
      }
      let judgement = try judge.judge(from: draft.plan, to: plan, movesPeers: false)
      return EditReport(judgement, draft, index, before: before, today: judge.today, isDryRun: isDryRun)
    }
  }
}
