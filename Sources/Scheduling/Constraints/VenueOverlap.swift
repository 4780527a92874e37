import Planning

/// No venue holds two sessions at once, nor one while its calendar says that it is taken; peer sessions are left out.
enum VenueOverlap: HardConstraint {
  static let rule = HardRule.venueOverlap

  static func findings(in recount: Recount) -> [Finding] {
    var bookings = Bookings<String>()
    for facts in recount.sessions where facts.place != .remote { bookings.add(Booking(facts), for: facts.place.text) }
    let clashes = bookings.clashes { _, _ in 0 }.map { clash in
      Finding(rule, clash.second.id, .venueTooSoonAfter, clash.key, clash.first.id)
    }
    return clashes + busy(in: recount)
  }

  private static func busy(in recount: Recount) -> [Finding] {
    recount.sessions.compactMap { facts in
      guard facts.fixed == nil, !facts.isRemote, case .venue(let id) = facts.place else { return nil }
      let busy = recount.index.venues[id]?.busy ?? []
      let isTaken = busy.contains { facts.session.start < $0.end && $0.start < facts.session.end }
      return isTaken ? Finding(rule, facts.id, .venueBusy, id.rawValue) : nil
    }
  }
}
