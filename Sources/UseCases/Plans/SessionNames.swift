import Planning
import SchoolCalendar

/// Sees to it that an id means the same session in a new plan as in the one that is followed.
///
/// Attendance, sheets and calendars name sessions by id. What was S0004 stays S0004: at its time and place, or moved to
/// another one (``MovedSessions``), as long as it has not begun. In a plan that no longer has it nothing is S0004, and what
/// is new takes a number that was never used.
struct SessionNames {
  private let published: Plan?
  private let held: FormerSessions
  private let fixed: Set<ID<Session>>
  /// The last day that is past; sessions up to it are never moved.
  private let lastPastDay: Day?

  /// - Parameters:
  ///   - published: The plan that is followed; nil where none is.
  ///   - held: Sessions that attendance is recorded of.
  ///   - fixed: Sessions of others, which keep their own ids.
  init(_ published: Plan?, held: FormerSessions, fixed: Set<ID<Session>>, lastPastDay: Day? = nil) {
    self.published = published
    self.held = held
    self.fixed = fixed
    self.lastPastDay = lastPastDay
  }

  /// The plan of a search that knew the published one, with its ids made to agree; nothing but ids changes.
  ///
  /// The search has given the published id to every session that is where and when it was, and fresh ones to the others.
  func apply(to plan: Plan) -> Plan {
    let known = (published?.sessions ?? []) + held.sessions
    let knownPeers = (published?.peerSessions ?? []) + held.peerSessions
    var taken = Set(known.map(\.id.rawValue) + knownPeers.map(\.id.rawValue))
    if taken.isEmpty { return plan }
    var plan = plan
    let moved = MovedSessions(
      from: known.filter { mayMove($0.id, $0.start, in: plan) }, isNamed: { fixed.contains($0) })
    let names = moved.names(in: plan, published: published)
    for place in plan.sessions.indices where !fixed.contains(plan.sessions[place].id) {
      if isNamed(plan.sessions[place]) { continue }
      let id = plan.sessions[place].id
      plan.sessions[place].id = names[id] ?? ID(Self.free(id.rawValue, &taken))
    }
    let peers = MovedSessions.peerNames(
      in: plan, from: knownPeers.filter { mayMove($0.asSession, $0.start, in: plan) })
    for place in plan.peerSessions.indices where !isNamed(plan.peerSessions[place]) {
      let id = plan.peerSessions[place].id
      plan.peerSessions[place].id = peers[id] ?? ID(Self.free(id.rawValue, &taken))
    }
    return plan
  }

  /// Whether a session of the plan bears the id of the published session that it is.
  private func isNamed(_ session: Session) -> Bool {
    published?.sessions.contains { $0.id == session.id && $0.module == session.module } ?? false
  }

  private func isNamed(_ session: PeerSession) -> Bool {
    published?.peerSessions.contains { $0.id == session.id && $0.school == session.school } ?? false
  }

  /// Whether a known session could be found again at another time: nobody was there yet, it has not begun, and the plan
  /// does not have it anyway.
  private func mayMove(_ id: ID<Session>, _ start: Moment, in plan: Plan) -> Bool {
    if let lastPastDay, start.day <= lastPastDay { return false }
    return !held.sessions.contains { $0.id == id } && !held.peerSessions.contains { $0.asSession == id }
  }

  /// The id itself where it is free, else the next number after its letters: `S0012`, `P-0359801N-3`.
  private static func free(_ id: String, _ taken: inout Set<String>) -> String {
    if taken.insert(id).inserted { return id }
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let (stem, width) = (id.dropLast(digits), digits)
    var number = Int(id.suffix(digits)) ?? 0
    while true {
      number += 1
      let text = String(number)
      let next = stem + String(repeating: "0", count: max(0, width - text.count)) + text
      if taken.insert(String(next)).inserted { return String(next) }
    }
  }
}

extension FormerSessions {
  /// The sessions that a plan has under the same id with another module or time, by id.
  func changed(in plan: Plan) -> [ID<Session>] {
    let own = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let peers = Dictionary(plan.peerSessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let official = sessions.filter { held in
      own[held.id].map { ($0.module, $0.start, $0.end) != (held.module, held.start, held.end) } ?? false
    }
    let others = peerSessions.filter { held in
      peers[held.id].map { ($0.school, $0.start, $0.end) != (held.school, held.start, held.end) } ?? false
    }
    return (official.map(\.id) + others.map(\.asSession)).sorted()
  }
}
