import Planning

extension Wall {
  /// A session that could be opened.
  private struct Offer {
    var slot: Slot
    var place: Int
    var trainer: Int
    var comers: [Int]
    var group: [Int]
  }

  /// Opens a session at the first time, or the best, at which enough persons of a wish can come.
  ///
  /// - Parameter seats: how many of them are looked for.
  /// - Returns: those of the wish who are in it; nobody where there is no such time.
  mutating func open(_ wish: Wish, seats: Int, _ round: Round) -> [Int] {
    guard let offer = offer(for: wish, seats: seats, round) else { return [] }
    let room = min(wish.module.maxGroup, capacity(of: offer.place))
    open(
      HeldSession(
        module: wish.module, slot: offer.slot, place: offer.place, trainers: [offer.trainer], seats: room))
    add(offer.group, to: sessions.count - 1)
    return offer.comers
  }

  private func offer(for wish: Wish, seats: Int, _ round: Round) -> Offer? {
    let module = wish.module
    let teachers = trainers.indices.filter { t in
      trainers[t].mayTeach(module) && wish.cohort.allSatisfy { trainers[t].serves(people[$0]) }
    }
    guard !teachers.isEmpty, let span = days.clamped(wish.days) else { return nil }
    let choices = placeChoices(module, home: wish.home)
    let starts = starts(of: module, for: wish.cohort)
    let wanted = min(seats, wish.cohort.count)
    var best: Offer?
    for day in span where days.isOpen(day) && !(round.sparesSchools && days.isAvoided(day)) {
      for start in starts[days.weekdays[day].position] {
        let slot = Slot(day: day, from: start, to: start + module.minutes)
        let free = teachers.filter { trainers[$0].isFree(slot, at: Places.nowhere, places, days) }
        if free.isEmpty { continue }
        for place in choices where isFit(place, for: module, slot) {
          let least = max(round.least(of: wanted), (best?.comers.count ?? 0) + 1)
          guard let offer = offer(for: wish, slot, place, free, seats: seats, least: least, round) else { continue }
          if !round.takesBest || offer.comers.count == wanted { return offer }
          best = offer
        }
      }
    }
    return best
  }

  private func offer(
    for wish: Wish, _ slot: Slot, _ place: Int, _ free: [Int], seats: Int, least: Int, _ round: Round
  ) -> Offer? {
    let module = wish.module
    let room = min(module.maxGroup, capacity(of: place))
    let comers = comers(
      among: wish.cohort, module, slot, at: place, room: min(seats, room), withSubstitutes: !round.sparesSchools,
      spared: round.sparesPeople)
    guard comers.count >= least else { return nil }
    let near = free.filter { trainers[$0].isFree(slot, at: place, places, days) }
    guard let trainer = near.min(by: { (trainers[$0].load, $0) < (trainers[$1].load, $1) }) else { return nil }
    var group = comers
    func invite(_ others: [Int], upTo most: Int) {
      guard group.count < most else { return }
      var seen = Set(group)
      let known = others.filter {
        seen.insert($0).inserted && trainers[trainer].serves(people[$0]) && mayTake($0, module)
      }
      group += self.comers(
        among: known, module, slot, at: place, room: most - group.count, withSubstitutes: false,
        spared: round.sparesPeople, already: group)
    }
    if !module.inOwnSchool {
      invite(wish.guests.filter { $0.days.contains(slot.day) }.map(\.person), upTo: room)
      invite(wish.extras, upTo: min(room, module.minGroup))
    }
    guard group.count >= max(leastGroup(module, group), (room * round.fill + 99) / 100) else { return nil }
    return Offer(slot: slot, place: place, trainer: trainer, comers: comers, group: group)
  }

  /// The quarter-hours by weekday at which a module can begin in a window of one of the persons.
  private func starts(of module: TrainingModule, for persons: [Int]) -> [[Int]] {
    let tables = Set(persons.map { people[$0].isTeacher ? 0 : 1 })
    return (0..<7).map { weekday in
      Set(tables.flatMap { windows[$0].starts(on: weekday, lasting: module.minutes) }).sorted()
    }
  }

  /// Finds seats for the persons of a wish: in sessions there are, then in new ones, until enough have one.
  ///
  /// - Returns: who has got one.
  @discardableResult
  mutating func place(_ wish: Wish, needed: Int, rounds: [Round]) -> [Int] {
    placePrerequisites(of: wish, rounds)
    var wish = wish
    var seated = join(wish)
    wish.cohort.removeAll(where: seated.contains)
    let room = min(wish.module.maxGroup, wish.module.mode == .remote ? .max : settings.schoolCapacity)
    for round in rounds {
      while !wish.cohort.isEmpty, seated.count < needed {
        // One session where it is enough for those who are needed, else groups of about the same size.
        let persons = wish.cohort.count
        let groups = needed - seated.count <= room ? 1 : (persons + room - 1) / room
        let comers = open(wish, seats: min(room, (persons + groups - 1) / groups), round)
        if comers.isEmpty { break }
        seated += comers
        wish.cohort.removeAll(where: comers.contains)
      }
    }
    return seated
  }

  private mutating func placePrerequisites(of wish: Wish, _ rounds: [Round]) {
    for id in wish.module.prerequisites {
      guard let module = index.modules[id] else { continue }
      let lacking = wish.cohort.filter { p in !attended[p].contains { $0.module == id } && mayTake(p, module) }
      guard !lacking.isEmpty, wish.days.upperBound > 0 else { continue }
      let before = Wish(
        module: module, home: wish.home, cohort: lacking, days: 0...wish.days.upperBound, extras: wish.extras)
      place(before, needed: lacking.count, rounds: rounds)
    }
  }
}
