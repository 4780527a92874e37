/// How a deployment stands, in one word.
///
/// The raw value is its code in files.
public enum CoverageState: String, CaseIterable, Sendable, Codable {
  /// Everybody required is trained; without a day of today, everybody required is booked in time.
  case ready
  /// Everybody required is trained or booked, and some of the sessions are still to come.
  case onTrack
  /// Somebody required is neither, but there is still time, or only a record of attendance is missing.
  case atRisk
  /// Somebody required is not trained and the time is over, the plan does not provide for it, or there is no date.
  case notReady
  /// The IEN has not decided about the project.
  case awaitingValidation
  /// The equipment is there, all of it; what follows is ``DeploymentCoverage/followUp``.
  case delivered
  /// The project is refused, or it asks for no training.
  case notApplicable
}

/// Why a deployment stands as it does.
///
/// The raw value is its code in files.
public enum CoverageCauseCode: String, CaseIterable, Sendable, Codable {
  case projectSubmitted, projectRefused, delivered, nothingAsked, undated
  /// The school has no referent; a deployment that asks nothing of the referent may be ready all the same.
  case noReferent
  case referentUntrained
  case attendanceUnrecorded, sessionMissed, trainedTooLate, trainedTooEarly, notBooked, noDayFits
  /// Persons are booked in sessions that are still to come.
  case sessionsToCome
  /// Equipment is out of use where a session that counts is to be held.
  case incidentAtSession
  /// Equipment of the same family, or the school's own network or rooms, are out of use on the day of arrival.
  case incidentAtSchool
  /// The plan's date lies outside the window, which has changed since, or differs from the date now fixed.
  case planOutdated
  /// A part has come, another has not.
  case partlyDelivered
  /// Training wanted after the arrival is not planned for everybody.
  case followUpMissing
}

/// One reason for a deployment's state, with what it touches.
public struct CoverageCause: Hashable, Sendable {
  public var code: CoverageCauseCode
  /// The audience concerned; nil for the referent and for the deployment as a whole.
  public var audience: Audience?
  /// Persons concerned; zero where the cause counts none.
  ///
  /// Not to be shown where ``AudienceCoverage/isSmall``.
  public var persons: Int
  /// Modules concerned, in the order of the equipment type.
  public var modules: [ID<TrainingModule>]
  /// What is out of use, where that is the cause.
  public var incident: ID<Incident>?
  /// The session that the incident touches.
  public var session: ID<Session>?

  public init(
    _ code: CoverageCauseCode, audience: Audience? = nil, persons: Int = 0, modules: [ID<TrainingModule>] = [],
    incident: ID<Incident>? = nil, session: ID<Session>? = nil
  ) {
    self.code = code
    self.audience = audience
    self.persons = persons
    self.modules = modules
    self.incident = incident
    self.session = session
  }
}

extension CoverageCauseCode {
  /// The cause that persons with such a gap are.
  init(_ reason: GapReason) {
    switch reason {
    case .unrecorded: self = .attendanceUnrecorded
    case .missed: self = .sessionMissed
    case .tooLate: self = .trainedTooLate
    case .tooEarly: self = .trainedTooEarly
    case .notBooked: self = .notBooked
    case .noDayFits: self = .noDayFits
    }
  }
}
