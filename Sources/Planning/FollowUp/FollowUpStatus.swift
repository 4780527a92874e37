public import SchoolCalendar

/// How far a commune's choice has come, from the project to the equipment in use.
///
/// The raw value is the word of the tables, with `visite`, `partiel` for what they have no word for.
public enum FollowUpStatus: String, CaseIterable, Sendable, Codable {
  case submitted = "depose"
  /// Submitted, and somebody has been on site.
  case visited = "visite"
  case refused = "refuse"
  /// Validated, without a deployment yet.
  case validated = "valide"
  case foreseen = "prevu"
  case ordered = "commande"
  case scheduled = "planifie"
  case partlyDelivered = "partiel"
  case delivered = "livre"

  /// The status as a word for a list.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.submitted, .french): "déposé"
    case (.submitted, .english): "submitted"
    case (.visited, .french): "visité, à décider"
    case (.visited, .english): "visited, to be decided"
    case (.refused, .french): "refusé"
    case (.refused, .english): "refused"
    case (.validated, .french): "validé"
    case (.validated, .english): "validated"
    case (.foreseen, .french): "prévu"
    case (.foreseen, .english): "foreseen"
    case (.ordered, .french): "commandé"
    case (.ordered, .english): "ordered"
    case (.scheduled, .french): "planifié"
    case (.scheduled, .english): "scheduled"
    case (.partlyDelivered, .french): "livré en partie"
    case (.partlyDelivered, .english): "delivered in part"
    case (.delivered, .french): "livré"
    case (.delivered, .english): "delivered"
    }
  }
}

extension FollowUpStatus {
  /// The status of a project, and of one of its deployments where there is one.
  init(_ project: Project, _ deployment: Deployment?, progress: DeliveryProgress?, wasVisited: Bool) {
    switch project.status {
    case .refused: self = .refused
    case .submitted: self = wasVisited ? .visited : .submitted
    case .validated:
      guard let deployment, let progress else {
        self = .validated
        return
      }
      if progress.isComplete {
        self = .delivered
      } else if progress.isPartial {
        self = .partlyDelivered
      } else {
        switch deployment.status {
        case .foreseen: self = .foreseen
        case .ordered: self = .ordered
        case .scheduled: self = .scheduled
        case .delivered: self = .delivered
        }
      }
    }
  }
}

/// The days on which equipment was wished for, is planned and has come.
public struct DeliveryDates: Hashable, Sendable {
  public var wished: Day?
  /// The date fixed, else the plan's; nil for a project that is not validated.
  public var planned: Day?
  /// The day of the first delivery.
  public var delivered: Day?

  public init(wished: Day? = nil, planned: Day? = nil, delivered: Day? = nil) {
    self.wished = wished
    self.planned = planned
    self.delivered = delivered
  }

  /// Days from the day wished to the one that counts: delivered, else planned; negative where it is early.
  ///
  /// Wished for 2027-11-15 and planned for 2027-11-22 it slips by 7.
  public var slip: Int? {
    guard let wished, let counts = delivered ?? planned else { return nil }
    return wished.distance(to: counts)
  }
}
