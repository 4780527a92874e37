import Scheduling

extension TimetablingModel {
  /// A lecture to another period, those that conflict with it back, those that conflict with these forth, and so on.
  mutating func proposeChain(_ generator: inout Generator) -> Move? {
    let a = generator.below(slotOf.count)
    guard slotOf[a] >= 0 else { return nil }
    let p = Int(slotOf[a]) / data.rooms
    let q = generator.below(data.periods)
    let course = Int(data.courseOf[a])
    // A course held in both periods would change places with itself.
    guard p != q, slotAt[course * data.periods + q] < 0, blocked[course * data.periods + q] < 128 else { return nil }
    var there = CourseSet.zero
    there[course >> 6] = 1 << UInt64(course & 63)
    var back = rivals(of: there) & held[q]
    var newBack = back
    while any(newBack) {
      guard !any(newBack & data.closed[p]) else { return nil }
      let newThere = rivals(of: newBack) & held[p] & ~there
      guard any(newThere) else { break }
      guard !any(newThere & data.closed[q]) else { return nil }
      there |= newThere
      newBack = rivals(of: newThere) & held[q] & ~back
      back |= newBack
    }
    passengerCount = 0
    guard board(there, from: p, to: q, leaving: back), board(back, from: q, to: p, leaving: there) else { return nil }
    return .chain(Int32(truncatingIfNeeded: p), Int32(truncatingIfNeeded: q))
  }

  @inline(__always)
  private func any(_ set: CourseSet) -> Bool { set != .zero }

  /// The courses that conflict with one of a set.
  @inline(__always)
  private func rivals(of set: CourseSet) -> CourseSet {
    var found = CourseSet.zero
    for word in 0..<4 {
      var left = set[word]
      while left != 0 {
        found |= data.rivals[word << 6 | left.trailingZeroBitCount]
        left &= left - 1
      }
    }
    return found
  }

  /// Gives each course of a set, the largest first, a room in another period from which others leave.
  ///
  /// - Returns: false where there are too few rooms.
  @inline(__always)
  private mutating func board(_ set: CourseSet, from p: Int, to q: Int, leaving: CourseSet) -> Bool {
    var rooms = free[q]
    for word in 0..<4 {
      var left = leaving[word]
      while left != 0 {
        let course = word << 6 | left.trailingZeroBitCount
        left &= left - 1
        rooms |= 1 << UInt64(Int(slotAt[course * data.periods + q]) - q * data.rooms)
      }
    }
    for word in 0..<4 {
      var left = set[word]
      while left != 0 {
        guard rooms != 0 else { return false }
        let course = word << 6 | left.trailingZeroBitCount
        left &= left - 1
        let slot = Int(slotAt[course * data.periods + p])
        let room = bestRoom(for: course, now: slot - p * data.rooms, among: rooms)
        rooms &= ~(1 << UInt64(room))
        passengers[passengerCount] = Passenger(
          lecture: lectureAt[slot], to: Int32(truncatingIfNeeded: q * data.rooms + room))
        passengerCount += 1
      }
    }
    return true
  }

  /// The room that costs a course least: one that it has elsewhere, its own, or the tightest.
  @inline(__always)
  private func bestRoom(for course: Int, now room: Int, among rooms: UInt64) -> Int {
    let fitting = rooms & data.fitting[course]
    guard fitting != 0 else { return leastBadRoom(for: course, now: room, among: rooms) }
    let own: UInt64 = 1 << UInt64(room)
    let isOnly = heldIn[course * data.rooms + room] == 1
    if !isOnly, fitting & own != 0 { return room }
    let known = fitting & roomsHeld[course] & ~own
    if known != 0 { return known.trailingZeroBitCount }
    return fitting & own != 0 ? room : fitting.trailingZeroBitCount
  }

  private func leastBadRoom(for course: Int, now room: Int, among rooms: UInt64) -> Int {
    var left = rooms
    var (best, least) = (room, Int.max)
    while left != 0 {
      let r = left.trailingZeroBitCount
      left &= left - 1
      let delta = roomDelta(course, room, r)
      if delta < least { (best, least) = (r, delta) }
    }
    return best
  }
}
