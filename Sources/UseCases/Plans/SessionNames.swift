import Planning
import SchoolCalendar

/// Sees to it that an id means the same session in a new plan as in the one that is followed.
///
/// The search numbers sessions from one. Attendance, sheets and calendars name them by id, so the same number for
/// something else would put people into a session they have never seen: what was S0004 stays S0004, in a plan that no
/// longer has it nothing is, and what is new takes a number that was never used.
struct SessionNames {
  /// What makes a session the same one.
  private struct Identity: Hashable {
    /// The module, or for a peer session the school and its leader.
    var subject: String
    var start: Moment
    var end: Moment
    var place: Place

    init(_ session: Session) {
      (subject, start, end, place) = (session.module.rawValue, session.start, session.end, session.place)
    }

    init(_ session: PeerSession) {
      subject = "\(session.school) \(session.referent)"
      (start, end, place) = (session.start, session.end, .school(session.school))
    }
  }

  private var known: [Identity: [String]] = [:]
  private var taken: Set<String> = []
  private let fixed: Set<ID<Session>>

  /// - Parameters:
  ///   - published: The plan that is followed; nil where none is.
  ///   - held: Sessions that attendance is recorded of.
  ///   - fixed: Sessions of others, which keep their own ids.
  init(_ published: Plan?, held: FormerSessions, fixed: Set<ID<Session>>) {
    self.fixed = fixed
    let sessions = ((published?.sessions ?? []) + held.sessions).filter { !fixed.contains($0.id) }
    let peers = (published?.peerSessions ?? []) + held.peerSessions
    let all = sessions.map { (Identity($0), $0.id.rawValue) } + peers.map { (Identity($0), $0.id.rawValue) }
    for (identity, id) in all where taken.insert(id).inserted { known[identity, default: []].append(id) }
  }

  /// The plan with its ids made to agree; nothing but ids changes.
  func apply(to plan: Plan) -> Plan {
    if taken.isEmpty { return plan }
    var (plan, known, taken) = (plan, known, taken)
    func recall(_ identity: Identity) -> String? {
      guard var ids = known[identity], !ids.isEmpty else { return nil }
      let id = ids.removeFirst()
      known[identity] = ids
      return id
    }
    var (newSessions, newPeers): ([Int], [Int]) = ([], [])
    for place in plan.sessions.indices where !fixed.contains(plan.sessions[place].id) {
      if let id = recall(Identity(plan.sessions[place])) {
        plan.sessions[place].id = ID(id)
      } else {
        newSessions.append(place)
      }
    }
    for place in plan.peerSessions.indices {
      if let id = recall(Identity(plan.peerSessions[place])) {
        plan.peerSessions[place].id = ID(id)
      } else {
        newPeers.append(place)
      }
    }
    for place in newSessions {
      let id = Self.free(plan.sessions[place].id.rawValue, &taken)
      plan.sessions[place].id = ID(id)
    }
    for place in newPeers {
      let id = Self.free(plan.peerSessions[place].id.rawValue, &taken)
      plan.peerSessions[place].id = ID(id)
    }
    return plan
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
