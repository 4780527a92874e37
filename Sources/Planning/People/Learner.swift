public import SchoolCalendar

/// What a person does; decides the audience.
public enum Role: String, CaseIterable, Sendable, Codable {
  case enseignant, directeur, remplacant
  case atsem, animateur, agent

  public var audience: Audience {
    switch self {
    case .enseignant, .directeur, .remplacant: .teachers
    case .atsem, .animateur, .agent: .agents
    }
  }
}

/// The two kinds of people who are trained.
public enum Audience: String, CaseIterable, Sendable, Codable {
  /// Teachers and heads, paid by the Éducation nationale.
  case teachers = "enseignants"
  /// Périscolaire and extrascolaire staff, paid by the commune.
  case agents
}

/// The hours an agent works with children: around the school day, or on free days and holidays.
public enum AgentTime: String, CaseIterable, Sendable, Codable {
  case periscolaire, extrascolaire
}

/// A person to be trained, or a post not yet filled (an id without a name).
public struct Learner: Hashable, Sendable, Keyed {
  public var id: ID<Learner>
  public var familyName: String?
  public var givenName: String?
  /// The schools the person belongs to; the first is the own school.
  public var schools: [ID<School>]
  /// The leisure centre, for an agent without a school.
  public var centre: ID<LeisureCentre>?
  public var role: Role
  public var agentTime: AgentTime?
  public var email: String?
  /// Percent of a full service (quotité), above 0 and at most 100.
  public var workShare: Double
  public var absentDays: Set<Weekday>
  public var volunteersAsReferent: Bool
  /// Since when the person has been the school's referent, as the dossier writes it; nil who is not.
  public var referentSince: String?
  /// The person's own word on their digital level.
  public var level: String?
  /// Why no official hours are due (constellation …).
  public var exemption: String?
  /// Minutes due this year where the dossier sets them for this person.
  public var targetMinutes: Int?
  /// The first day on which the person is no longer there.
  public var leaves: Day?

  public init(
    id: ID<Learner>, familyName: String? = nil, givenName: String? = nil, schools: [ID<School>] = [],
    centre: ID<LeisureCentre>? = nil, role: Role, agentTime: AgentTime? = nil, email: String? = nil,
    workShare: Double = 100, absentDays: Set<Weekday> = [], volunteersAsReferent: Bool = false,
    referentSince: String? = nil, level: String? = nil, exemption: String? = nil, targetMinutes: Int? = nil,
    leaves: Day? = nil
  ) {
    self.id = id
    self.familyName = familyName
    self.givenName = givenName
    self.schools = schools
    self.centre = centre
    self.role = role
    self.agentTime = agentTime
    self.email = email
    self.workShare = workShare
    self.absentDays = absentDays
    self.volunteersAsReferent = volunteersAsReferent
    self.referentSince = referentSince
    self.level = level
    self.exemption = exemption
    self.targetMinutes = targetMinutes
    self.leaves = leaves
  }

  public var audience: Audience { role.audience }

  /// The first school, nil for an agent of a leisure centre only.
  public var ownSchool: ID<School>? { schools.first }

  /// A post that nobody holds yet.
  public var isVacant: Bool { (familyName ?? "").isEmpty && (givenName ?? "").isEmpty }
}
