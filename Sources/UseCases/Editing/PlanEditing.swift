public import Planning
import Scheduling
import SchoolCalendar
public import Store

/// Changes a plan by hand: in the draft, or in a new draft that begins as a copy of the plan that is followed.
///
/// Every change is audited in full, before and after; nothing is stored that breaks a rule which was not broken before. So
/// a plan that the dossier has put in the wrong can be mended change by change.
public struct PlanEditing {
  /// What is asked.
  public struct Request: Sendable {
    /// Made together, in their order.
    public var changes: [PlanChange]
    /// The versions that the user has seen of the rows that the changes name, in their order; none: those that are read
    /// at the beginning count.
    public var seen: [Int]
    /// The draft to change; of a revision that is followed, a copy.
    public var revision: RevisionChoice
    /// What the log says, such as the reason.
    public var note: String
    /// Whether peer sessions that alone stand in the way get another time.
    public var movesPeers: Bool
    public var isDryRun: Bool

    public init(
      _ changes: [PlanChange], seen: [Int] = [], revision: RevisionChoice = .latest, note: String = "",
      movesPeers: Bool = false, isDryRun: Bool = false
    ) {
      self.changes = changes
      self.seen = seen
      self.revision = revision
      self.note = note
      self.movesPeers = movesPeers
      self.isDryRun = isDryRun
    }
  }

  /// The base with the dossier as it was read last.
  public private(set) var open: OpenBase
  private let author: String
  private let clock: WallClock

  /// Edits a base opened for writing.
  public init(_ open: OpenBase, by author: String, clock: WallClock) {
    self.open = open
    self.author = author
    self.clock = clock
  }

  /// The draft as it stands, or the plan that the first change would copy.
  ///
  /// - Throws: ``Failure`` where there is no such revision.
  public func draft(_ choice: RevisionChoice = .latest) throws -> PlanDraft {
    guard let draft = try open.base.draft(choice, of: open.year) else { throw Failure.noRevision(choice, open.year) }
    return draft
  }

  /// Makes changes, or says what would come of them.
  ///
  /// - Returns: With rules broken where the changes may not be; nothing was stored then.
  /// - Throws: ``Failure`` with ``Failure/change(_:)`` where a change cannot be made at all; `EditConflict` where somebody
  ///   else has changed a row that was seen otherwise; `BaseError`.
  public mutating func run(_ request: Request) throws -> EditReport {
    for _ in 0..<3 {
      do { return try attempt(request) } catch let error as BaseError where error.isOfDossier {
        // Somebody has changed the dossier in the meantime: once more, with what it says now.
        open = try OpenBase(open.base.path, year: open.year, forWriting: true)
      }
    }
    return try attempt(request)
  }

  private func attempt(_ request: Request) throws -> EditReport {
    let known = try draft(request.revision)
    let seen = try versions(request, known)
    var used: Set<String> = []
    if request.changes.contains(where: \.needsIDs) || seen.contains(where: { $0.value == 0 }) {
      used = try open.base.usedSessionIDs(open.year)
    }
    let maker = try Maker(open: open, request: request, used: used, today: open.today(clock))
    // Where somebody has seen another version the store says what differs.
    let isCurrent = seen.allSatisfy { known.versions[$0.key] ?? 0 == $0.value }
    var report = isCurrent ? try maker.report(on: known) : nil
    if let report, request.isDryRun || report.isRefused { return report }
    let kept = try keep(request, known, seen) { draft in
      // Where others have changed other rows, all is counted again, while nobody else can write.
      let made = try draft.isSame(as: known) ? report ?? maker.report(on: draft) : maker.report(on: draft)
      report = made
      if request.isDryRun || made.isRefused { throw Refused() }
      return PlanAmendment(plan: made.after, note: request.note)
    }
    guard var report else { throw Failure.change(.nothingChanges) }
    report.kept = kept
    report.revision = kept?.revision ?? report.revision
    return report
  }

  /// The versions that the request's rows must have: those that the user has seen, else those of the draft read now.
  private func versions(_ request: Request, _ draft: PlanDraft) throws -> [PlanRow: Int] {
    var rows: [PlanRow] = []
    for row in request.changes.flatMap({ $0.rows(in: draft.plan) }) where !rows.contains(row) { rows.append(row) }
    guard request.seen.isEmpty || request.seen.count == rows.count else {
      throw Failure.options(.unreadable("--seen", request.seen.map { "\($0)" }.joined(separator: " ")))
    }
    let versions = request.seen.isEmpty ? rows.map { draft.versions[$0] ?? 0 } : request.seen
    return Dictionary(zip(rows, versions), uniquingKeysWith: { first, _ in first })
  }

  /// Thrown out of a transaction in which the change turned out to break a rule.
  private struct Refused: Error {}

  private func keep(
    _ request: Request, _ known: PlanDraft, _ seen: [PlanRow: Int], _ decide: (PlanDraft) throws -> PlanAmendment
  ) throws -> KeptAmendment? {
    do {
      return try open.base.amend(
        request.revision, of: open.year, seen: seen, known: known, since: open.change, by: author, at: clock.instant,
        decide)
    } catch is Refused {
      return nil
    }
  }

  /// Makes a request's changes on a draft.
  private struct Maker {
    let request: Request
    let ground: ChangeGround
    let judge: EditJudge

    init(open: OpenBase, request: Request, used: Set<String>, today: Day) throws {
      self.request = request
      ground = ChangeGround(open.index, today: today, usedIDs: used)
      judge = try EditJudge(
        open.index, published: try open.base.plan(.published, year: open.year), today: today)
    }

    func report(on draft: PlanDraft) throws -> EditReport {
      let changed: Plan
      do { changed = try request.changes.applied(to: draft.plan, on: ground) } catch {
        throw Failure(error, draft.plan, ground.index)
      }
      let judgement = try judge.judge(from: draft.plan, to: changed, movesPeers: request.movesPeers)
      return EditReport(judgement, draft, ground.index, today: judge.today, isDryRun: request.isDryRun)
    }
  }
}

extension PlanChange {
  /// Whether it gives a session an id.
  fileprivate var needsIDs: Bool {
    switch self {
    case .add, .addPeer: true
    default: false
    }
  }
}

extension BaseError {
  /// Whether the dossier has changed since it was read.
  var isOfDossier: Bool { code == .outdated && table == "dossier" }
}

extension EditReport {
  /// What an auditor's judgement means to whoever has asked for a change.
  init(
    _ judgement: EditJudgement, _ draft: PlanDraft, _ index: DossierIndex, before: DossierIndex? = nil, today: Day,
    isDryRun: Bool
  ) {
    let broken = judgement.broken
    self.init(
      index: index, revision: draft.revision, source: draft.source, kept: nil, isDryRun: isDryRun,
      before: judgement.before, after: judgement.after,
      fields: FieldChange.between(judgement.before, judgement.after), broken: broken, mended: judgement.mended,
      remaining: judgement.remaining, peersInTheWay: broken.isEmpty ? [] : judgement.peersInTheWay ?? [],
      peersLost: judgement.peersLost, scoreBefore: judgement.resultBefore.score,
      scoreAfter: judgement.resultAfter.score,
      impact: PlanImpact(from: judgement.before, before ?? index, to: judgement.after, index, today: today))
  }
}
