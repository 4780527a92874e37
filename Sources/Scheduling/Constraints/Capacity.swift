import Planning

/// A session has no more persons than its module and its venue take; a fixed one no more than its seats.
enum Capacity: HardConstraint {
  static let rule = HardRule.capacity

  static func findings(in recount: Recount) -> [Finding] {
    recount.sessions.flatMap { facts in
      faults(of: facts, recount).map { Finding(rule: rule, subject: facts.id, fault: $0) }
    }
  }

  private static func faults(of facts: SessionFacts, _ recount: Recount) -> [Finding.Fault] {
    let persons = facts.session.learners.count
    if let fixed = facts.fixed {
      return persons > fixed.seats ? [.init(.overSeats, "\(persons)", "\(fixed.seats)")] : []
    }
    var faults: [Finding.Fault] = []
    if persons > facts.module.maxGroup { faults.append(.init(.overModule, "\(persons)", "\(facts.module.maxGroup)")) }
    let room = room(of: facts.place, recount)
    if !facts.isRemote, persons > room {
      faults.append(.init(.overVenue, "\(persons)", "\(room)", facts.place.text))
    }
    return faults
  }

  private static func room(of place: Place, _ recount: Recount) -> Int {
    if case .venue(let id) = place, let venue = recount.index.venues[id] { return venue.capacity }
    return recount.settings.schoolCapacity
  }
}
