public import SchoolCalendar

/// What is to be done next about a deployment.
///
/// The raw value is its code in files.
public enum NextStepCode: String, CaseIterable, Sendable, Codable {
  case decideProject, setDate, nameReferent, recordAttendance, bookTraining
  /// The lead time is longer than the freshness, so that no day of training would do.
  case mendRequirement
  /// The time for training is over and somebody is missing: the date should give.
  case moveDate
  case holdSession, deliver, recordDelivery
  /// A part has come: the rest is due.
  case deliverRest
  /// Equipment out of use threatens a session or the arrival.
  case mendIncident
  /// The dossier has changed since the plan was made.
  case remakePlan
  case bookFollowUp, holdFollowUp
}

/// Who takes a step.
///
/// The raw value is its code in files.
public enum NextStepActor: String, CaseIterable, Sendable, Codable {
  /// The inspector, who validates projects.
  case ien
  /// The IEN's team, who plans.
  case planner
  case trainer
  case mutualisation
  /// Whoever repairs equipment: the contact `maintenance`.
  case maintenance
}

/// The next thing to do about a deployment, by whom and by when.
public struct NextStep: Hashable, Sendable {
  public var code: NextStepCode
  /// The last day on which it still helps, where there is one.
  public var by: Day?
  /// The session to be held or recorded.
  public var session: ID<Session>?
  /// The modules to be booked.
  public var modules: [ID<TrainingModule>]

  public init(
    _ code: NextStepCode, by: Day? = nil, session: ID<Session>? = nil, modules: [ID<TrainingModule>] = []
  ) {
    self.code = code
    self.by = by
    self.session = session
    self.modules = modules
  }

  /// Who takes it; each step has one who does.
  public var who: NextStepActor {
    switch code {
    case .decideProject: .ien
    case .setDate, .nameReferent, .bookTraining, .mendRequirement, .moveDate, .remakePlan, .bookFollowUp: .planner
    case .recordAttendance, .holdSession, .holdFollowUp: .trainer
    case .deliver, .recordDelivery, .deliverRest: .mutualisation
    case .mendIncident: .maintenance
    }
  }
}
