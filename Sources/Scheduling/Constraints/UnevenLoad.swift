import Planning

/// Per trainer type with two or more, the minutes by which each trainer's teaching is off the own share of their sum,
/// each rounded down; a quarter of the whole, rounded down.
///
/// Shares follow the yearly hours; where one of the type has none they are equal.
enum UnevenLoad: CostConstraint {
  static let term = CostTerm.unevenLoad

  static func units(in recount: Recount) -> Int {
    var taught = Tally<ID<Trainer>>()
    for facts in recount.sessions {
      for trainer in facts.session.trainers { taught[trainer] += facts.minutes }
    }
    let types = Dictionary(grouping: recount.index.dossier.trainers, by: \.kind).values.filter { $0.count > 1 }
    return types.reduce(0) { $0 + unevenness(of: $1, taught) } / 4
  }

  private static func unevenness(of trainers: [Trainer], _ taught: Tally<ID<Trainer>>) -> Int {
    let yearly = trainers.map { max(0, $0.maxMinutesPerYear ?? 0) }
    let parts = yearly.contains(0) ? yearly.map { _ in 1 } : yearly
    let (whole, total) = (parts.reduce(0, +), trainers.reduce(0) { $0 + taught[$1.id] })
    // In whole numbers, so that a share of exactly so many minutes is not rounded away.
    return zip(trainers, parts).reduce(0) { $0 + abs(taught[$1.0.id] * whole - total * $1.1) / whole }
  }
}
