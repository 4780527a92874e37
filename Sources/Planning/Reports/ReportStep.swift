public import SchoolCalendar

/// What a report asks somebody to do.
public enum ReportStepCode: Hashable, Sendable {
  /// A step about a deployment that the coverage knows.
  case deployment(NextStepCode)
  /// No meeting of the deployment committee is in the dossier.
  case setCommittee
  /// To come to a committee's meeting.
  case attendCommittee(CommitteeKind)
  /// A deployment has no installer yet.
  case chooseInstaller
  /// Agents are booked in sessions and have to be free for them.
  case releaseAgents
  /// Agents lack hours that the plan could not place.
  case findAgentsTime
  /// Nobody is given for the town hall.
  case giveTownHall
  /// A school has no referent.
  case nameReferent
  /// A project has been submitted and not decided.
  case decideProject

  /// Its code in files.
  public var code: String {
    switch self {
    case .deployment(let step): step.rawValue
    case .setCommittee: "setCommittee"
    case .attendCommittee: "attendCommittee"
    case .chooseInstaller: "chooseInstaller"
    case .releaseAgents: "releaseAgents"
    case .findAgentsTime: "findAgentsTime"
    case .giveTownHall: "giveTownHall"
    case .nameReferent: NextStepCode.nameReferent.rawValue
    case .decideProject: NextStepCode.decideProject.rawValue
    }
  }
}

/// Who is asked to do something in a report.
public enum ReportActor: Hashable, Sendable {
  case commune
  case other(NextStepActor)

  /// Its code in files.
  public var code: String {
    switch self {
    case .commune: "commune"
    case .other(let actor): actor.rawValue
    }
  }
}

/// One thing to do next.
public struct ReportStep: Hashable, Sendable {
  public var code: ReportStepCode
  public var who: ReportActor
  /// The last day on which it still helps, or the day of a meeting.
  public var by: Day?
  /// The school that it is about, by its name.
  public var school: String?
  /// The equipment that it is about.
  public var equipment: String?
  /// Sessions or minutes, where the step counts some.
  public var count: Int?

  public init(
    _ code: ReportStepCode, who: ReportActor, by: Day? = nil, school: String? = nil, equipment: String? = nil,
    count: Int? = nil
  ) {
    self.code = code
    self.who = who
    self.by = by
    self.school = school
    self.equipment = equipment
    self.count = count
  }

  /// The step that the coverage of a deployment sees, if any.
  init?(_ line: ArrivalLine) {
    guard let step = line.nextStep else { return nil }
    self.init(
      .deployment(step.code), who: .other(step.who), by: step.by, school: line.schoolName, equipment: line.equipment)
  }
}
