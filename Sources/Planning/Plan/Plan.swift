public import SchoolCalendar

/// One official training session of a plan.
public struct Session: Hashable, Sendable, Keyed {
  public var id: ID<Session>
  public var module: ID<TrainingModule>
  public var start: Moment
  public var end: Moment
  public var place: Place
  public var trainers: [ID<Trainer>]
  public var learners: [ID<Learner>]
  /// Whether a person has said that it stays as it is.
  public var isPinned: Bool

  public init(
    id: ID<Session>, module: ID<TrainingModule>, start: Moment, end: Moment, place: Place, trainers: [ID<Trainer>],
    learners: [ID<Learner>], isPinned: Bool = false
  ) {
    self.id = id
    self.module = module
    self.start = start
    self.end = end
    self.place = place
    self.trainers = trainers
    self.learners = learners
    self.isPinned = isPinned
  }

  /// Minutes from start to end.
  public var minutes: Int { start.minutes(until: end) }
}

/// A session that a school's referent leads for colleagues, at the own school; counts as peer hours.
public struct PeerSession: Hashable, Sendable, Keyed {
  public var id: ID<PeerSession>
  public var school: ID<School>
  /// The referent or deputy who leads it.
  public var referent: ID<Learner>
  public var start: Moment
  public var end: Moment
  /// The colleagues, without the leader.
  public var learners: [ID<Learner>]

  public init(
    id: ID<PeerSession>, school: ID<School>, referent: ID<Learner>, start: Moment, end: Moment, learners: [ID<Learner>]
  ) {
    self.id = id
    self.school = school
    self.referent = referent
    self.start = start
    self.end = end
    self.learners = learners
  }

  /// Its id as attendance names it: ids are unique over sessions and peer sessions.
  public var asSession: ID<Session> { ID(id.rawValue) }
}

/// Who is a school's digital referent, and who stands in.
public struct ReferentChoice: Hashable, Sendable {
  public var school: ID<School>
  public var referent: ID<Learner>
  public var deputy: ID<Learner>?
  /// Who takes over in the course of the year, where the referent leaves.
  public var successor: ReferentSuccessor?

  public init(
    school: ID<School>, referent: ID<Learner>, deputy: ID<Learner>? = nil, successor: ReferentSuccessor? = nil
  ) {
    self.school = school
    self.referent = referent
    self.deputy = deputy
    self.successor = successor
  }
}

/// Who takes over a school from its referent, and when.
public struct ReferentSuccessor: Hashable, Sendable {
  public var learner: ID<Learner>
  /// The first day on which the successor is referent.
  public var from: Day

  public init(learner: ID<Learner>, from: Day) {
    self.learner = learner
    self.from = from
  }
}

/// The day on which a deployment is to arrive.
public struct PlannedDeployment: Hashable, Sendable {
  public var id: ID<Deployment>
  public var date: Day

  public init(id: ID<Deployment>, date: Day) {
    self.id = id
    self.date = date
  }
}

/// Why a person does not get a module that a deployment, the hours or the referents' duties ask for.
public enum UnmetReason: String, CaseIterable, Sendable, Codable {
  /// No trainer may teach the module in the person's circonscription.
  case noQualifiedTrainer
  /// The module is not open to the person: meant for others, or asked for by a school that is not the own one.
  case notOpenToPerson
  /// Trainers may teach it, but none has time left when the person could come.
  case noTrainerFree
  /// The person has no open time long enough between the first day and the deadline.
  case noOpenTime
  /// No venue within the travel limit has the room or the equipment by then.
  case noVenue
  /// Too few persons ask for the module for the smallest group.
  case groupTooSmall
  /// The deployment has no date.
  case noDate
  /// The school has no referent.
  case noReferent
  /// The module asks for another one first, which the person lacks.
  case prerequisiteMissing
  /// It would be possible, but costs more than it brings or the search has not found it.
  case notChosen
}

/// Something asked for that the plan does not give.
public struct Unmet: Hashable, Sendable {
  /// Nil where it is asked of a referent whom the school has not.
  public var learner: ID<Learner>?
  public var module: ID<TrainingModule>?
  public var deployment: ID<Deployment>?
  public var reason: UnmetReason

  public init(
    learner: ID<Learner>?, module: ID<TrainingModule>?, deployment: ID<Deployment>? = nil, reason: UnmetReason
  ) {
    self.learner = learner
    self.module = module
    self.deployment = deployment
    self.reason = reason
  }
}

/// Whether a revision is being worked on or followed.
public enum RevisionStatus: String, CaseIterable, Sendable, Codable {
  case draft, published
}

/// A year's decisions: referents, dates, sessions and peer sessions.
public struct Plan: Hashable, Sendable {
  public var schoolYear: SchoolYear
  /// Its number in a base; nil for a plan that is not stored.
  public var revision: Int?
  public var status: RevisionStatus
  public var referents: [ReferentChoice]
  public var deployments: [PlannedDeployment]
  public var sessions: [Session]
  public var peerSessions: [PeerSession]
  public var unmet: [Unmet]
  public var score: Score?
  public var bound: Bound?

  public init(
    schoolYear: SchoolYear, revision: Int? = nil, status: RevisionStatus = .draft, referents: [ReferentChoice] = [],
    deployments: [PlannedDeployment] = [], sessions: [Session] = [], peerSessions: [PeerSession] = [],
    unmet: [Unmet] = [], score: Score? = nil, bound: Bound? = nil
  ) {
    self.schoolYear = schoolYear
    self.revision = revision
    self.status = status
    self.referents = referents
    self.deployments = deployments
    self.sessions = sessions
    self.peerSessions = peerSessions
    self.unmet = unmet
    self.score = score
    self.bound = bound
  }
}
