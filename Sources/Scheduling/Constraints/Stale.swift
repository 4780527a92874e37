import Planning

/// Per person of the audience and module required before a deployment, the days beyond 21 from the latest training of
/// this year on or before the date to the date.
enum Stale: CostConstraint {
  static let term = CostTerm.stale

  static func units(in recount: Recount) -> Int {
    recount.deployments.live.reduce(0) { sum, live in
      sum + Audience.allCases.reduce(0) { $0 + days(live, $1, recount) }
    }
  }

  private static func days(_ live: DeploymentBook.Live, _ audience: Audience, _ recount: Recount) -> Int {
    guard let date = live.date else { return 0 }
    let modules = live.kit.modules(for: audience)
    return recount.index.people(of: live.school, audience: audience).reduce(0) { sum, person in
      modules.reduce(sum) { sum, module in
        let latest = recount.training[person.id, module]
          .filter { $0.isThisYear && $0.end.day <= date }.map(\.end.day).max()
        return sum + max(0, (latest?.distance(to: date) ?? 0) - 21)
      }
    }
  }
}
