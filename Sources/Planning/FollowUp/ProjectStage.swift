/// How far a project has come, all its deployments taken together.
///
/// The raw value is its code in files.
public enum ProjectStage: String, CaseIterable, Sendable, Codable {
  case submitted = "depose"
  case visited = "visite"
  case refused = "refuse"
  /// Validated, with the training it commits to; nothing is dated.
  case validated = "valide"
  /// At least one deployment has a date.
  case planned = "planifie"
  /// Some of the equipment is there.
  case partlyDelivered = "partiel"
  /// All of it is there.
  case inUse = "en_service"

  /// The stage that the follow-up's rows of one project come to.
  public init(_ rows: [FollowUpRow]) {
    if rows.contains(where: { $0.projectStatus == .refused }) {
      self = .refused
    } else if rows.contains(where: { $0.projectStatus == .submitted }) {
      self = rows.contains { $0.status == .visited } ? .visited : .submitted
    } else if !rows.isEmpty, rows.allSatisfy({ $0.status == .delivered }) {
      self = .inUse
    } else if rows.contains(where: { $0.status == .delivered || $0.status == .partlyDelivered }) {
      self = .partlyDelivered
    } else {
      self = rows.contains { $0.dates.planned != nil } ? .planned : .validated
    }
  }

  /// The stage as a word for a list.
  public func text(in language: Language) -> String {
    // Words that follow-up and stages share are said once.
    switch (self, language) {
    case (.submitted, _): FollowUpStatus.submitted.text(in: language)
    case (.visited, _): FollowUpStatus.visited.text(in: language)
    case (.refused, _): FollowUpStatus.refused.text(in: language)
    case (.validated, _): FollowUpStatus.validated.text(in: language)
    case (.planned, .french): "planifié"
    case (.planned, .english): "planned"
    case (.partlyDelivered, _): FollowUpStatus.partlyDelivered.text(in: language)
    case (.inUse, .french): "en service"
    case (.inUse, .english): "in use"
    }
  }
}
