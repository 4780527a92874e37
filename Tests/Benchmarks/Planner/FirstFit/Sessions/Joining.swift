import Planning

extension Wall {
  /// Gives the persons of a wish seats in sessions that are held anyway, the earliest first.
  ///
  /// - Returns: who has got one.
  mutating func join(_ wish: Wish) -> [Int] {
    var left = wish.cohort
    var seated: [Int] = []
    let positions = (held[wish.module.id] ?? []).filter { position in
      let day = sessions[position].slot.day
      return wish.days.contains(day) && days.weekdays.indices.contains(day)
    }
    .sorted {
      (sessions[$0].slot.day, sessions[$0].slot.from, $0) < (sessions[$1].slot.day, sessions[$1].slot.from, $1)
    }
    for position in positions where !left.isEmpty {
      let session = sessions[position]
      let isFixed = session.fixed != nil
      let candidates = left.filter { p in
        isFixed
          || (session.trainers.allSatisfy { trainers[$0].serves(people[p]) }
            && (!wish.module.inOwnSchool || house(of: session.place) == people[p].learner.ownSchool))
      }
      let room = session.seats - session.people.count
      let comers = comers(
        among: candidates, wish.module, session.slot, at: session.place, room: room, withSubstitutes: false)
      let group = session.people + comers
      guard !comers.isEmpty, isFixed || group.count >= leastGroup(wish.module, group) else { continue }
      add(comers, to: position)
      seated += comers
      left.removeAll(where: comers.contains)
    }
    return seated
  }
}
