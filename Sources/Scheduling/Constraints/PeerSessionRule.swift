import Planning
import SchoolCalendar

/// A peer session is led by the school's referent or deputy after an official session of the own, lasts as long as the
/// settings say, starts on a quarter-hour of an open day, brings at least half of the other teachers of the school, and
/// is the only one of the school in its week.
enum PeerSessionRule: HardConstraint {
  static let rule = HardRule.peerSession

  static func findings(in recount: Recount) -> [Finding] {
    faults(in: recount).flatMap { facts, faults in faults.map { Finding(rule: rule, subject: facts.id, fault: $0) } }
  }

  /// The days of the peer sessions that count as held: those against which nothing speaks, open time and ways included.
  static func held(in recount: Recount) -> [ID<School>: [Day]] {
    var held: [ID<School>: [Day]] = [:]
    for (facts, faults) in faults(in: recount) where faults.isEmpty {
      let isOpen = facts.openness.allSatisfy { $0.closed.isEmpty && $0.ways.isEmpty }
      if isOpen { held[facts.session.school, default: []].append(facts.day) }
    }
    return held
  }

  private static func faults(in recount: Recount) -> [(PeerFacts, [Finding.Fault])] {
    let trained = firstTraining(in: recount)
    var weeks: Set<Pair<ID<School>, Week>> = []
    return recount.peerSessions.map { facts in
      var faults = time(of: facts, recount) + persons(of: facts, recount)
      if !weeks.insert(Pair(facts.session.school, facts.day.week)).inserted {
        faults.append(.init(.secondInWeek, facts.day.week.description))
      }
      let leader = facts.session.referent
      if trained[leader].map({ $0 > facts.session.start }) ?? true {
        faults.append(.init(.leaderNotTrained, leader.rawValue))
      }
      return (facts, faults)
    }
  }

  /// When each person's first official session of the year ends.
  private static func firstTraining(in recount: Recount) -> [ID<Learner>: Moment] {
    var first: [ID<Learner>: Moment] = [:]
    for facts in recount.sessions where facts.module.isOfficial {
      for learner in facts.learners {
        first[learner.id] = min(first[learner.id] ?? facts.session.end, facts.session.end)
      }
    }
    return first
  }

  private static func time(of facts: PeerFacts, _ recount: Recount) -> [Finding.Fault] {
    let session = facts.session
    let isRight =
      session.start.minutes(until: session.end) == recount.settings.peerSessionMinutes
      && session.start.time.minutes % 15 == 0 && session.start.day == session.end.day
      && recount.calendar.isOpen(facts.day)
    return isRight ? [] : [.init(.peerWrongTime, session.start.description, session.end.description)]
  }

  private static func persons(of facts: PeerFacts, _ recount: Recount) -> [Finding.Fault] {
    let (school, leader) = (facts.session.school, facts.session.referent)
    var faults: [Finding.Fault] = []
    if recount.referents.referents[school] != leader, recount.referents.deputies[school] != leader {
      faults.append(.init(.notLedByReferent, leader.rawValue))
    }
    if facts.colleagues.contains(where: { !$0.schools.contains(school) }) {
      faults.append(.init(.learnersOfOtherSchool, school.rawValue))
    }
    let others = recount.index.people(of: school, audience: .teachers).filter { $0.id != leader }.count
    let least = max(1, (others + 1) / 2)
    if facts.colleagues.count < least {
      faults.append(.init(.tooFewColleagues, "\(facts.colleagues.count)", "\(least)"))
    }
    return faults
  }
}
