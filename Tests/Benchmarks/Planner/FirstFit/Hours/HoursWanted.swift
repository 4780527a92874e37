import Planning

extension Wall {
  /// Whether a module of the catalogue would bring a person, who has what it builds on, nearer to the hours due.
  ///
  /// - Parameter generous: whether it may bring more than is missing, by half of it at most.
  func wantsHours(_ p: Int, _ module: TrainingModule, generous: Bool = false) -> Bool {
    let missing = people[p].due - counted[p]
    guard module.catalogueLevel != nil, missing >= (generous ? module.minutes / 2 : module.minutes), missing > 0,
      !people[p].isTeacher || module.isOfficial,
      module.prerequisites.allSatisfy({ needed in attended[p].contains { $0.module == needed } })
    else { return false }
    return mayTake(p, module)
  }

  /// The people around a place, nearest first, its own left out: those of the sixty nearest schools and centres.
  func neighbours(of home: Int, _ homes: [Int: [Int]]) -> [Int] {
    homes.keys.filter { $0 != home && places.way(home, $0) <= settings.limits.travel }
      .sorted { (places.way(home, $0), $0) < (places.way(home, $1), $1) }
      .prefix(60).flatMap { homes[$0] ?? [] }
  }

  /// The people by own school or leisure centre.
  var homes: [Int: [Int]] { Dictionary(grouping: people.indices) { people[$0].home } }

  /// Brings everybody to the hours due: the modules of the first level before those of the next, school by school, each
  /// session filled with the nearest schools' people.
  mutating func fillHours() {
    let catalogue = index.dossier.modules.filter { $0.catalogueLevel != nil }
    for level in Set(catalogue.compactMap(\.catalogueLevel)).sorted() {
      offer(catalogue.filter { $0.catalogueLevel == level }, generous: false, Round.wellFilled)
    }
    let byLevel = inOrder(catalogue) { $0.catalogueLevel ?? .max }
    offer(byLevel, generous: false, Round.anyGroup)
    // What exceeds the hours due should exceed them by little.
    offer(inOrder(byLevel, \.minutes), generous: true, Round.anyGroup)
  }

  private func inOrder(_ modules: [TrainingModule], _ key: (TrainingModule) -> Int) -> [TrainingModule] {
    modules.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }

  private mutating func offer(_ modules: [TrainingModule], generous: Bool, _ rounds: [Round]) {
    let homes = homes
    let year = 0...days.count - 1
    for home in homes.keys.sorted() {
      let around = neighbours(of: home, homes)
      for module in modules {
        for isTeacher in [true, false] {
          let cohort = (homes[home] ?? []).filter {
            people[$0].isTeacher == isTeacher && wantsHours($0, module, generous: generous)
          }
          guard !cohort.isEmpty else { continue }
          let guests = around.filter { wantsHours($0, module) }.map { Wish.Guest(person: $0, days: year) }
          let wish = Wish(module: module, home: home, cohort: cohort, days: year, guests: guests)
          place(wish, needed: cohort.count, rounds: rounds)
        }
      }
    }
  }
}
