import Scheduling

extension TimetablingModel {
  /// A lecture that has a slot, at random.
  @inline(__always)
  private func anyPlaced(_ generator: inout Generator) -> Int? {
    let lecture = generator.below(slotOf.count)
    return slotOf[lecture] >= 0 ? lecture : nil
  }

  @inline(__always)
  private func anyRoom(for course: Int, _ generator: inout Generator) -> Int {
    let start = data.choiceStart[course]
    return Int(data.choices[start + generator.below(data.choiceStart[course + 1] - start)])
  }

  mutating func proposeShift(_ generator: inout Generator) -> Move? {
    guard let a = anyPlaced(&generator) else { return nil }
    let from = Int(slotOf[a])
    let p = from / data.rooms
    let course = Int(data.courseOf[a])
    let q = generator.below(data.periods)
    let obstacles = blocked[course * data.periods + q]
    guard obstacles <= 1, q != p else { return nil }
    let to = q * data.rooms + anyRoom(for: course, &generator)
    let b = Int(lectureAt[to])
    if b < 0 {
      guard obstacles == 0 else { return nil }
    } else {
      // The two may be each other's obstacle, and have no other.
      let other = Int(data.courseOf[b])
      let mutual: UInt8 = data.conflicts(course, other) ? 1 : 0
      guard obstacles == mutual, blocked[other * data.periods + p] == mutual, course != other else { return nil }
    }
    return .exchange(Int32(truncatingIfNeeded: a), Int32(truncatingIfNeeded: b), from: Int32(from), to: Int32(to))
  }

  mutating func proposeRehouse(_ generator: inout Generator) -> Move? {
    guard let a = anyPlaced(&generator) else { return nil }
    let from = Int(slotOf[a])
    let to = from / data.rooms * data.rooms + anyRoom(for: Int(data.courseOf[a]), &generator)
    guard to != from else { return nil }
    return .exchange(Int32(truncatingIfNeeded: a), lectureAt[to], from: Int32(from), to: Int32(to))
  }

  /// Of a few slots drawn, the one from which the fewest would be put out.
  mutating func proposeInsert(_ generator: inout Generator) -> Move? {
    guard !out.isEmpty else { return nil }
    let a = Int(out[generator.below(out.count)])
    let course = Int(data.courseOf[a])
    var (best, fewest) = (-1, Int.max)
    for _ in 0..<4 {
      let p = generator.below(data.periods)
      let obstacles = Int(blocked[course * data.periods + p])
      guard obstacles < 128, slotAt[course * data.periods + p] < 0 else { continue }
      let slot = p * data.rooms + anyRoom(for: course, &generator)
      let b = Int(lectureAt[slot])
      let isFurther = b >= 0 && !data.conflicts(course, Int(data.courseOf[b]))
      let count = obstacles + (isFurther ? 1 : 0)
      if count < fewest { (best, fewest) = (slot, count) }
    }
    guard best >= 0 else { return nil }
    putOut(for: course, from: best)
    return .insert(Int32(truncatingIfNeeded: a), to: Int32(truncatingIfNeeded: best))
  }

  /// Notes who loses their slot for a course: whoever is in the room, and all that conflict.
  private mutating func putOut(for course: Int, from slot: Int) {
    let first = slot / data.rooms * data.rooms
    passengerCount = 0
    for other in first..<first + data.rooms {
      let b = lectureAt[other]
      guard b >= 0, other == slot || data.conflicts(course, Int(data.courseOf[Int(b)])) else { continue }
      passengers[passengerCount] = Passenger(lecture: b, to: Self.nobody)
      passengerCount += 1
    }
  }
}
