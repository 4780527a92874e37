/// A search in progress: the decisions, the source of chance and how readiness weighs against cost.
struct Search: ~Copyable, Sendable {
  var state: SearchState
  var generator: Generator
  /// Minutes of cost that one thousandth of readiness weighs while moves are judged.
  ///
  /// Plans are compared by readiness first; a finite weight lets the search pass over small steps back.
  var readinessWeight: Int
  /// Whom the steps are about.
  var focus = Focus()

  init(_ state: consuming SearchState, seed: UInt64, readinessWeight: Int = 200) {
    self.state = state
    generator = Generator(seed: seed)
    self.readinessWeight = readinessWeight
  }

  var objective: Int { state.objective(readinessWeight) }

  /// Closes the sessions that steps since the last decision have emptied.
  ///
  /// - Returns: false when one is left with too few people, so that the steps cannot stand.
  mutating func tidy() -> Bool {
    var position = 0
    let end = state.journal.count
    while position < end {
      switch state.journal.steps[position] {
      case .left(let p, _) where !state.keepsOrder(Int(p)):
        return false
      case .left(_, let s), .joined(_, let s), .opened(let s):
        let session = state.sessions[Int(s)]
        if session.isOpen, !session.isFixed {
          if session.count == 0 {
            state.close(Int(s))
          } else if !state.hasEnough(Int(s)) {
            return false
          }
        }
      default: break
      }
      position += 1
    }
    return true
  }

  /// A random session that may be changed, of somebody whom the steps are about; −1 for none.
  mutating func anyMovable() -> Int {
    if let people = focus.people {
      let p = Int(people[generator.below(people.count)])
      let count = Int(state.agendaCount[p])
      let s = count == 0 ? -1 : state.agendaEntry(p, generator.below(count))
      if s >= 0, state.movablePosition[s] >= 0 { return s }
    }
    return state.movable.isEmpty ? -1 : Int(state.movable[generator.below(state.movable.count)])
  }

  /// A random member of a session who may leave, −1 for none.
  mutating func anyMember(of s: Int) -> Int {
    let session = state.sessions[s]
    let loose = Int(session.count - session.locked)
    return loose <= 0 ? -1 : state.member(s, Int(session.locked) + generator.below(loose))
  }

  /// A random session that a person at a place could know of: remote ones, those of the circonscription, or any.
  mutating func anySession(near p: Int) -> Int {
    let own = Int(state.problem.people.circonscription[p])
    let last = state.openByArea.count - 1
    let choice = generator.below(10)
    var area = choice < 6 && own >= 0 ? own : last
    if choice >= 8 { area = generator.below(state.openByArea.count) }
    let list = state.openByArea[area]
    return list.isEmpty ? -1 : Int(list[generator.below(list.count)])
  }
}
