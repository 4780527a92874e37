@testable import Scheduling

/// Everything that a state decides and counts, in a form in which order does not matter where it means nothing.
struct Content: Equatable {
  /// One open session with the people in it.
  struct Meeting: Hashable {
    var module: Int32
    var slot: Int32
    var place: Int32
    var trainer: Int32
    var seats: Int32
    var locked: Int32
    var isFixed: Bool
    var isShadow: Bool
    var isKept: Bool
    var booking: Int32
    var isMovable: Bool
    var people: Set<Int32>
  }

  /// How often each meeting is held.
  var meetings: [Meeting: Int]
  /// By person, in order of time.
  var agendas: [[Meeting]]
  var trainerDays: [[Meeting: Int]]
  var placeDays: [[Meeting: Int]]
  var byModule: [[Meeting: Int]]
  var byArea: [[Meeting: Int]]
  /// What is counted, by name.
  var counters: [String: [Int]]
  var memberStates: [SearchState.MemberState]
  var leads: [Set<Int32>]

  init(_ state: borrowing SearchState) {
    let all = state.sessions.indices.map { Self.meeting($0, state) }
    func tally(_ list: [Int]) -> [Meeting: Int] {
      Dictionary(list.map { (all[$0], 1) }, uniquingKeysWith: +)
    }
    func chain(_ head: Int32, _ next: [Int32]) -> [Int] {
      var list: [Int] = []
      var s = Int(head)
      while s >= 0 {
        list.append(s)
        s = Int(next[s])
      }
      return list
    }
    let (sessions, trainerNext, placeNext) = (state.sessions, state.trainerNext, state.placeNext)
    meetings = tally(sessions.indices.filter { sessions[$0].isOpen })
    agendas = []
    for p in state.agendaCount.indices {
      var agenda: [Meeting] = []
      for position in 0..<Int(state.agendaCount[p]) { agenda.append(all[state.agendaEntry(p, position)]) }
      agendas.append(agenda)
    }
    trainerDays = state.trainerHead.map { tally(chain($0, trainerNext)) }
    placeDays = state.placeHead.map { tally(chain($0, placeNext)) }
    byModule = state.openByModule.map { tally($0.map { Int($0) }) }
    byArea = state.openByArea.map { tally($0.map { Int($0) }) }
    memberStates = state.memberStates
    leads = state.leads.map { Set($0) }
    counters = Self.counters(state)
  }

  private static func meeting(_ s: Int, _ state: borrowing SearchState) -> Meeting {
    let session = state.sessions[s]
    return Meeting(
      module: session.module, slot: session.slot, place: session.place, trainer: session.trainer,
      seats: session.seats, locked: session.locked, isFixed: session.isFixed, isShadow: session.isShadow,
      isKept: session.isKept, booking: session.booking,
      isMovable: state.movablePosition[s] >= 0,
      people: Set(state.members[s * state.width..<s * state.width + Int(session.count)]))
  }

  private static func counters(_ state: borrowing SearchState) -> [String: [Int]] {
    func wide(_ list: [some BinaryInteger]) -> [Int] { list.map { Int($0) } }
    var counters: [String: [Int]] = [:]
    counters["got"] = wide(state.got)
    counters["route"] = wide(state.route)
    counters["week"] = wide(state.weekMinutes)
    counters["year"] = wide(state.yearMinutes)
    counters["uneven"] = state.groupUneven + [state.unevenSum]
    counters["substitutes"] = wide(state.substitutesUsed)
    counters["dates"] = wide(state.date)
    counters["installers"] = wide(state.installerRoom)
    counters["ready"] = wide(state.readyCount)
    counters["needed"] = wide(state.needed)
    counters["demands"] = wide(state.demandReadiness)
    counters["referents"] = wide(state.referentReadiness)
    counters["peers"] = wide(state.peerShort)
    counters["readiness"] = state.readinessTerms
    counters["cost"] = state.costTerms
    counters["sums"] = [state.readiness, state.cost, state.movable.count]
    return counters
  }

  /// The names of the parts in which two states differ.
  func differences(_ other: Content) -> [String] {
    var names = Set(counters.keys).union(other.counters.keys).filter { counters[$0] != other.counters[$0] }.sorted()
    if meetings != other.meetings { names.append("meetings") }
    if agendas != other.agendas { names.append("agendas") }
    if trainerDays != other.trainerDays { names.append("trainerDays") }
    if placeDays != other.placeDays { names.append("placeDays") }
    if byModule != other.byModule { names.append("byModule") }
    if byArea != other.byArea { names.append("byArea") }
    if memberStates != other.memberStates { names.append("memberStates") }
    if leads != other.leads { names.append("leads") }
    return names
  }
}
