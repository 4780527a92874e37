public import Planning
import SchoolCalendar
public import Store

/// What has become of one session through everything that was published.
public struct SessionLife: Sendable {
  /// The session in one published revision.
  public struct Step: Sendable {
    public var publication: Publication
    /// What differs from the publication before; nothing where it stays as it is.
    public var aspects: Set<ChangeAspect>
    /// What happens, for sentences.
    public var change: Change
  }

  /// The two kinds of sessions.
  public enum Change: Sendable {
    case session(PlanDifference.SessionChange)
    case peerSession(PlanDifference.PeerSessionChange)
  }

  public var session: ID<Session>
  /// The publications from the first that has it to the last, those after its cancellation left out.
  public var steps: [Step]
  /// Revisions that were never published and have it.
  public var drafts: [Int]
  /// Persons recorded present.
  public var present: Int

  /// Follows a session through the publications of a year.
  ///
  /// - Throws: ``Failure`` for an id that no revision of the year has.
  public init(_ id: ID<Session>, in open: OpenBase) throws {
    session = id
    steps = []
    var official: Session?
    var peer: PeerSession?
    for publication in try open.base.publications(of: open.year) {
      guard let plan = try open.base.plan(.number(publication.revision), year: open.year) else { continue }
      let next = plan.sessions.first { $0.id == id }
      let nextPeer = plan.peerSessions.first { $0.asSession == id }
      if official != nil || next != nil {
        let change = PlanDifference.SessionChange(id: id, before: official, after: next)
        steps.append(Step(publication: publication, aspects: change.aspects, change: .session(change)))
      } else if peer != nil || nextPeer != nil {
        let change = PlanDifference.PeerSessionChange(id: ID(id.rawValue), before: peer, after: nextPeer)
        steps.append(Step(publication: publication, aspects: change.aspects, change: .peerSession(change)))
      }
      (official, peer) = (next, nextPeer)
    }
    drafts = try open.base.revisions(of: open.year).filter { $0.state == .draft }.filter { summary in
      guard let plan = try open.base.plan(.number(summary.number), year: open.year) else { return false }
      return plan.sessions.contains { $0.id == id } || plan.peerSessions.contains { $0.asSession == id }
    }.map(\.number)
    present =
      Set(
        open.index.dossier.attendance.filter { $0.session == id && $0.status == .present }.map(\.learner)
      ).count
    if steps.isEmpty, drafts.isEmpty { throw Failure.unknown(.session, id.rawValue) }
  }
}
