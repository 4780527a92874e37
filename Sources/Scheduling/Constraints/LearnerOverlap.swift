import Planning

/// Nobody is in two sessions at once, nor in two with less time between than the way takes, nor late from or for class.
enum LearnerOverlap: HardConstraint {
  static let rule = HardRule.learnerOverlap

  static func findings(in recount: Recount) -> [Finding] {
    var bookings = Bookings<ID<Learner>>()
    for facts in recount.sessions { for learner in facts.learners { bookings.add(Booking(facts), for: learner.id) } }
    for facts in recount.peerSessions { for learner in facts.people { bookings.add(Booking(facts), for: learner.id) } }
    let clashes = bookings.clashes(way: recount.travel.minutes).map { clash in
      Finding(rule, clash.second.id, .tooSoonAfter, clash.key.rawValue, clash.first.id)
    }
    return clashes + listedTwice(in: recount) + classWays(in: recount)
  }

  private static func listedTwice(in recount: Recount) -> [Finding] {
    recount.sessions.filter { Set($0.session.learners).count < $0.session.learners.count }
      .map { Finding(rule, $0.id, .learnerListedTwice) }
  }

  private static func classWays(in recount: Recount) -> [Finding] {
    let official = recount.sessions.flatMap { facts in facts.openness.flatMap(\.ways).map { (facts.id, $0) } }
    let peers = recount.peerSessions.flatMap { facts in facts.openness.flatMap(\.ways).map { (facts.id, $0) } }
    return (official + peers).map { Finding(rule: rule, subject: $0.0, fault: $0.1) }
  }
}
