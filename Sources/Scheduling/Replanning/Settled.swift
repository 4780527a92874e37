import Planning
import SchoolCalendar

/// What no plan may change any more: what is past and what is pinned.
struct Settled: Sendable {
  /// Sessions with their ids, those of others left out; by start, then id.
  var sessions: [Session] = []
  /// Who stays in sessions of others that are past or pinned, whom nobody joins any more.
  var joined: [ID<Session>: [ID<Learner>]] = [:]
  /// Sessions of others that are pinned.
  var pinned: Set<ID<Session>> = []
  /// Peer sessions, by start, then id.
  var peerSessions: [PeerSession] = []
  /// Dates up to the last past day.
  var dates: [ID<Deployment>: Day] = [:]
  /// The last day that is past.
  var lastDay: Day?

  /// - Parameter index: Whoever is not in it, or had left before a session, is not in the session.
  init(_ ground: PlanGround, _ index: DossierIndex) {
    let lastDay = ground.lastPastDay(in: index.dossier.settings.schoolYear)
    func isPast(_ moment: Moment) -> Bool { lastDay.map { moment.day <= $0 } ?? false }
    func isPresent(_ id: ID<Learner>, on day: Day) -> Bool {
      index.learners[id].map { learner in learner.leaves.map { day < $0 } ?? true } ?? false
    }
    var kept: [ID<Session>: Session] = [:]
    for session in ground.published?.sessions ?? []
    where isPast(session.start) || session.isSettledByHand || ground.recorded.contains(session.id) {
      kept[session.id] = session
    }
    let begun = Set(kept.keys.filter { id in kept[id].map { isPast($0.start) } ?? false }).union(ground.recorded)
    for session in ground.draft?.sessions ?? []
    where session.isSettledByHand && !isPast(session.start) && !begun.contains(session.id) {
      kept[session.id] = session
    }
    sessions = kept.values.filter { index.fixedSessions[$0.id] == nil && index.modules[$0.module] != nil }
      .compactMap { session in
        var session = session
        session.learners.removeAll { !isPresent($0, on: session.start.day) }
        return session.learners.isEmpty ? nil : session
      }
      .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    for session in index.dossier.fixedSessions {
      let planned = kept[session.id]
      let isPinned = planned?.isPinned ?? false
      guard isPast(session.start) || isPinned || ground.recorded.contains(session.id) else { continue }
      let others = (planned?.learners ?? []).filter {
        !session.learners.contains($0) && isPresent($0, on: session.start.day)
      }
      joined[session.id] = session.learners + others
      if isPinned { pinned.insert(session.id) }
    }
    peerSessions = (ground.published?.peerSessions ?? [])
      .filter { isPast($0.start) || ground.recorded.contains($0.asSession) }
      .filter { index.schools[$0.school] != nil && index.learners[$0.referent] != nil }
      .map { session in
        var session = session
        session.learners.removeAll { !isPresent($0, on: session.start.day) }
        return session
      }
      .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    for deployment in ground.published?.deployments ?? [] {
      if let lastDay, deployment.date <= lastDay { dates[deployment.id] = deployment.date }
    }
    self.lastDay = lastDay
  }
}

extension Session {
  /// Whether a person has decided about it in a way that the search could not repeat: pinned, or led by several.
  fileprivate var isSettledByHand: Bool { isPinned || trainers.count > 1 }
}
