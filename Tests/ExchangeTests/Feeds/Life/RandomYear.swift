import Planning
import SchoolCalendar

/// Changes plans of the sample year at random, the same way for the same seed.
struct RandomYear {
  private var generator: Generator
  let whole: Plan

  init(seed: UInt64, _ plan: Plan) {
    generator = Generator(state: seed)
    whole = plan
  }

  /// SplitMix64, which needs no state but a number.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// One change by hand: a session moved, elsewhere, cancelled or back; people in or out; an arrival moved, gone or back.
  mutating func edit(_ plan: inout Plan) {
    switch number(0..<12) {
    case 0, 1: if let place = pick(plan.sessions) { shift(&plan.sessions[place]) }
    case 2:
      if let place = pick(plan.sessions) {
        plan.sessions[place].place = [.remote, .venue("L1"), .school("0350122T"), .school("0350200C")][number(0..<4)]
      }
    case 3: if let place = pick(plan.sessions) { plan.sessions.remove(at: place) }
    case 4, 5:
      let missing = whole.sessions.filter { known in !plan.sessions.contains { $0.id == known.id } }
      if let place = pick(missing) { plan.sessions.append(missing[place]) }
    case 6, 7:
      if let place = pick(plan.sessions) { toggle(&plan.sessions[place].learners) }
    case 8:
      if let place = pick(plan.sessions) {
        plan.sessions[place].trainers = [["F1"], ["F2"], ["F1", "F2"]][number(0..<3)]
      }
    case 9:
      if plan.deployments.isEmpty {
        plan.deployments = whole.deployments
      } else if number(0..<4) == 0 {
        plan.deployments = []
      } else {
        plan.deployments[0].date = plan.deployments[0].date.advanced(by: number(-20..<40))
      }
    case 10:
      if plan.peerSessions.isEmpty {
        plan.peerSessions = whole.peerSessions
      } else if number(0..<3) == 0 {
        plan.peerSessions = []
      } else {
        plan.peerSessions[0].learners = [["P2"], ["P2", "P3"], ["P3", "P4"]][number(0..<3)]
      }
    default: plan.sessions.shuffle(using: &generator)
    }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Int? { items.isEmpty ? nil : number(0..<items.count) }

  private mutating func shift(_ session: inout Session) {
    let minutes = number(-3..<4) * 1440 + number(-2..<3) * 15
    session.start = session.start.adding(minutes: minutes)
    session.end = session.end.adding(minutes: minutes + (number(0..<5) == 0 ? 15 : 0))
  }

  private mutating func toggle(_ learners: inout [ID<Learner>]) {
    let learner = (["P1", "P2", "P3", "P4", "P5", "P6", "A1"] as [ID<Learner>])[number(0..<7)]
    if let place = learners.firstIndex(of: learner) { learners.remove(at: place) } else { learners.append(learner) }
  }
}
