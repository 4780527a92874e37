/// The decisions of a state, without what is counted about them.
struct Snapshot: Sendable {
  struct Seat: Sendable {
    var session: LiveSession
    var people: [Int32]
  }

  var seats: [Seat]
  var dates: [Int32]
  var readiness: Int
  /// As the search judges it.
  var cost: Int

  /// Compares by readiness, then cost.
  func isBetter(than other: Snapshot?) -> Bool {
    guard let other else { return true }
    return (readiness, cost) < (other.readiness, other.cost)
  }
}

extension SearchState {
  /// What has been decided.
  var snapshot: Snapshot {
    let seats = sessions.indices.filter { sessions[$0].isOpen && !sessions[$0].isShadow }.map { s in
      Snapshot.Seat(
        session: sessions[s], people: Array(members[s * width..<s * width + Int(sessions[s].count)]))
    }
    return Snapshot(seats: seats, dates: date, readiness: readiness, cost: judgedCost)
  }

  /// Takes the decisions of a snapshot instead of its own.
  mutating func restore(_ snapshot: Snapshot) {
    for s in movable.map({ Int($0) }) {
      while sessions[s].count > 0 { leave(member(s, Int(sessions[s].count) - 1), s) }
      close(s)
    }
    let fixed = sessions.indices.filter { sessions[$0].isFixed && !sessions[$0].isShadow }
    for s in fixed {
      while sessions[s].count > sessions[s].locked { leave(member(s, Int(sessions[s].count) - 1), s) }
    }
    for (d, day) in snapshot.dates.enumerated() { setDate(d, day) }
    var nextFixed = 0
    for seat in snapshot.seats {
      let s: Int
      if seat.session.isFixed {
        s = fixed[nextFixed]
        nextFixed += 1
      } else {
        s = open(
          module: Int(seat.session.module), slot: Int(seat.session.slot), place: Int(seat.session.place),
          trainer: Int(seat.session.trainer), booking: seat.session.booking)
      }
      let seated = Set((0..<Int(sessions[s].count)).map { Int32(member(s, $0)) })
      for p in seat.people where !seated.contains(p) { join(Int(p), s) }
    }
    commit()
  }
}
