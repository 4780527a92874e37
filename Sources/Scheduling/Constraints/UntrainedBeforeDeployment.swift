import Planning

/// Per deployment and audience that it wants trained: the share, in thousandths rounded up, of the required persons who
/// have not had every required module fresh enough and early enough before the date.
enum UntrainedBeforeDeployment: ReadinessConstraint {
  static let term = ReadinessTerm.untrainedBeforeDeployment

  static func thousandths(in recount: Recount) -> Int {
    recount.deployments.live.reduce(0) { sum, live in
      sum + Audience.allCases.reduce(0) { $0 + thousandths(live, $1, recount) }
    }
  }

  private static func thousandths(_ live: DeploymentBook.Live, _ audience: Audience, _ recount: Recount) -> Int {
    let modules = live.kit.modules(for: audience)
    let staff = live.audience(audience, recount.index, undated: recount.calendar.lastDay)
    let required = Int((Double(staff.count) * live.kit.share(of: audience) / 100 - 1e-9).rounded(.up))
    guard !modules.isEmpty, required > 0 else { return 0 }
    let ready = staff.filter { isReady($0, modules, live, recount) }.count
    let missing = max(0, required - ready)
    return (1000 * missing + required - 1) / required
  }

  private static func isReady(
    _ person: Learner, _ modules: [ID<TrainingModule>], _ live: DeploymentBook.Live, _ recount: Recount
  ) -> Bool {
    guard let date = live.date else { return false }
    let (first, last) = (date.advanced(by: -live.kit.freshnessDays), date.advanced(by: -live.kit.leadDays))
    guard first <= last else { return false }
    return modules.allSatisfy { recount.training.took(person.id, $0, in: first...last) }
  }
}
