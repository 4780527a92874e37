import Planning

extension Wall {
  /// Trains who must be trained before one delivery.
  mutating func train(for delivery: Delivery, among all: [Delivery], _ homes: [Int: [Int]]) {
    trainReferent(for: delivery, among: all)
    guard let days = delivery.trainingDays else { return }
    let around = neighbours(of: delivery.home, homes)
    for module in delivery.modules.compactMap({ index.modules[$0] }) {
      let guests = guests(of: module, at: delivery, among: all)
      let extras = around.filter { wantsHours($0, module) && !people[$0].asked.contains(module.id) }
      func wish(_ cohort: [Int]) -> Wish {
        Wish(module: module, home: delivery.home, cohort: cohort, days: days, guests: guests, extras: extras)
      }
      let missing = Audience.allCases.map { self.missing($0, module.id, for: delivery) }
      if missing.allSatisfy({ $0 > 0 }) {
        // Teachers and agents together, where a time suits them all.
        let everyone = Audience.allCases.flatMap { lacking($0, module, for: delivery) }
        if everyone.count <= module.maxGroup {
          place(wish(everyone), needed: everyone.count, rounds: [Round(share: 100, sparesSchools: true)])
        }
      }
      for audience in Audience.allCases {
        let missing = self.missing(audience, module.id, for: delivery)
        let cohort = lacking(audience, module, for: delivery)
        if missing > 0, !cohort.isEmpty { place(wish(cohort), needed: missing, rounds: Round.beforeDelivery) }
      }
    }
  }

  /// People of other schools who need the module for a delivery of their own, the nearest schools first.
  private func guests(of module: TrainingModule, at delivery: Delivery, among all: [Delivery]) -> [Wish.Guest] {
    if module.inOwnSchool { return [] }
    let others = all.filter { $0.deployment.id != delivery.deployment.id && $0.modules.contains(module.id) }
      .sorted {
        (places.way(delivery.home, $0.home), $0.deployment.id) < (places.way(delivery.home, $1.home), $1.deployment.id)
      }
    return others.flatMap { other -> [Wish.Guest] in
      guard let days = other.trainingDays else { return [] }
      return Audience.allCases.flatMap { audience -> [Wish.Guest] in
        guard missing(audience, module.id, for: other) > 0 else { return [] }
        return lacking(audience, module, for: other).map { Wish.Guest(person: $0, days: days) }
      }
    }
  }

  private mutating func trainReferent(for delivery: Delivery, among all: [Delivery]) {
    guard let referent = delivery.referent else { return }
    for module in delivery.kit.referentModules.compactMap({ index.modules[$0] }) {
      let last = delivery.date - delivery.kit.leadDays
      guard last >= 0, lacks(referent, module, by: last) else { continue }
      let guests = all.compactMap { other -> Wish.Guest? in
        let last = other.date - other.kit.leadDays
        guard last >= 0, let person = other.referent, other.kit.referentModules.contains(module.id),
          lacks(person, module, by: last)
        else { return nil }
        return Wish.Guest(person: person, days: 0...last)
      }
      let wish = Wish(module: module, home: delivery.home, cohort: [referent], days: 0...last, guests: guests)
      place(wish, needed: 1, rounds: Round.beforeDelivery)
    }
  }

  private func lacks(_ p: Int, _ module: TrainingModule, by day: Int) -> Bool {
    mayTake(p, module) && !hasAttended(p, module.id, in: -100_000...day)
  }
}
