extension TimetablingModel {
  /// Places lectures one after the other, those with the fewest periods left first, each where it costs least; those that
  /// find no slot stay out.
  mutating func construct() {
    while let lecture = mostConstrained(), let slot = cheapestSlot(lecture) {
      out.removeAll { $0 == Int32(lecture) }
      put(lecture, slot)
    }
  }

  private func mostConstrained() -> Int? {
    var (best, fewest) = (-1, Int.max)
    for lecture in out.map({ Int($0) }) {
      let course = Int(data.courseOf[lecture])
      let left = (0..<data.periods).count { p in
        blocked[course * data.periods + p] == 0 && free[p] != 0
      }
      if left > 0, left < fewest { (best, fewest) = (lecture, left) }
    }
    return best < 0 ? nil : best
  }

  private func cheapestSlot(_ lecture: Int) -> Int? {
    let course = Int(data.courseOf[lecture])
    var (best, least) = (-1, Int.max)
    for slot in lectureAt.indices where lectureAt[slot] < 0 {
      guard blocked[course * data.periods + slot / data.rooms] == 0 else { continue }
      let cost = insertDelta(lecture, to: slot).cost
      if cost < least { (best, least) = (slot, cost) }
    }
    return best < 0 ? nil : best
  }
}
