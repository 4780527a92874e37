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
  /// The plan looked at.
  public var plan: Plan
  /// The day on which it is seen; nil for the plan as such.
  public var today: Day?
  /// Whether one deployment is asked about: a project not decided upon then is no yes.
  private let isAboutOne: Bool

  /// Looks at a revision.
  ///
  /// - Parameter today: The day on which it is seen; nil for the plan as such.
  /// - Throws: ``Failure`` for a deployment or commune that the dossier does not have.
  public init(_ open: OpenBase, revision: RevisionChoice, filter: Filter, today: Day? = nil) throws {
    index = open.index
    let (summary, plan) = try open.revision(revision)
    self.revision = summary.number
    self.plan = plan
    self.today = today
    isAboutOne = filter.deployment != nil
    if let id = filter.deployment { try index.demand(id) }
    let commune = filter.commune.map { FoldedName($0) }
    if let name = filter.commune { try index.demand(commune: name) }
    let index = index
    deployments = Coverage(index, plan: plan, today: today).deployments.filter { one in
      if let id = filter.deployment, one.deployment != id { return false }
      if let commune, index.schools[one.school].map({ FoldedName($0.commune) }) != commune { return false }
      guard let before = filter.before else { return true }
      return (one.date ?? index.deployments[one.deployment]?.earliest ?? before) < before
    }
  }

  /// Those that are to come and should not go out as things stand; what is on track is not among them.
  public var notReady: [DeploymentCoverage] {
    deployments.filter { $0.isBlocked || (isAboutOne && $0.verdict == .waiting) }
  }

  /// Whether nothing stands in the way of any.
  public var isReady: Bool { notReady.isEmpty }
}
