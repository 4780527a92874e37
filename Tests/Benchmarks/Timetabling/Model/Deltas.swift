import Scheduling

extension TimetablingModel {
  /// What a course pays for days too few when it loses a lecture on a day and gains one on another.
  @inline(__always)
  private func daysDelta(_ course: Int, _ from: Int, _ to: Int) -> Int {
    guard from != to else { return 0 }
    let row = course * data.days
    let before = daysHeld[course]
    let after = before - (heldOn[row + from] == 1 ? 1 : 0) + (heldOn[row + to] == 0 ? 1 : 0)
    let least = data.minimumDays[course]
    return 5 * Int(max(0, least - after) - max(0, least - before))
  }

  /// What moving a course's lecture from a period to another changes while all that conflict with it go the other way.
  ///
  /// A curriculum with a lecture in both periods keeps both: they change places.
  @inline(__always)
  func periodDelta(_ course: Int, _ p: Int, _ q: Int) -> Int {
    let (from, to) = (Int(data.day[p]), Int(data.day[q]))
    let (leaves, enters) = (data.bit[p], data.bit[q])
    var sum: Int32 = 0
    if from == to {
      for position in data.curriculumStart[course]..<data.curriculumStart[course + 1] {
        let set = taken[Int(data.curricula[position]) + from]
        if set & enters != 0 { continue }
        sum &+= data.alone[Int(set ^ (leaves | enters))] &- data.alone[Int(set)]
      }
      return Int(sum)
    }
    for position in data.curriculumStart[course]..<data.curriculumStart[course + 1] {
      let row = Int(data.curricula[position])
      let target = taken[row + to]
      if target & enters != 0 { continue }
      let source = taken[row + from]
      sum &+= data.alone[Int(source ^ leaves)] &- data.alone[Int(source)]
      sum &+= data.alone[Int(target | enters)] &- data.alone[Int(target)]
    }
    return Int(sum) + daysDelta(course, from, to)
  }

  /// What moving a course's lecture from a room to another changes.
  @inline(__always)
  func roomDelta(_ course: Int, _ from: Int, _ to: Int) -> Int {
    guard from != to else { return 0 }
    let row = course * data.rooms
    return Int(data.unseated[row + to] - data.unseated[row + from])
      + (heldIn[row + to] == 0 ? 1 : 0) - (heldIn[row + from] == 1 ? 1 : 0)
  }

  func exchangeDelta(_ a: Int, _ b: Int, _ from: Int, _ to: Int) -> Int {
    let (p, r) = from.quotientAndRemainder(dividingBy: data.rooms)
    let (q, s) = to.quotientAndRemainder(dividingBy: data.rooms)
    let course = Int(data.courseOf[a])
    var sum = roomDelta(course, r, s)
    if p != q { sum += periodDelta(course, p, q) }
    if b >= 0 {
      let other = Int(data.courseOf[b])
      sum += roomDelta(other, s, r)
      if p != q { sum += periodDelta(other, q, p) }
    }
    return sum
  }

  func chainDelta(_ p: Int, _ q: Int) -> Int {
    var sum = 0
    for position in 0..<passengerCount {
      let passenger = passengers[position]
      let from = Int(slotOf[Int(passenger.lecture)])
      let (here, r) = from.quotientAndRemainder(dividingBy: data.rooms)
      let course = Int(data.courseOf[Int(passenger.lecture)])
      sum += roomDelta(course, r, Int(passenger.to) % data.rooms)
      sum += periodDelta(course, here, here == p ? q : p)
    }
    return sum
  }

  /// What it changes to put a lecture into a period from which all that conflict with it are put out.
  func insertDelta(_ lecture: Int, to slot: Int) -> Levels {
    let (p, room) = slot.quotientAndRemainder(dividingBy: data.rooms)
    let course = Int(data.courseOf[lecture])
    let day = Int(data.day[p])
    var sum = Int(data.unseated[course * data.rooms + room])
    if roomsHeld[course] != 0, heldIn[course * data.rooms + room] == 0 { sum += 1 }
    if heldOn[course * data.days + day] == 0, daysHeld[course] < data.minimumDays[course] { sum -= 5 }
    for position in data.curriculumStart[course]..<data.curriculumStart[course + 1] {
      let set = taken[Int(data.curricula[position]) + day]
      sum += Int(data.alone[Int(set | data.bit[p])] - data.alone[Int(set)])
    }
    for passenger in passengers.prefix(passengerCount) {
      sum += removalDelta(Int(passenger.lecture), leavingTo: course)
    }
    return Levels(hard: passengerCount - 1, cost: sum)
  }

  /// What it changes to put a lecture out, where its curricula that the newcomer has as well stay as they are.
  private func removalDelta(_ lecture: Int, leavingTo newcomer: Int) -> Int {
    let (p, room) = Int(slotOf[lecture]).quotientAndRemainder(dividingBy: data.rooms)
    let course = Int(data.courseOf[lecture])
    let day = Int(data.day[p])
    var sum = -Int(data.unseated[course * data.rooms + room])
    if roomsHeld[course].nonzeroBitCount > 1, heldIn[course * data.rooms + room] == 1 { sum -= 1 }
    if heldOn[course * data.days + day] == 1, daysHeld[course] <= data.minimumDays[course] { sum += 5 }
    let shared = data.curricula[data.curriculumStart[newcomer]..<data.curriculumStart[newcomer + 1]]
    for position in data.curriculumStart[course]..<data.curriculumStart[course + 1] {
      let curriculum = data.curricula[position]
      if shared.contains(curriculum) { continue }
      let set = taken[Int(curriculum) + day]
      sum += Int(data.alone[Int(set & ~data.bit[p])] - data.alone[Int(set)])
    }
    return sum
  }
}
