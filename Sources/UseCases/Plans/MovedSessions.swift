import Planning
import SchoolCalendar

/// Finds which new session of a plan is a published one that was moved.
///
/// A session is the published one where it is of the same module and half of those who were booked are in it, or half of
/// those in it were booked. Of several the one with most people in common, then the nearest in time, then the first id.
struct MovedSessions {
  private struct Match {
    var old: Session
    var new: Session
    var common: Int
    var minutes: Int

    /// Most people in common first, then the nearest in time, then by id.
    func isBefore(_ other: Match) -> Bool {
      if common != other.common { return common > other.common }
      if minutes != other.minutes { return minutes < other.minutes }
      return (old.id, new.id) < (other.old.id, other.new.id)
    }
  }

  private let old: [Session]

  /// - Parameter known: Published sessions that may have been moved.
  init(from known: [Session], isNamed: (ID<Session>) -> Bool) { old = known.filter { !isNamed($0.id) } }

  /// The published ids of new sessions, by the ids that they have now.
  func names(in plan: Plan, published: Plan?) -> [ID<Session>: ID<Session>] {
    let modules = Dictionary(
      (published?.sessions ?? []).map { ($0.id, $0.module) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(plan.sessions.filter { modules[$0.id] == $0.module }.map(\.id))
    let new = Dictionary(grouping: plan.sessions.filter { !kept.contains($0.id) }, by: \.module)
    var matches: [Match] = []
    for before in old where !kept.contains(before.id) {
      let people = Set(before.learners)
      for after in new[before.module] ?? [] {
        // At the same time and place it is another session of the kind, held beside it.
        if after.start == before.start, after.place.text == before.place.text { continue }
        let common = people.intersection(after.learners).count
        guard common > 0, common * 2 >= people.count || common * 2 >= after.learners.count else { continue }
        matches.append(
          Match(old: before, new: after, common: common, minutes: abs(before.start.minutes(until: after.start))))
      }
    }
    matches.sort { $0.isBefore($1) }
    var names: [ID<Session>: ID<Session>] = [:]
    var used: Set<ID<Session>> = []
    for match in matches where names[match.new.id] == nil && used.insert(match.old.id).inserted {
      names[match.new.id] = match.old.id
    }
    return names
  }

  /// As ``names(in:published:)`` for peer sessions: those of one school in order of time.
  static func peerNames(in plan: Plan, from known: [PeerSession]) -> [ID<PeerSession>: ID<PeerSession>] {
    let old = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(plan.peerSessions.filter { old[$0.id]?.school == $0.school }.map(\.id))
    let gone = Dictionary(grouping: old.values.filter { !kept.contains($0.id) }, by: \.school)
    let new = Dictionary(grouping: plan.peerSessions.filter { !kept.contains($0.id) }, by: \.school)
    var names: [ID<PeerSession>: ID<PeerSession>] = [:]
    for (school, sessions) in new {
      let before = (gone[school] ?? []).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
      for (old, new) in zip(before, sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }) {
        names[new.id] = old.id
      }
    }
    return names
  }
}
