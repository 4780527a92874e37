/// The people whose hours are added up apart.
///
/// The raw value is its code in files.
public enum HoursStaff: String, CaseIterable, Sendable, Codable {
  case teachers = "enseignants"
  case periscolaire, extrascolaire
  /// Agents of whom the dossier does not say when they work.
  case otherAgents = "agents"

  init(_ learner: Learner) {
    switch (learner.audience, learner.agentTime) {
    case (.teachers, _): self = .teachers
    case (.agents, .periscolaire): self = .periscolaire
    case (.agents, .extrascolaire): self = .extrascolaire
    case (.agents, nil): self = .otherAgents
    }
  }
}

/// Minutes of sessions, of one person or added up over several.
///
/// What counts towards hours due is official for teachers, every module for agents; peer hours never count there.
public struct HoursMinutes: Hashable, Sendable {
  /// In the plan, counting towards what is due.
  public var planned = 0
  /// In the plan, but of modules that are not official; teachers only.
  public var unofficial = 0
  /// Recorded present, counting towards what is due, sessions that were not planned for the person included.
  public var attended = 0
  /// Of ``planned``, recorded absent or excused.
  public var absent = 0
  /// Of ``planned``, over by today without a record.
  public var unrecorded = 0
  /// Of ``planned``, without a record and not over by today.
  public var toCome = 0
  /// Peer sessions led, in the plan.
  public var peerLed = 0
  /// Peer sessions of a colleague, in the plan.
  public var peerAttended = 0

  public init() {}

  /// Adds another's minutes kind by kind.
  public static func += (sum: inout Self, other: Self) {
    sum.planned += other.planned
    sum.unofficial += other.unofficial
    sum.attended += other.attended
    sum.absent += other.absent
    sum.unrecorded += other.unrecorded
    sum.toCome += other.toCome
    sum.peerLed += other.peerLed
    sum.peerAttended += other.peerAttended
  }
}

/// One person's hours of a school year, in minutes.
public struct HoursEntry: Hashable, Sendable {
  public var learner: ID<Learner>
  public var audience: Audience
  public var staff: HoursStaff
  /// The own school; nil for an agent of a leisure centre.
  public var school: ID<School>?
  public var circonscription: ID<Circonscription>?
  /// What the year asks of the person; zero for who leaves or is exempt.
  public var due: Int
  public var minutes: HoursMinutes

  public init(
    learner: ID<Learner>, audience: Audience, staff: HoursStaff, school: ID<School>?,
    circonscription: ID<Circonscription>?, due: Int, minutes: HoursMinutes = HoursMinutes()
  ) {
    self.learner = learner
    self.audience = audience
    self.staff = staff
    self.school = school
    self.circonscription = circonscription
    self.due = due
    self.minutes = minutes
  }

  /// What the plan lacks to what is due.
  public var missing: Int { max(0, due - minutes.planned) }
  /// What the plan gives beyond what is due.
  public var over: Int { max(0, minutes.planned - due) }
  /// What is due and not yet recorded as attended.
  public var stillDue: Int { max(0, due - minutes.attended) }
}

/// The hours of several people, in minutes.
public struct HoursTotal: Hashable, Sendable {
  /// Persons, those of whom nothing is due included.
  public var people = 0
  /// Persons whom the plan leaves short of what is due.
  public var peopleShort = 0
  public var due = 0
  public var minutes = HoursMinutes()
  /// The sum of what each lacks; one person's surplus does not make up for another's lack.
  public var missing = 0
  /// The sum of what each has beyond what is due.
  public var over = 0
  /// The sum of what each still has to attend.
  public var stillDue = 0

  public init() {}

  /// Whether a sum would tell whose it is: over one or two persons.
  public var isSmall: Bool { people <= 2 }

  /// Takes one more person in.
  public mutating func add(_ entry: HoursEntry) {
    people += 1
    peopleShort += entry.missing > 0 ? 1 : 0
    due += entry.due
    minutes += entry.minutes
    missing += entry.missing
    over += entry.over
    stillDue += entry.stillDue
  }
}
