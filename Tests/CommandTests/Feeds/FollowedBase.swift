import Exchange
import Foundation
import ICalendar
import Planning
import SchoolCalendar
import Store
import Testing
import UseCases

/// A base with the one-class dossier and a published plan, whose later plans are published without being asked whether
/// they keep the rules.
struct FollowedBase {
  let trial: Trial
  var base: Base
  let index: DossierIndex
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    trial = try Trial.withPublishedPlan()
    base = try Base.open(trial.path("b.sqlite"))
    index = DossierIndex(try #require(try base.dossier(SchoolYear(startingIn: 2027))))
  }

  var plan: Plan { get throws { try #require(try base.plan(.published, year: year)) } }

  /// Keeps and publishes a plan, and its calendars with it.
  func publish(_ plan: Plan, at instant: String) throws {
    let number = try base.keep(plan, by: "IEN", at: instant)
    try CalendarKeeping(base).following(at: instant) { try base.publish(number, by: "IEN", at: instant) }
  }

  /// What a feed holds.
  func events(_ owner: FeedOwner) throws -> [Event] {
    let body = try #require(try base.feedBody(kind: owner.kind.rawValue, key: owner.key))
    return try FeedReader.read(body).feed.events
  }

  /// The person with the most sessions, and the trainer.
  func busiest() throws -> (person: ID<Learner>, trainer: ID<Trainer>) {
    let plan = try plan
    func most<Key: Hashable & Comparable>(_ keys: [Key]) -> Key? {
      Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    return (
      try #require(most(plan.sessions.flatMap(\.learners))), try #require(most(plan.sessions.flatMap(\.trainers)))
    )
  }
}

/// Changes any plan at random, the same way for the same seed.
struct RandomEdits: RandomNumberGenerator {
  private var state: UInt64
  private let whole: Plan

  init(seed: UInt64, _ plan: Plan) { (state, whole) = (seed, plan) }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

  private mutating func shift() -> Int { number(-10..<11) * 1440 + number(-2..<3) * 15 }

  /// One change: a session moved, cancelled or back, somebody in or out, a peer session or an arrival moved.
  mutating func edit(_ plan: inout Plan, among people: [ID<Learner>]) {
    switch number(0..<10) {
    case 0, 1, 2:
      guard !plan.sessions.isEmpty else { return }
      let (place, minutes) = (number(0..<plan.sessions.count), shift())
      plan.sessions[place].start = plan.sessions[place].start.adding(minutes: minutes)
      plan.sessions[place].end = plan.sessions[place].end.adding(minutes: minutes)
    case 3: if !plan.sessions.isEmpty { plan.sessions.remove(at: number(0..<plan.sessions.count)) }
    case 4, 5:
      let known = Set(plan.sessions.map(\.id))
      if let session = whole.sessions.filter({ !known.contains($0.id) }).randomElement(using: &self) {
        plan.sessions.append(session)
      }
    case 6, 7:
      guard !plan.sessions.isEmpty, let person = people.randomElement(using: &self) else { return }
      let place = number(0..<plan.sessions.count)
      if let seat = plan.sessions[place].learners.firstIndex(of: person) {
        plan.sessions[place].learners.remove(at: seat)
      } else {
        plan.sessions[place].learners.append(person)
      }
    case 8:
      guard !plan.peerSessions.isEmpty else { return }
      let (place, minutes) = (number(0..<plan.peerSessions.count), number(-5..<6) * 1440)
      plan.peerSessions[place].start = plan.peerSessions[place].start.adding(minutes: minutes)
      plan.peerSessions[place].end = plan.peerSessions[place].end.adding(minutes: minutes)
    default:
      guard !plan.deployments.isEmpty else { return }
      let place = number(0..<plan.deployments.count)
      plan.deployments[place].date = plan.deployments[place].date.advanced(by: number(-15..<16))
    }
  }
}
