import Planning
import SchoolCalendar

/// Per deployment, 300 for each module asked of the referent that the school's referent has not had in time, however
/// long ago; for all of them where there is no referent or no date.
enum ReferentUntrained: ReadinessConstraint {
  static let term = ReadinessTerm.referentUntrained

  static func thousandths(in recount: Recount) -> Int {
    recount.deployments.live.reduce(0) { sum, live in
      let referent = recount.referents.referents[live.school]
      let missing = live.kit.referentModules.filter { module in
        guard let referent, let date = live.date else { return true }
        return !recount.training.took(referent, module, in: .first...date.advanced(by: -live.kit.leadDays))
      }
      return sum + 300 * missing.count
    }
  }
}
