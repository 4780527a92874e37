public import SchoolCalendar

/// How far a delivery has come.
public enum DeploymentStatus: String, CaseIterable, Sendable, Codable {
  case foreseen = "prevu"
  case ordered = "commande"
  case scheduled = "planifie"
  case delivered = "livre"
}

/// The arrival of a project's equipment at its school.
public struct Deployment: Hashable, Sendable, Keyed {
  public var id: ID<Deployment>
  public var project: ID<Project>
  public var earliest: Day
  /// The last possible day, included.
  public var latest: Day
  public var requested: Day?
  public var installer: ID<Installer>?
  public var status: DeploymentStatus
  /// Its date, fixed once it is scheduled or delivered.
  ///
  /// Of equipment that comes in several deliveries it is the day of the first: training must precede that one.
  public var date: Day?
  /// When it was ordered.
  public var orderedOn: Day?
  /// Pieces ordered; nil where they are those of the project.
  public var quantity: Int?

  public init(
    id: ID<Deployment>, project: ID<Project>, earliest: Day, latest: Day, requested: Day? = nil,
    installer: ID<Installer>? = nil, status: DeploymentStatus = .foreseen, date: Day? = nil,
    orderedOn: Day? = nil, quantity: Int? = nil
  ) {
    self.id = id
    self.project = project
    self.earliest = earliest
    self.latest = latest
    self.requested = requested
    self.installer = installer
    self.status = status
    self.date = date
    self.orderedOn = orderedOn
    self.quantity = quantity
  }

  /// The date that no plan may change: of a scheduled or delivered deployment that has one.
  public var fixedDate: Day? { status == .scheduled || status == .delivered ? date : nil }
}

/// A firm or team that installs equipment.
public struct Installer: Hashable, Sendable, Keyed {
  public var id: ID<Installer>
  public var name: String
  /// Deployments a day at most.
  public var dailyCapacity: Int
  public var worksInHolidays: Bool

  public init(id: ID<Installer>, name: String, dailyCapacity: Int = 1, worksInHolidays: Bool = false) {
    self.id = id
    self.name = name
    self.dailyCapacity = dailyCapacity
    self.worksInHolidays = worksInHolidays
  }
}
