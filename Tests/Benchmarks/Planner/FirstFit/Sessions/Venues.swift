import Planning

extension Wall {
  /// The places for a module, the own school first, then the nearest venues.
  func placeChoices(_ module: TrainingModule, home: Int) -> [Int] {
    if module.mode == .remote { return [Places.nowhere] }
    var choices: [Int] = []
    if home >= 0, case .school = places.all[home] { choices.append(home) }
    let venues = places.all.indices.filter { place in
      guard case .venue(let id) = places.all[place], places.way(home, place) <= settings.limits.travel else {
        return false
      }
      if module.inOwnSchool { return house(of: place) == house(of: home) }
      return module.equipment.map { index.venues[id]?.equipment.contains($0) ?? false } ?? true
    }
    return choices + venues.sorted { (places.way(home, $0), $0) < (places.way(home, $1), $1) }.prefix(5)
  }

  /// The school that a place is or lies in.
  func house(of place: Int) -> ID<School>? {
    guard place >= 0 else { return nil }
    switch places.all[place] {
    case .school(let id): return id
    case .venue(let id): return index.venues[id]?.school
    default: return nil
    }
  }

  /// Persons a place holds.
  func capacity(of place: Int) -> Int {
    guard place >= 0 else { return .max }
    if case .venue(let id) = places.all[place] { return index.venues[id]?.capacity ?? 0 }
    return settings.schoolCapacity
  }

  /// Whether a place is open and free, and has what a module needs by then.
  func isFit(_ place: Int, for module: TrainingModule, _ slot: Slot) -> Bool {
    guard place >= 0 else { return true }
    guard placeDiaries[place].isFree(slot, at: place, places) else { return false }
    guard let family = module.equipment, !family.isEmpty else { return true }
    if case .venue(let id) = places.all[place], index.venues[id]?.equipment.contains(family) ?? false { return true }
    return house(of: place).flatMap { arrivals[$0] }?.contains { $0.family == family && $0.day <= slot.day } ?? false
  }

  /// Persons a session needs at least; in the own school all those of the audiences present suffice.
  func leastGroup(_ module: TrainingModule, _ group: [Int]) -> Int {
    let least = max(1, module.minGroup)
    guard module.inOwnSchool else { return least }
    var everyone: Set<ID<Learner>> = []
    for school in Set(group.compactMap { people[$0].learner.ownSchool }) {
      for audience in Set(group.map { people[$0].learner.audience }) {
        everyone.formUnion(index.people(of: school, audience: audience).map(\.id))
      }
    }
    return min(least, max(1, everyone.count))
  }
}
