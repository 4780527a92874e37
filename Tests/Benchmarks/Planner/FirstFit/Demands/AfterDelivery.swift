import Planning

extension Wall {
  /// Gives those who were trained for a delivery the modules that follow it.
  mutating func followUp(_ delivery: Delivery, among all: [Delivery], _ homes: [Int: [Int]]) {
    guard delivery.kit.followUpDays >= 0 else { return }
    let days = delivery.date...delivery.date + delivery.kit.followUpDays
    let around = neighbours(of: delivery.home, homes)
    for module in delivery.kit.followUp.compactMap({ index.modules[$0] }) {
      let cohort = followers(of: module, delivery)
      guard !cohort.isEmpty else { continue }
      let others = all.filter { $0.deployment.id != delivery.deployment.id && $0.kit.followUp.contains(module.id) }
      let guests = others.sorted {
        (places.way(delivery.home, $0.home), $0.deployment.id) < (places.way(delivery.home, $1.home), $1.deployment.id)
      }.flatMap { other in
        followers(of: module, other).map {
          Wish.Guest(person: $0, days: other.date...other.date + max(0, other.kit.followUpDays))
        }
      }
      let extras = around.filter { wantsHours($0, module) && !people[$0].asked.contains(module.id) }
      let wish = Wish(
        module: module, home: delivery.home, cohort: cohort, days: days, guests: guests, extras: extras)
      place(wish, needed: cohort.count, rounds: Round.beforeDelivery)
    }
  }

  /// Who has everything a delivery asks for and may take a module that follows it.
  private func followers(of module: TrainingModule, _ delivery: Delivery) -> [Int] {
    Audience.allCases.flatMap { audience -> [Int] in
      let required = delivery.kit.modules(for: audience)
      guard !required.isEmpty else { return [] }
      let meant: ModuleAudience = audience == .teachers ? .teachers : .agents
      guard module.audiences.contains(meant) else { return [] }
      return index.people(of: delivery.school, audience: audience).compactMap { number[$0.id] }.filter { p in
        mayTake(p, module) && required.allSatisfy { hasAttended(p, $0, in: -100_000...delivery.date) }
          && (!module.inOwnSchool || people[p].learner.ownSchool == delivery.school)
      }
    }
  }
}
