public import Planning
import Scheduling
public import SchoolCalendar

/// What a change of a plan costs and frees: whom it touches, half-days of trainers, seats, and what becomes of deliveries.
public struct PlanImpact: Hashable, Sendable {
  /// A half-day of a trainer; noon parts them, and a session counts to the one in which it starts.
  public struct HalfDay: Hashable, Sendable {
    public var trainer: ID<Trainer>
    public var day: Day
    public var isMorning: Bool
  }

  /// The free seats of a session before and after; nil where it is not there.
  public struct Seats: Hashable, Sendable {
    public var session: ID<Session>
    public var before: Int?
    public var after: Int?
  }

  /// How a delivery stands before and after.
  public struct Delivery: Hashable, Sendable {
    public var before: DeploymentCoverage
    public var after: DeploymentCoverage
  }

  /// Who is to be told: whose own sessions change in time, place or at all; by id.
  public var people: [ID<Learner>]
  /// Trainers whose sessions change, by id.
  public var trainers: [ID<Trainer>]
  /// The own schools of those people, by id.
  public var schools: [ID<School>]
  /// Half-days that trainers no longer need, by day.
  public var freed: [HalfDay]
  /// Half-days that trainers need in addition, by day.
  public var taken: [HalfDay]
  /// The official sessions whose free seats change, in the order of the plan.
  public var seats: [Seats]
  /// The deliveries that stand otherwise than before, by date.
  public var deliveries: [Delivery]

  /// Seats that become free in sessions that stay.
  public var seatsFreed: Int { seats.reduce(0) { $0 + max(0, ($1.after ?? 0) - ($1.before ?? .max)) } }

  /// Compares two plans, each with its dossier.
  init(from: Plan, _ indexBefore: DossierIndex, to: Plan, _ index: DossierIndex, today: Day) {
    var people = Self.told(from.sessions, to.sessions, \.learners)
    people.formUnion(Self.told(from.peerSessions, to.peerSessions) { $0.learners + [$0.referent] })
    self.people = people.sorted()
    schools = Set(people.compactMap { index.learners[$0]?.ownSchool }).sorted()
    let fields = FieldChange.between(from, to)
    let changed = fields.rows
    let ids = Set(
      fields.compactMap { one -> ID<Session>? in
        guard case .session(let id) = one.row else { return nil }
        return [.start, .end, .place, .trainers].contains(one.field) ? id : nil
      })
    let touched = (from.sessions + to.sessions).filter { ids.contains($0.id) }
    trainers = Set(touched.flatMap(\.trainers)).sorted()
    let (before, after) = (Self.halfDays(from), Self.halfDays(to))
    freed = before.subtracting(after).sorted(by: Self.precedes)
    taken = after.subtracting(before).sorted(by: Self.precedes)
    let (bookBefore, bookAfter) = (
      SeatBook(indexBefore, plan: from, today: today), SeatBook(index, plan: to, today: today)
    )
    let sessionsBefore = Dictionary(from.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sessionsAfter = Dictionary(to.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    seats = changed.compactMap { row in
      guard case .session(let id) = row else { return nil }
      let one = Seats(
        session: id, before: sessionsBefore[id].map(bookBefore.freeSeats),
        after: sessionsAfter[id].map(bookAfter.freeSeats))
      return one.before == one.after ? nil : one
    }
    deliveries = Self.deliveries(Coverage(indexBefore, plan: from), Coverage(index, plan: to))
  }

  /// Who has a session in one plan that is not, for them, the same in the other.
  private static func told<Item: Hashable & Keyed>(
    _ from: [Item], _ to: [Item], _ people: (Item) -> [ID<Learner>]
  ) -> Set<ID<Learner>> where Item: Timed {
    if from == to { return [] }
    let after = Dictionary(to.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var told: Set<ID<Learner>> = []
    var known: Set<ID<Item.Entity>> = []
    for item in from {
      known.insert(item.id)
      guard let other = after[item.id] else {
        told.formUnion(people(item))
        continue
      }
      if item == other { continue }
      let (was, will) = (Set(people(item)), Set(people(other)))
      let isMoved = (item.start, item.end, item.placeText) != (other.start, other.end, other.placeText)
      told.formUnion(isMoved ? was.union(will) : was.symmetricDifference(will))
    }
    for item in to where !known.contains(item.id) { told.formUnion(people(item)) }
    return told
  }

  private static func halfDays(_ plan: Plan) -> Set<HalfDay> {
    Set(
      plan.sessions.flatMap { session in
        session.trainers.map {
          HalfDay(trainer: $0, day: session.start.day, isMorning: session.start.time < .noon)
        }
      })
  }

  private static func precedes(_ a: HalfDay, _ b: HalfDay) -> Bool {
    (a.day, a.isMorning ? 0 : 1, a.trainer) < (b.day, b.isMorning ? 0 : 1, b.trainer)
  }

  private static func deliveries(_ before: Coverage, _ after: Coverage) -> [Delivery] {
    let known = Dictionary(before.deployments.map { ($0.deployment, $0) }, uniquingKeysWith: { first, _ in first })
    return after.deployments.compactMap { one in
      guard let was = known[one.deployment] else { return nil }
      let isSame =
        (was.date, was.state) == (one.date, one.state) && was.audiences == one.audiences
        && was.referent.gaps == one.referent.gaps
      return isSame ? nil : Delivery(before: was, after: one)
    }
  }
}

/// What takes place at a time and a place.
protocol Timed {
  var start: Moment { get }
  var end: Moment { get }
  var placeText: String { get }
}

extension Session: Timed {
  var placeText: String { place.text }
}

extension PeerSession: Timed {
  var placeText: String { school.rawValue }
}
