/// What differs between two plans of one year.
///
/// The same id means the same session; under another module (a peer session: at another school) it is another one, which
/// is cancelled on one side and added on the other. The order of lists does not matter, but for trainers, of whom the
/// first leads. A plan compared with itself gives a difference that ``isEmpty``; the difference the other way round is
/// its ``reversed``.
public struct PlanDifference: Hashable, Sendable {
  /// By id; one that is cancelled stands before another that is added under its id.
  public var sessions: [SessionChange]
  /// In the same order.
  public var peerSessions: [PeerSessionChange]
  /// By id.
  public var deployments: [DateChange]
  /// By school.
  public var referents: [PostChange]
  /// What is asked for and is given no more.
  public var newlyUnmet: [Unmet]
  /// What was asked for in vain and is given, or asked for no more.
  public var noLongerUnmet: [Unmet]
  /// The scores that the two plans carry.
  public var score: ScoreChange

  /// Compares two plans.
  ///
  /// - Parameters:
  ///   - before: The plan that counts as the earlier one.
  ///   - after: The plan that counts as the later one.
  ///   - index: Tells the schools of deployments; without it nobody is told of a delivery's new day.
  public init(from before: Plan, to after: Plan, index: DossierIndex? = nil) {
    sessions = Self.changes(before.sessions, after.sessions, isSame: { $0.module == $1.module }) { id, before, after in
      SessionChange(id: id, before: before, after: after)
    }
    peerSessions = Self.changes(before.peerSessions, after.peerSessions, isSame: { $0.school == $1.school }) {
      PeerSessionChange(id: $0, before: $1, after: $2)
    }
    deployments = Self.dates(before, after, index)
    referents = Self.posts(before, after)
    (noLongerUnmet, newlyUnmet) = Self.unmet(before.unmet, after.unmet)
    score = ScoreChange(before: before.score, after: after.score)
  }

  /// Whether the two plans decide the same; their scores may differ still, as a dossier changes.
  public var isEmpty: Bool {
    sessions.isEmpty && peerSessions.isEmpty && deployments.isEmpty && referents.isEmpty && newlyUnmet.isEmpty
      && noLongerUnmet.isEmpty
  }

  /// The same difference seen from the later plan.
  public var reversed: PlanDifference {
    var other = self
    other.sessions = sessions.map { SessionChange(id: $0.id, before: $0.after, after: $0.before) }.inOrder
    other.peerSessions = peerSessions.map { PeerSessionChange(id: $0.id, before: $0.after, after: $0.before) }.inOrder
    other.deployments = deployments.map { one in
      DateChange(id: one.id, school: one.school, before: one.after, after: one.before, referents: one.referents)
    }
    other.referents = referents.map { PostChange(school: $0.school, before: $0.after, after: $0.before) }
    (other.newlyUnmet, other.noLongerUnmet) = (noLongerUnmet, newlyUnmet)
    other.score = ScoreChange(before: score.after, after: score.before)
    return other
  }

  private static func changes<Item: Keyed & Hashable, Change: MeetingChange>(
    _ before: [Item], _ after: [Item], isSame: (Item, Item) -> Bool,
    _ make: (ID<Item.Entity>, Item?, Item?) -> Change
  ) -> [Change] where Change.Meeting == Item {
    let earlier = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let later = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    var changes: [Change] = []
    for (id, old) in earlier {
      guard let new = later[id] else {
        changes.append(make(id, old, nil))
        continue
      }
      if isSame(old, new) {
        let change = make(id, old, new)
        if !change.aspects.isEmpty { changes.append(change) }
      } else {
        changes += [make(id, old, nil), make(id, nil, new)]
      }
    }
    for (id, new) in later where earlier[id] == nil { changes.append(make(id, nil, new)) }
    return changes.inOrder
  }

  private static func dates(_ before: Plan, _ after: Plan, _ index: DossierIndex?) -> [DateChange] {
    let earlier = Dictionary(before.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    let later = Dictionary(after.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    var posts: [ID<School>: Set<ID<Learner>>] = [:]
    for choice in before.referents + after.referents { posts[choice.school, default: []].formUnion(choice.holders) }
    return Set(earlier.keys).union(later.keys).filter { earlier[$0] != later[$0] }.sorted().map { id in
      let school = index?.deployments[id].flatMap { index?.projects[$0.project]?.school }
      return DateChange(
        id: id, school: school, before: earlier[id], after: later[id],
        referents: school.flatMap { posts[$0] }?.sorted() ?? [])
    }
  }

  private static func posts(_ before: Plan, _ after: Plan) -> [PostChange] {
    let earlier = Dictionary(before.referents.map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
    let later = Dictionary(after.referents.map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
    return Set(earlier.keys).union(later.keys).filter { earlier[$0] != later[$0] }.sorted().map { school in
      PostChange(school: school, before: earlier[school], after: later[school])
    }
  }

  /// What only the first list has, and what only the second has; equal ones are paired off one by one.
  private static func unmet(_ before: [Unmet], _ after: [Unmet]) -> ([Unmet], [Unmet]) {
    var counts: [Unmet: Int] = [:]
    for one in before { counts[one, default: 0] += 1 }
    for one in after { counts[one, default: 0] -= 1 }
    func only(_ sign: Int) -> [Unmet] {
      counts.filter { $0.value * sign > 0 }.flatMap { Array(repeating: $0.key, count: $0.value * sign) }
        .sorted { $0.orderText < $1.orderText }
    }
    return (only(1), only(-1))
  }
}

extension Unmet {
  /// Puts demands in an order that is the same each time.
  fileprivate var orderText: String {
    "\(learner?.rawValue ?? "")\u{0}\(module?.rawValue ?? "")\u{0}\(deployment?.rawValue ?? "")\u{0}\(reason)"
  }
}

extension ReferentChoice {
  /// Everybody who has the post at some time of the year, or stands in.
  var holders: Set<ID<Learner>> { Set([referent, deputy, successor?.learner].compactMap(\.self)) }
}
