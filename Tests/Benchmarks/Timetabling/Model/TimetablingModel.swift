import Scheduling

/// The kinds of moves, with how often each is tried.
enum TimetablingMove: MoveKind {
  /// A lecture to another period; with whoever is in the room, the two change places.
  case shift
  /// A lecture to another room of its period; with whoever is there, the two change rooms.
  case rehouse
  /// A lecture to another period, and back and forth with it all that conflict (a Kempe chain); rooms are found anew.
  case chain
  /// A lecture that has no slot into one; whoever is in the way loses theirs.
  case insert

  var share: Int {
    switch self {
    case .shift: 500
    case .rehouse: 100
    case .chain: 400
    case .insert: 100
    }
  }
}

/// A timetable in the making, with all that its costs are counted from.
///
/// No two lectures that conflict are ever held at once, and none in a closed period: what cannot be placed so stays out and
/// is what the hard level counts.
struct TimetablingModel: SearchModel, ~Copyable {
  enum Move {
    /// Lectures to free slots, or two that change places; −1 for nobody in the second.
    case exchange(Int32, Int32, from: Int32, to: Int32)
    /// The lectures in ``passengers`` to the slots beside them, between two periods.
    case chain(Int32, Int32)
    /// A lecture into a slot from which those in ``passengers`` are put out.
    case insert(Int32, to: Int32)
  }

  let data: CompiledTimetabling
  static var nobody: Int32 { -1 }
  /// By lecture: its slot, −1 for none.
  var slotOf: [Int32]
  /// By slot: its lecture, −1 for none.
  var lectureAt: [Int32]
  /// By course and period: lectures then that the course conflicts with, and 128 where it may not be held at all.
  var blocked: [UInt8]
  /// By curriculum and day: the periods taken, as bits.
  var taken: [UInt16]
  /// By course and day: lectures held.
  var heldOn: [UInt8]
  /// By course: days with a lecture.
  var daysHeld: [Int32]
  /// By course and room: lectures held.
  var heldIn: [UInt8]
  /// By course: the rooms it is held in, as bits.
  var roomsHeld: [UInt64]
  /// By period: the courses held.
  var held: [CourseSet]
  /// By period: the rooms that nobody is in, as bits.
  var free: [UInt64]
  /// By course and period: the slot of the lecture held then, −1 for none.
  var slotAt: [Int32]
  /// Lectures without a slot.
  var out: [Int32]
  /// Those who move with the move that has been proposed: the first ``passengerCount``.
  var passengers: [Passenger]
  var passengerCount = 0

  /// A lecture on its way to a slot.
  struct Passenger: Sendable {
    var lecture: Int32
    var to: Int32
  }

  init(_ problem: CourseTimetabling) {
    data = CompiledTimetabling(problem)
    slotOf = Array(repeating: Self.nobody, count: data.courseOf.count)
    lectureAt = Array(repeating: Self.nobody, count: data.periods * data.rooms)
    let (courses, periods, closed) = (data.courses, data.periods, data.closed)
    blocked = (0..<courses * periods).map { cell in
      let course = cell / periods
      return closed[cell % periods][course / 64] >> UInt64(course % 64) & 1 != 0 ? 128 : 0
    }
    taken = Array(repeating: 0, count: problem.curricula.count * data.days)
    heldOn = Array(repeating: 0, count: data.courses * data.days)
    daysHeld = Array(repeating: 0, count: data.courses)
    heldIn = Array(repeating: 0, count: data.courses * data.rooms)
    roomsHeld = Array(repeating: 0, count: data.courses)
    held = Array(repeating: .zero, count: data.periods)
    free = Array(repeating: UInt64.max >> UInt64(64 - data.rooms), count: data.periods)
    slotAt = Array(repeating: Self.nobody, count: data.courses * data.periods)
    out = data.courseOf.indices.map { Int32($0) }
    passengers = Array(repeating: Passenger(lecture: 0, to: 0), count: 2 * data.rooms)
  }

  mutating func propose(_ kind: TimetablingMove, with generator: inout Generator) -> Move? {
    switch kind {
    case .shift: proposeShift(&generator)
    case .rehouse: proposeRehouse(&generator)
    case .chain: proposeChain(&generator)
    case .insert: proposeInsert(&generator)
    }
  }

  func delta(of move: Move) -> Levels {
    switch move {
    case .exchange(let a, let b, let from, let to): Levels(cost: exchangeDelta(Int(a), Int(b), Int(from), Int(to)))
    case .chain(let p, let q): Levels(cost: chainDelta(Int(p), Int(q)))
    case .insert(let a, let to): insertDelta(Int(a), to: Int(to))
    }
  }

  mutating func apply(_ move: Move) {
    switch move {
    case .exchange(let a, let b, let from, let to):
      lift(Int(a))
      if b >= 0 {
        lift(Int(b))
        put(Int(b), Int(from))
      }
      put(Int(a), Int(to))
    case .chain:
      for position in 0..<passengerCount { lift(Int(passengers[position].lecture)) }
      for position in 0..<passengerCount { put(Int(passengers[position].lecture), Int(passengers[position].to)) }
    case .insert(let a, let to):
      for passenger in passengers.prefix(passengerCount) {
        lift(Int(passenger.lecture))
        out.append(passenger.lecture)
      }
      if let position = out.firstIndex(of: a) { out.remove(at: position) }
      put(Int(a), Int(to))
    }
  }

  func save() -> [Int32] { slotOf }

  mutating func restore(_ saved: [Int32]) {
    for lecture in slotOf.indices where slotOf[lecture] >= 0 { lift(lecture) }
    out = []
    for (lecture, slot) in saved.enumerated() {
      if slot >= 0 { put(lecture, Int(slot)) } else { out.append(Int32(lecture)) }
    }
  }

  /// Counts with the validator, which shares nothing with the deltas.
  func recount() -> Levels { Levels(hard: out.count, cost: Validator(problem: data.problem).costs(timetable).sum) }

  var timetable: Timetable {
    var entries: [Timetable.Entry] = []
    for (lecture, slot) in slotOf.enumerated() where slot >= 0 {
      entries.append(
        Timetable.Entry(
          course: data.courseNumber[Int(data.courseOf[lecture])], room: data.roomNumber[Int(slot) % data.rooms],
          period: Int(slot) / data.rooms))
    }
    return Timetable(entries: entries)
  }
}
