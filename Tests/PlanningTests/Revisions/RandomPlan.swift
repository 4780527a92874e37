import Planning
import SchoolCalendar

/// Plans full of chance, drawn from few ids so that two of them have much in common.
struct RandomPlan {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number from 0 up to a bound, by xorshift.
  mutating func number(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func people(_ most: Int) -> [ID<Learner>] {
    (0..<8).map { ID<Learner>("P\($0)") }.shuffled(using: &self).prefix(number(most + 1)).map(\.self)
  }

  private mutating func moment() -> Moment {
    Moment(Day(daysSince1970: 21_100 + number(6)), TimeOfDay(minutes: 540 + 15 * number(3)))
  }

  private mutating func session(_ id: String) -> Session {
    let start = moment()
    return Session(
      id: ID(id), module: ID("M\(number(3))"), start: start, end: start.adding(minutes: 60 + 30 * number(2)),
      place: [.school("E1"), .venue("L1"), .remote, .elsewhere("Mairie")][number(4)],
      trainers: [["F1"], ["F2"], ["F1", "F2"], ["F2", "F1"]][number(4)], learners: people(5), isPinned: number(3) == 0)
  }

  private mutating func peerSession(_ id: String) -> PeerSession {
    let start = moment()
    return PeerSession(
      id: ID(id), school: ID("E\(number(2))"), referent: ID("R\(number(2))"), start: start,
      end: start.adding(minutes: 60), learners: people(4))
  }

  private mutating func choice(_ school: Int) -> ReferentChoice {
    let successor =
      number(3) == 0 ? ReferentSuccessor(learner: "P6", from: Day(daysSince1970: 21_200 + number(2))) : nil
    return ReferentChoice(
      school: ID("E\(school)"), referent: ID("P\(number(3))"), deputy: number(2) == 0 ? nil : "P7",
      successor: successor)
  }

  mutating func plan() -> Plan {
    var plan = Plan(schoolYear: SchoolYear(startingIn: 2027))
    for n in 0..<10 where number(3) > 0 { plan.sessions.append(session("S\(n)")) }
    for n in 0..<5 where number(3) > 0 { plan.peerSessions.append(peerSession("P\(n)")) }
    for n in 0..<4 where number(3) > 0 { plan.referents.append(choice(n)) }
    for n in 0..<5 where number(3) > 0 {
      plan.deployments.append(PlannedDeployment(id: ID("D\(n)"), date: moment().day))
    }
    for _ in 0..<number(6) {
      plan.unmet.append(Unmet(learner: ID("P\(number(3))"), module: "M1", reason: .noVenue))
    }
    plan.score = Score(readinessTerms: [.referentUntrained: number(3)], costTerms: [.trainerTime: number(100)])
    return plan
  }
}

extension RandomPlan: RandomNumberGenerator {
  mutating func next() -> UInt64 { UInt64(number(1 << 30)) << 34 | UInt64(number(1 << 30)) << 4 }
}

extension Plan {
  /// The same decisions in an order that does not depend on how they came about.
  var inOrder: Plan {
    var plan = self
    plan.referents.sort { $0.school < $1.school }
    plan.deployments.sort { $0.id < $1.id }
    plan.sessions.sort { $0.id < $1.id }
    plan.peerSessions.sort { $0.id < $1.id }
    for place in plan.sessions.indices { plan.sessions[place].learners.sort() }
    for place in plan.peerSessions.indices { plan.peerSessions[place].learners.sort() }
    plan.unmet.sort { "\($0)" < "\($1)" }
    return plan
  }
}
