import Planning
import Scheduling
import SchoolCalendar

/// What the auditor says of a plan before and after a change.
struct EditJudgement: Sendable {
  var before: Plan
  var after: Plan
  var resultBefore: AuditResult
  var resultAfter: AuditResult
  var peersLost: [ID<PeerSession>] = []

  /// Breaches that were not there before, each as often as it is new.
  var broken: [Finding] { Self.subtract(resultBefore.findings, from: resultAfter.findings) }
  /// Breaches that are there no more.
  var mended: [Finding] { Self.subtract(resultAfter.findings, from: resultBefore.findings) }
  /// Breaches before and after.
  var remaining: [Finding] { Self.subtract(broken, from: resultAfter.findings) }

  /// The peer sessions that new breaches are about; nil where another one is about none.
  var peersInTheWay: [ID<PeerSession>]? {
    let peers = Set(after.peerSessions.map(\.id.rawValue))
    var found: Set<ID<PeerSession>> = []
    for finding in broken {
      let named = ([finding.subject] + finding.fault.arguments).filter(peers.contains)
      if named.isEmpty { return nil }
      found.formUnion(named.map { ID($0) })
    }
    return found.sorted()
  }

  private static func subtract(_ some: [Finding], from all: [Finding]) -> [Finding] {
    var left = Dictionary(some.map { ($0, 1) }, uniquingKeysWith: +)
    return all.filter { finding in
      guard let count = left[finding], count > 0 else { return true }
      left[finding] = count - 1
      return false
    }
  }
}

/// Audits what is made of a plan, against the plan that is followed.
struct EditJudge: Sendable {
  let index: DossierIndex
  let auditor: Auditor
  /// The dossier before, where it changes with the plan.
  var former: (index: DossierIndex, auditor: Auditor)?
  let published: Plan?
  let today: Day

  init(_ index: DossierIndex, before: DossierIndex? = nil, published: Plan?, today: Day) throws {
    self.index = index
    auditor = try Auditor(index)
    if let before { former = (before, try Auditor(before)) }
    self.published = published
    self.today = today
  }

  /// Holds a plan against itself before; the plan gets its score, and its list of what is unmet.
  ///
  /// - Parameter movesPeers: Whether peer sessions that alone stand in the way get another time, or go.
  func judge(from before: Plan, to changed: Plan, movesPeers: Bool) throws -> EditJudgement {
    var judgement = EditJudgement(
      before: before, after: changed,
      resultBefore: audit(before, by: former?.auditor ?? auditor), resultAfter: audit(changed, by: auditor))
    if movesPeers { try movePeers(&judgement) }
    judgement.after = judgement.after.listingUnmet(since: before, index, indexBefore: former?.index)
    judgement.after.score = judgement.resultAfter.score
    return judgement
  }

  private func audit(_ plan: Plan, by auditor: Auditor) -> AuditResult {
    auditor.audit(plan, against: published, plannedOn: published == nil ? nil : today)
  }

  /// Gives every peer session in the way another time, one after the other; the moved may be in the way of no other.
  private func movePeers(_ judgement: inout EditJudgement) throws {
    let finder = try PeerSessionFinder(index)
    let held = Set(index.dossier.attendance.compactMap(\.session))
    for _ in 0..<4 {
      guard let peers = judgement.peersInTheWay, !peers.isEmpty else { return }
      for id in peers {
        guard let place = judgement.after.peerSessions.firstIndex(where: { $0.id == id }) else { continue }
        let session = judgement.after.peerSessions[place]
        // What was held, or is over, stays.
        if held.contains(session.asSession) || session.start.day < today { return }
        if let other = finder.replacement(for: session, in: judgement.after, from: max(today, index.firstDay)) {
          judgement.after.peerSessions[place] = other
        } else {
          judgement.after.peerSessions.remove(at: place)
          judgement.peersLost.append(id)
        }
      }
      judgement.resultAfter = audit(judgement.after, by: auditor)
    }
  }
}

extension DossierIndex {
  /// The first day of the school year on the civil calendar.
  fileprivate var firstDay: Day { dossier.settings.schoolYear.firstCivilDay }
}
