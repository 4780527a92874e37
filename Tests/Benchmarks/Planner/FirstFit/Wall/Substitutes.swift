import Planning

/// The substitutes of each circonscription that are left in each half-day.
struct Substitutes {
  private struct HalfDay: Hashable {
    var circonscription: ID<Circonscription>
    var day: Int
    var isMorning: Bool
  }

  private let pools: [ID<Circonscription>: [(days: ClosedRange<Int>, count: Int)]]
  private var taken: [HalfDay: Int] = [:]

  init(_ pools: [SubstitutePool], _ days: YearDays) {
    self.pools = Dictionary(grouping: pools, by: \.circonscription).mapValues { list in
      list.filter { $0.first <= $0.last }.map { (days.number($0.first)...days.number($0.last), $0.substitutes) }
    }
  }

  func left(_ circonscription: ID<Circonscription>, _ slot: Slot) -> Int {
    let all = (pools[circonscription] ?? []).filter { $0.days.contains(slot.day) }.reduce(0) { $0 + $1.count }
    return all - (taken[key(circonscription, slot)] ?? 0)
  }

  mutating func take(_ circonscription: ID<Circonscription>, _ slot: Slot) {
    taken[key(circonscription, slot), default: 0] += 1
  }

  private func key(_ circonscription: ID<Circonscription>, _ slot: Slot) -> HalfDay {
    HalfDay(circonscription: circonscription, day: slot.day, isMorning: slot.from < 720)
  }
}
