public import SchoolCalendar

/// Who is trained for one deployment, who is not, and what to do about it.
public struct DeploymentCoverage: Hashable, Sendable {
  public var deployment: ID<Deployment>
  public var project: ID<Project>
  public var school: ID<School>
  public var equipment: ID<EquipmentType>
  public var status: DeploymentStatus
  public var projectStatus: ProjectStatus
  /// The plan's date, or the day on which it was delivered; nil where there is none or the project is not validated.
  public var date: Day?
  /// The last day on which training counts: the date less the lead time.
  public var deadline: Day?
  public var state: CoverageState
  /// The audiences of which the equipment type asks modules; none for a refused project.
  public var audiences: [AudienceCoverage]
  public var referent: ReferentCoverage
  /// The plan's sessions that count for somebody before the arrival, by start.
  public var sessions: [ID<Session>]
  /// What is out of use and touches a session still to come, or the day of arrival.
  public var incidents: [IncidentImpact]
  /// How much of it has come.
  public var progress: DeliveryProgress?
  /// The training wanted after the arrival; empty until it is delivered.
  public var followUp: [FollowUpCoverage]
  /// Why the state is what it is, the deployment's own causes first.
  public var causes: [CoverageCause]
  /// Nil where nothing is to be done.
  public var nextStep: NextStep?

  public init(
    deployment: ID<Deployment>, project: ID<Project>, school: ID<School>, equipment: ID<EquipmentType>,
    status: DeploymentStatus, projectStatus: ProjectStatus, date: Day?, deadline: Day?, state: CoverageState,
    audiences: [AudienceCoverage], referent: ReferentCoverage, causes: [CoverageCause] = [], nextStep: NextStep? = nil,
    sessions: [ID<Session>] = [], incidents: [IncidentImpact] = [], progress: DeliveryProgress? = nil,
    followUp: [FollowUpCoverage] = []
  ) {
    self.deployment = deployment
    self.project = project
    self.school = school
    self.equipment = equipment
    self.status = status
    self.projectStatus = projectStatus
    self.date = date
    self.deadline = deadline
    self.state = state
    self.audiences = audiences
    self.referent = referent
    self.causes = causes
    self.nextStep = nextStep
    self.sessions = sessions
    self.incidents = incidents
    self.progress = progress
    self.followUp = followUp
  }

  /// Whether it still asks for something: of a validated project and not delivered.
  public var isLive: Bool { projectStatus == .validated && status != .delivered }

  /// Whether everybody required, the referent included, is trained or booked.
  public var isCovered: Bool { audiences.allSatisfy(\.isCovered) && referent.isCovered }

  /// Whether everybody required, the referent included, is recorded as trained.
  public var isHeld: Bool { audiences.allSatisfy(\.isHeld) && referent.isHeld }

  /// Whether it asks nobody for training before it arrives.
  public var asksNothing: Bool { audiences.allSatisfy { $0.required == 0 } && referent.modules.isEmpty }

  /// What it adds to a plan's readiness, in thousandths; terms that are zero are left out.
  public var readinessTerms: [ReadinessTerm: Int] {
    guard isLive else { return [:] }
    let terms: [ReadinessTerm: Int] = [
      .untrainedBeforeDeployment: audiences.reduce(0) { $0 + $1.thousandths },
      .referentUntrained: referent.thousandths,
      .deploymentUndated: date == nil ? 1000 : 0,
    ]
    return terms.filter { $0.value != 0 }
  }
}
