public import Planning
public import SchoolCalendar

/// The days on which deployments could come, beside those that a plan has dated already.
public struct DeliveryDays: Sendable {
  private let recount: Recount
  private var taken: [ID<Installer>: [Day: Int]] = [:]

  /// Counts what installers have to do on each day: dates that are fixed, and the plan's.
  ///
  /// - Throws: `CalendarError` where the dossier's year has no calendar.
  public init(_ index: DossierIndex, dated deployments: [PlannedDeployment]) throws(CalendarError) {
    let plan = Plan(schoolYear: index.dossier.settings.schoolYear, deployments: deployments)
    recount = Recount(index, try index.dossier.calendar(), plan, published: nil, plannedOn: nil)
    for planned in deployments where index.deployments[planned.id]?.fixedDate == nil { take(planned) }
    for deployment in index.dossier.deployments {
      if let date = deployment.fixedDate { take(PlannedDeployment(id: deployment.id, date: date)) }
    }
  }

  /// Counts one more day of an installer.
  public mutating func take(_ planned: PlannedDeployment) {
    guard let installer = recount.index.deployments[planned.id]?.installer else { return }
    taken[installer, default: [:]][planned.date, default: 0] += 1
  }

  /// Whether a deployment could come on a day: in its window, with school and installer there and free.
  public func isOpen(_ day: Day, to deployment: Deployment) -> Bool {
    guard DeploymentWindow.faults(of: deployment, on: day, recount).isEmpty else { return false }
    guard let installer = deployment.installer.flatMap({ recount.index.installers[$0] }) else { return true }
    return taken[installer.id]?[day] ?? 0 < installer.dailyCapacity
  }

  /// The nearest day on which a deployment could come: from a day on to the end of its window, else before it.
  public func nearest(to day: Day, notBefore first: Day, for deployment: Deployment) -> Day? {
    let from = max(day, first, deployment.earliest)
    if from <= deployment.latest, let later = (from...deployment.latest).first(where: { isOpen($0, to: deployment) }) {
      return later
    }
    let start = max(first, deployment.earliest)
    guard start <= min(from, deployment.latest) else { return nil }
    return (start...min(from, deployment.latest)).reversed().first { isOpen($0, to: deployment) }
  }
}
