import Planning

/// No trainer is in two sessions at once, nor in two with less time between than the way takes.
enum TrainerOverlap: HardConstraint {
  static let rule = HardRule.trainerOverlap

  static func findings(in recount: Recount) -> [Finding] {
    var bookings = Bookings<ID<Trainer>>()
    for facts in recount.sessions {
      for trainer in facts.session.trainers { bookings.add(Booking(facts), for: trainer) }
    }
    return bookings.clashes(way: recount.travel.minutes).map { clash in
      Finding(rule, clash.second.id, .trainerTooSoonAfter, clash.key.rawValue, clash.first.id)
    }
  }
}
