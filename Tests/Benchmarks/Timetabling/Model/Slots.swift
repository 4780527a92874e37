extension TimetablingModel {
  /// Takes a lecture out of its slot.
  mutating func lift(_ lecture: Int) {
    let slot = Int(slotOf[lecture])
    let (period, room) = slot.quotientAndRemainder(dividingBy: data.rooms)
    let course = Int(data.courseOf[lecture])
    let day = Int(data.day[period])
    slotOf[lecture] = Self.nobody
    lectureAt[slot] = Self.nobody
    for position in data.rivalStart[course]..<data.rivalStart[course + 1] {
      blocked[Int(data.rivalList[position]) * data.periods + period] &-= 1
    }
    for position in data.curriculumStart[course]..<data.curriculumStart[course + 1] {
      taken[Int(data.curricula[position]) + day] &= ~data.bit[period]
    }
    heldOn[course * data.days + day] &-= 1
    if heldOn[course * data.days + day] == 0 { daysHeld[course] &-= 1 }
    heldIn[course * data.rooms + room] &-= 1
    if heldIn[course * data.rooms + room] == 0 { roomsHeld[course] &= ~(1 << UInt64(room)) }
    held[period][course >> 6] &= ~(1 << UInt64(course & 63))
    free[period] |= 1 << UInt64(room)
    slotAt[course * data.periods + period] = Self.nobody
  }

  /// Puts a lecture that has no slot into a free one.
  mutating func put(_ lecture: Int, _ slot: Int) {
    let (period, room) = slot.quotientAndRemainder(dividingBy: data.rooms)
    let course = Int(data.courseOf[lecture])
    let day = Int(data.day[period])
    slotOf[lecture] = Int32(truncatingIfNeeded: slot)
    lectureAt[slot] = Int32(truncatingIfNeeded: lecture)
    for position in data.rivalStart[course]..<data.rivalStart[course + 1] {
      blocked[Int(data.rivalList[position]) * data.periods + period] &+= 1
    }
    for position in data.curriculumStart[course]..<data.curriculumStart[course + 1] {
      taken[Int(data.curricula[position]) + day] |= data.bit[period]
    }
    if heldOn[course * data.days + day] == 0 { daysHeld[course] &+= 1 }
    heldOn[course * data.days + day] &+= 1
    heldIn[course * data.rooms + room] &+= 1
    roomsHeld[course] |= 1 << UInt64(room)
    held[period][course >> 6] |= 1 << UInt64(course & 63)
    free[period] &= ~(1 << UInt64(room))
    slotAt[course * data.periods + period] = Int32(truncatingIfNeeded: slot)
  }
}
