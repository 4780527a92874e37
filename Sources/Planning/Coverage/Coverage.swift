public import SchoolCalendar

/// How a plan, or what has become of it by a day, covers the deployments of a dossier with training.
///
/// Seen a year ahead, without a day of today, every session of the plan is taken to be held and attended: the readiness
/// terms then are those of the plan's score. Seen on a day, say 2027-11-03, a session that ended on 2 November or
/// before counts only for those whose presence is recorded, one of 3 November or later counts as booked.
public struct Coverage: Hashable, Sendable {
  /// The day on which it is seen; nil for the plan as such.
  public let today: Day?
  /// Every deployment whose project and equipment type the dossier knows, by date, then by id; those without a date
  /// stand last.
  public let deployments: [DeploymentCoverage]

  /// Counts for every deployment who is trained in time.
  public init(_ index: DossierIndex, plan: Plan, today: Day? = nil) {
    self.today = today
    let count = RequirementCount(index, plan: plan, today: today)
    let unsorted = index.dossier.deployments.compactMap { deployment -> DeploymentCoverage? in
      guard let project = index.projects[deployment.project], let kit = index.equipment[project.equipment] else {
        return nil
      }
      return count.coverage(of: deployment, project, kit)
    }
    deployments = unsorted.sorted { a, b in
      let (dayA, dayB) = (a.date ?? .last, b.date ?? .last)
      return dayA != dayB ? dayA < dayB : a.deployment < b.deployment
    }
  }

  /// One deployment, or nil where the dossier does not know it.
  public subscript(deployment: ID<Deployment>) -> DeploymentCoverage? {
    deployments.first { $0.deployment == deployment }
  }

  /// `untrainedBeforeDeployment`, `referentUntrained` and `deploymentUndated` in thousandths; zeros are left out.
  ///
  /// Without a day of today they are exactly those of the plan's ``Score``.
  public var readinessTerms: [ReadinessTerm: Int] {
    deployments.reduce(into: [:]) { sum, one in sum.merge(one.readinessTerms, uniquingKeysWith: +) }
  }
}
