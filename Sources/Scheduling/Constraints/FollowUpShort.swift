import Planning
import SchoolCalendar

/// Per deployment, person of a required audience who had every required module by the date, and follow-up module meant
/// for that audience: one where it is lacking from the date to the end of the follow-up.
enum FollowUpShort: CostConstraint {
  static let term = CostTerm.followUpShort

  static func units(in recount: Recount) -> Int {
    recount.deployments.live.reduce(0) { sum, live in
      sum + Audience.allCases.reduce(0) { $0 + missing(live, $1, recount) }
    }
  }

  private static func missing(_ live: DeploymentBook.Live, _ audience: Audience, _ recount: Recount) -> Int {
    let required = live.kit.modules(for: audience)
    guard let date = live.date, !required.isEmpty, live.kit.followUpDays >= 0 else { return 0 }
    let meant: ModuleAudience = audience == .teachers ? .teachers : .agents
    let followUp = live.kit.followUp.filter { recount.index.modules[$0]?.audiences.contains(meant) ?? false }
    let days = date...date.advanced(by: live.kit.followUpDays)
    return recount.index.people(of: live.school, audience: audience)
      .filter { person in required.allSatisfy { recount.training.took(person.id, $0, in: .first...date) } }
      .reduce(0) { sum, person in
        sum + followUp.filter { !recount.training.took(person.id, $0, in: days) }.count
      }
  }
}
