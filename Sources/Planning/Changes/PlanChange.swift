public import SchoolCalendar

/// One thing that a person changes in a plan by hand.
///
/// Sessions and peer sessions are both named by a session's id, as ids are unique over the two.
public enum PlanChange: Hashable, Sendable {
  /// To another time, place or trainers.
  case move(ID<Session>, Relocation)
  /// Two sessions exchange their times; places and people stay. Both are official, or both peer sessions.
  case swap(ID<Session>, ID<Session>)
  case cancel(ID<Session>)
  /// It stays as it is, whatever a later search finds.
  case pin(ID<Session>)
  case unpin(ID<Session>)
  case add(NewSession)
  case addPeer(NewPeerSession)
  /// A person joins a session.
  case enrol(ID<Learner>, in: ID<Session>)
  /// A person leaves a session.
  case withdraw(ID<Learner>, from: ID<Session>)
  /// A deployment comes on another day, or gets its first one.
  case reschedule(ID<Deployment>, to: Day)
}

/// What changes of a session; nil stays.
public struct Relocation: Hashable, Sendable {
  public var start: Moment?
  public var place: Place?
  public var trainers: [ID<Trainer>]?
  /// Who leads a peer session.
  public var leader: ID<Learner>?

  public init(
    start: Moment? = nil, place: Place? = nil, trainers: [ID<Trainer>]? = nil, leader: ID<Learner>? = nil
  ) {
    self.start = start
    self.place = place
    self.trainers = trainers
    self.leader = leader
  }
}

/// A session to be added; it lasts as long as its module and gets an id of its own.
public struct NewSession: Hashable, Sendable {
  public var module: ID<TrainingModule>
  public var start: Moment
  public var place: Place
  public var trainers: [ID<Trainer>]
  public var learners: [ID<Learner>]

  public init(
    module: ID<TrainingModule>, start: Moment, place: Place, trainers: [ID<Trainer>], learners: [ID<Learner>]
  ) {
    self.module = module
    self.start = start
    self.place = place
    self.trainers = trainers
    self.learners = learners
  }
}

/// A peer session to be added; it lasts as long as the settings say and gets an id of its own.
public struct NewPeerSession: Hashable, Sendable {
  public var school: ID<School>
  public var start: Moment
  /// Nil for the school's referent.
  public var leader: ID<Learner>?
  /// The colleagues, without the leader.
  public var learners: [ID<Learner>]

  public init(school: ID<School>, start: Moment, leader: ID<Learner>? = nil, learners: [ID<Learner>]) {
    self.school = school
    self.start = start
    self.leader = leader
    self.learners = learners
  }
}

extension PlanChange {
  /// The rows of a plan that it names; those that it adds are not among them.
  public func rows(in plan: Plan) -> [PlanRow] {
    func row(_ id: ID<Session>) -> PlanRow {
      let isPeer = plan.peerSessions.contains { $0.asSession == id }
      return isPeer ? .peerSession(ID(id.rawValue)) : .session(id)
    }
    return switch self {
    case .move(let id, _), .cancel(let id), .pin(let id), .unpin(let id): [row(id)]
    case .enrol(_, let id), .withdraw(_, let id): [row(id)]
    case .swap(let a, let b): [row(a), row(b)]
    case .add, .addPeer: []
    case .reschedule(let id, _): [.deployment(id)]
    }
  }
}
