public import SchoolCalendar

/// One line of the mutualisation's follow-up: a deployment, or a project that has none yet.
///
/// It names no person but those of the projects' own words.
public struct FollowUpRow: Hashable, Sendable {
  public var project: ID<Project>
  /// Nil for a project without deployment.
  public var deployment: ID<Deployment>?
  public var school: ID<School>
  public var equipment: ID<EquipmentType>
  public var status: FollowUpStatus
  public var projectStatus: ProjectStatus
  /// The visits on site, by day.
  public var visits: [Day]
  public var decidedOn: Day?
  /// The training that a validated project commits to, before and after the arrival, in the equipment type's order;
  /// what a waiting one would commit to.
  public var training: [ID<TrainingModule>]
  public var orderedOn: Day?
  public var installer: ID<Installer>?
  /// How much has come; nil without deployment.
  public var progress: DeliveryProgress?
  public var dates: DeliveryDates
  /// The window of the deployment.
  public var window: ClosedRange<Day>?
  /// What is out of use at the school, by start: not ended by the day it is seen, or at all.
  public var incidents: [ID<Incident>]
  /// How far people are trained; nil without deployment.
  public var coverage: DeploymentCoverage?

  /// Whether something stands in the way: training or an incident of a delivery to come, or a decision that is due.
  public var isBlocked: Bool { coverage?.isBlocked ?? false || projectStatus == .submitted }
}

/// Which rows of the follow-up are asked for; what is nil or empty asks about all.
public struct FollowUpFilter: Hashable, Sendable {
  /// The schools concerned.
  public var schools: Set<ID<School>>?
  public var installer: ID<Installer>?
  /// The week of the day that counts: delivered, planned, else wished.
  public var week: Week?
  public var statuses: Set<FollowUpStatus>

  public init(
    schools: Set<ID<School>>? = nil, installer: ID<Installer>? = nil, week: Week? = nil,
    statuses: Set<FollowUpStatus> = []
  ) {
    self.schools = schools
    self.installer = installer
    self.week = week
    self.statuses = statuses
  }

  /// Whether a row is asked for.
  public func takes(_ row: FollowUpRow) -> Bool {
    if let schools, !schools.contains(row.school) { return false }
    if let installer, row.installer != installer { return false }
    if let week {
      guard let day = row.dates.delivered ?? row.dates.planned ?? row.dates.wished, day.week == week else {
        return false
      }
    }
    return statuses.isEmpty || statuses.contains(row.status)
  }
}
