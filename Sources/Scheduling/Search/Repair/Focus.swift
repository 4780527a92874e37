/// Whom the steps of a search that repairs a plan are about: first those whom a change touches, then those around them, at
/// last everybody.
struct Focus: Sendable {
  private var rings: [[Int32]] = []
  private var ring = 0

  /// Everybody from the beginning.
  init() {}

  /// - Parameter rings: people, from the inmost ring to the outmost; empty ones are left out.
  init(_ rings: [[Int32]]) { self.rings = rings.filter { !$0.isEmpty } }

  /// The people of the present ring; nil once everybody is meant.
  var people: [Int32]? { ring < rings.count ? rings[ring] : nil }

  /// Goes on to the ring that belongs to a share of the course, 0…1: the last part of it is for everybody.
  mutating func widen(to share: Double) { ring = max(ring, Int(share * Double(rings.count + 1))) }
}

extension Search {
  /// A random person of those the steps are about, −1 for none.
  mutating func anyPerson() -> Int {
    if let people = focus.people { return Int(people[generator.below(people.count)]) }
    let count = state.problem.people.ids.count
    return count == 0 ? -1 : generator.below(count)
  }

  /// Sets the rings around people whom a change touches: they and their companions, their schools, their circonscriptions.
  mutating func focus(on touched: Set<Int>) {
    let problem = state.problem
    var companions = touched
    for p in touched {
      for position in 0..<Int(state.agendaCount[p]) {
        let s = state.agendaEntry(p, position)
        for place in 0..<Int(state.sessions[s].count) { companions.insert(state.member(s, place)) }
      }
    }
    let homes = Set(touched.map { problem.people.home[$0] })
    let areas = Set(touched.map { problem.people.circonscription[$0] })
    let all = 0..<problem.people.ids.count
    let schools = Set(all.filter { homes.contains(problem.people.home[$0]) }).union(companions)
    let around = Set(all.filter { areas.contains(problem.people.circonscription[$0]) }).union(schools)
    focus = Focus([companions, schools, around].map { ring in ring.sorted().map { Int32($0) } })
  }
}
