public import SchoolCalendar

/// One school's post of referent as a plan and the decisions by hand have it.
public struct ReferentEntry: Hashable, Sendable {
  /// How settled a post is.
  ///
  /// The raw value is its code in files.
  public enum State: String, CaseIterable, Sendable, Codable {
    /// The plan's own choice.
    case proposed
    /// The plan's referent is confirmed by hand.
    case confirmed
    /// Somebody else than the plan's referent is confirmed by hand: the next plan follows.
    case toReplan
    /// Deliberately nobody's.
    case vacant
    /// Nobody may be it.
    case missing
  }

  public var school: ID<School>
  public var state: State
  /// What the plan says; nil where the school has no referent.
  public var choice: ReferentChoice?
  /// What is decided by hand.
  public var post: ReferentPost
  /// Since when the referent has been it, as the dossier writes it.
  public var since: String?
  /// The modules that the school's deployments ask of the referent, in the order of their deadlines.
  public var trainings: [ReferentTraining]
  /// The sessions for referents in which the referent is, by start.
  public var network: [ID<Session>]
  /// The peer sessions that the referent leads at the school.
  public var peerSessions: Int
  /// Nil where the referent stays the year.
  public var handover: ReferentHandover?
  /// Nil where the school has a referent all year.
  public var vacancy: ReferentVacancy?
}

/// One module that a school's deployments ask of its referent, and when the referent takes it.
public struct ReferentTraining: Hashable, Sendable {
  public var module: ID<TrainingModule>
  /// The deployments that ask for it.
  public var deployments: [ID<Deployment>]
  /// The last day on which it counts for the first of them; nil where none has a date.
  public var deadline: Day?
  /// The session in which the referent is; nil for attendance recorded before, or none.
  public var session: ID<Session>?
  /// The day on which it ends or ended; nil where the referent has not got it.
  public var day: Day?
  /// Whether it ends in time for every one of them.
  public var isInTime: Bool
  /// Whether it ends before the first peer session that the referent leads at the school; nil where either is missing.
  public var isBeforePeerSessions: Bool?

  /// Whether the referent takes or took it at all.
  public var isBooked: Bool { day != nil }
}

/// What changes hands when a referent leaves in the course of the year.
public struct ReferentHandover: Hashable, Sendable {
  /// The first day without the old referent.
  public var from: Day
  /// Nil where nobody is found.
  public var successor: ID<Learner>?
  /// The school's peer sessions on that day or later, by start.
  public var peerSessions: [ID<PeerSession>]
  /// Those of them that the successor does not lead.
  public var ledByOthers: [ID<PeerSession>]
  /// The modules that deployments ask of the referent and the successor has not got and is not booked in.
  public var lackingModules: [ID<TrainingModule>]
}

/// What a school without a referent is missing.
public struct ReferentVacancy: Hashable, Sendable {
  /// What to do about it.
  ///
  /// The raw value is its code in files.
  public enum NextStep: String, CaseIterable, Sendable, Codable {
    /// A teacher of the school can be named.
    case nameTeacher
    /// No teacher of the school is left, but one who belongs to a school that may share.
    case askNeighbour
    /// The decision to leave the post vacant stands in the way.
    case fillPost
    /// Nobody may be it: the school needs a teacher.
    case findTeacher
  }

  /// A deployment that asks something of the referent.
  public struct Blocked: Hashable, Sendable {
    public var deployment: ID<Deployment>
    public var date: Day?
    public var modules: [ID<TrainingModule>]
    /// What the missing modules add to the plan's readiness, in thousandths: 300 each.
    public var thousandths: Int { 300 * modules.count }
  }

  /// The first day without a referent; nil for the whole year.
  public var from: Day?
  public var deployments: [Blocked]
  /// The peer sessions that the school should have and that nobody can lead.
  public var peerSessions: Int
  public var nextStep: NextStep
  /// Who could be named, the best suited first.
  public var candidates: [ID<Learner>]

  /// What it adds to the plan's readiness in thousandths: 500 for the school, 300 for each module.
  ///
  /// A vacancy from a later day on adds nothing: the plan has a referent.
  public var thousandths: Int { from == nil ? deployments.reduce(500) { $0 + $1.thousandths } : 0 }
}

/// The sessions for the referents of one circonscription.
public struct ReferentNetwork: Hashable, Sendable {
  public var circonscription: ID<Circonscription>
  /// Referents of the circonscription's schools.
  public var referents: Int
  /// Those of them who are in one of the sessions.
  public var booked: Int
  /// The sessions of modules for referents in which one of them is, by start.
  public var sessions: [ID<Session>]
}
