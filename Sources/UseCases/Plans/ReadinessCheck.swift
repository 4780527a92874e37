import Exchange
import Planning
import SchoolCalendar
import Store

/// Before each delivery: who is trained, who is not, what to do about it.
public struct ReadinessCheck: Sendable {
  /// Which deployments are asked about; nil asks about all.
  public struct Filter: Sendable {
    /// Those due before this day; of those without a date the ones whose window opens before it.
    public var before: Day?
    /// By its name, whatever the case and accents.
    public var commune: String?
    public var deployment: ID<Deployment>?

    public init(before: Day? = nil, commune: String? = nil, deployment: ID<Deployment>? = nil) {
      self.before = before
      self.commune = commune
      self.deployment = deployment
    }
  }

  public var index: DossierIndex
  public var revision: Int
  public var deployments: [DeploymentCoverage]

  /// Looks at a revision.
  ///
  /// - Parameter today: The day on which it is seen; nil for the plan as such.
  /// - Throws: ``Failure`` for a deployment or commune that the dossier does not have.
  public init(_ open: OpenBase, revision: RevisionChoice, filter: Filter, today: Day? = nil) throws {
    index = open.index
    let (summary, plan) = try open.revision(revision)
    self.revision = summary.number
    if let id = filter.deployment, index.deployments[id] == nil { throw Failure.unknown(.deployment, id.rawValue) }
    let commune = filter.commune.map { FoldedName($0) }
    if let commune, !index.dossier.schools.contains(where: { FoldedName($0.commune) == commune }) {
      throw Failure.unknown(.commune, filter.commune ?? "")
    }
    let index = index
    deployments = Coverage(index, plan: plan, today: today).deployments.filter { one in
      if let id = filter.deployment, one.deployment != id { return false }
      if let commune, index.schools[one.school].map({ FoldedName($0.commune) }) != commune { return false }
      guard let before = filter.before else { return true }
      return (one.date ?? index.deployments[one.deployment]?.earliest ?? before) < before
    }
  }

  /// Those that are to come and for which somebody is not trained.
  public var notReady: [DeploymentCoverage] {
    deployments.filter { $0.isLive && !$0.isReadyOrAsksNothing }
  }

  /// Whether training stands in the way of none.
  public var isReady: Bool { notReady.isEmpty }
}
