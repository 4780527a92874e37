import Planning
import SchoolCalendar

/// The sessions of the published plan, as the search compares its own with them.
///
/// A session of the search stands for a booking when it is of the same module, begins at the same time and is at the same
/// place; it then has its id, and whoever was booked and is in it has nothing to learn of.
struct BookingTable: Sendable {
  var ids: [ID<Session>] = []
  var module: [Int32] = []
  /// The slot of the module at the time, −1 where it has none.
  var slot: [Int32] = []
  var place: [Int32] = []
  /// What it costs for each person for whom it changes; 0 where disruption is not counted.
  var cost: [Int] = []
  /// By slot: the first booking there, −1 for none.
  var head: [Int32] = []
  /// By booking: the next one in the same slot.
  var next: [Int32] = []
  /// By person: the bookings the person is in.
  var ofPerson: [[Int32]] = []
  var number: [ID<Session>: Int] = [:]
  /// What the plan costs in which nobody finds anything as it was.
  var base = 0

  /// Whether a person is booked for a session.
  @inline(__always)
  func concerns(_ p: Int, _ booking: Int32) -> Bool { ofPerson[p].contains(booking) }
}

extension ProblemDraft {
  /// Numbers the sessions of the published plan.
  mutating func compileBookings(_ ground: PlanGround) {
    bookings.ofPerson = Array(repeating: [], count: people.ids.count)
    guard let published = ground.published else { return }
    bookings.head = Array(repeating: -1, count: time.slots.count)
    let fixedIDs = Set(fixed.map(\.id)).union(index.fixedSessions.keys)
    let weight = ground.keeping.startsFromPublished ? weights[.disruption] : 0
    for session in published.sessions {
      guard bookings.number[session.id] == nil else { continue }
      let notice = Notice(of: session.start.day, from: ground.plannedOn)
      let cost = weight * 60 * notice.factor
      let learners = Set(session.learners)
      bookings.base += cost * learners.count
      let j = bookings.ids.count
      bookings.number[session.id] = j
      bookings.ids.append(session.id)
      bookings.cost.append(cost)
      let m = modules.number[session.module] ?? -1
      let v = places.number[index.place(named: session.place.text)] ?? -1
      bookings.module.append(Int32(m))
      bookings.place.append(Int32(v))
      for p in learners.compactMap({ people.number[$0] }) { bookings.ofPerson[p].append(Int32(j)) }
      var k: Int32 = -1
      if m >= 0, v >= 0, !fixedIDs.contains(session.id) { k = slot(of: m, at: session.start) }
      bookings.slot.append(k)
      bookings.next.append(-1)
      if k >= 0 {
        // Bookings of one slot stand in their own order.
        var last = bookings.head[Int(k)]
        if last < 0 {
          bookings.head[Int(k)] = Int32(j)
        } else {
          while bookings.next[Int(last)] >= 0 { last = bookings.next[Int(last)] }
          bookings.next[Int(last)] = Int32(j)
        }
      }
    }
    let starts = Dictionary(published.sessions.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
    for f in fixed.indices {
      guard let j = bookings.number[fixed[f].id], fixed[f].place == bookings.place[j],
        let start = start(of: Int(fixed[f].slot)), starts[fixed[f].id] == start
      else { continue }
      fixed[f].booking = Int32(j)
    }
  }

  /// The slot in which a session of a module begins at a moment, −1 for none.
  func slot(of m: Int, at start: Moment) -> Int32 {
    let (day, minute) = (Int32(clamping: number(start.day)), Int32(start.time.minutes))
    var (low, high) = (time.range[m].lowerBound, time.range[m].upperBound)
    while low < high {
      let middle = (low + high) / 2
      let slot = time.slots[middle]
      if (slot.day, slot.start) < (day, minute) { low = middle + 1 } else { high = middle }
    }
    guard low < time.range[m].upperBound, time.slots[low].day == day, time.slots[low].start == minute else { return -1 }
    return Int32(low)
  }

  private func start(of k: Int) -> Moment? {
    guard time.slots.indices.contains(k) else { return nil }
    return Moment(day(Int(time.slots[k].day)), TimeOfDay(minutes: Int(time.slots[k].start)))
  }
}

/// How shortly before a session a change of it is made known.
struct Notice: Sendable {
  /// 3 within 14 days of the day of planning, 2 within 42, else 1; 1 without a day of planning.
  let factor: Int

  init(of day: Day, from plannedOn: Day?) {
    guard let days = plannedOn?.distance(to: day) else {
      factor = 1
      return
    }
    factor = days <= 14 ? 3 : days <= 42 ? 2 : 1
  }
}
