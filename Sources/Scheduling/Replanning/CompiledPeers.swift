import Planning

extension ProblemDraft {
  /// Notes the peer sessions that stay, and those of the published plan that may be held again.
  mutating func compilePeers(_ ground: PlanGround) {
    settledPeers = Array(repeating: [], count: places.all.count)
    publishedPeers = settledPeers
    for session in settled.peerSessions {
      if let school = places.number[.school(session.school)] { settledPeers[school].append(session) }
    }
    let stay = Set(settled.peerSessions.map(\.id))
    for session in ground.published?.peerSessions ?? [] where !stay.contains(session.id) {
      guard number(session.start.day) > lastPastDay, let school = places.number[.school(session.school)] else {
        continue
      }
      publishedPeers[school].append(session)
    }
  }
}
