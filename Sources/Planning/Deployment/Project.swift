public import SchoolCalendar

/// What the IEN has said of a project.
public enum ProjectStatus: String, CaseIterable, Sendable, Codable {
  case submitted = "depose"
  case validated = "valide"
  case refused = "refuse"
}

/// A school's project, which carries the equipment: only a validated one is deployed.
public struct Project: Hashable, Sendable, Keyed {
  public var id: ID<Project>
  public var school: ID<School>
  public var equipment: ID<EquipmentType>
  public var status: ProjectStatus
  public var title: String?
  public var quantity: Int?
  /// Who carries it.
  public var sponsor: String?
  public var decidedOn: Day?

  public init(
    id: ID<Project>, school: ID<School>, equipment: ID<EquipmentType>, status: ProjectStatus, title: String? = nil,
    quantity: Int? = nil, sponsor: String? = nil, decidedOn: Day? = nil
  ) {
    self.id = id
    self.school = school
    self.equipment = equipment
    self.status = status
    self.title = title
    self.quantity = quantity
    self.sponsor = sponsor
    self.decidedOn = decidedOn
  }
}
