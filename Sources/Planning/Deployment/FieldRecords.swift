public import SchoolCalendar

/// To whom or where a contact or a closure applies.
public enum Reach: Hashable, Sendable {
  case everything
  case circonscription(ID<Circonscription>)
  case commune(String)
  case school(ID<School>)
  case venue(ID<Venue>)
  case trainer(ID<Trainer>)
  case learner(ID<Learner>)
}

extension Reach {
  /// As a `portee` of a dossier's tables: `ecole:0350122T`, `commune:Bruz`, `tout`.
  public var tableText: String {
    switch self {
    case .everything: "tout"
    case .circonscription(let id): "circonscription:\(id)"
    case .commune(let name): "commune:\(name)"
    case .school(let id): "ecole:\(id)"
    case .venue(let id): "lieu:\(id)"
    case .trainer(let id): "formateur:\(id)"
    case .learner(let id): "personnel:\(id)"
    }
  }
}

/// Someone to reach about a school, a commune, a circonscription or everything.
public struct Contact: Hashable, Sendable {
  /// Everything, a circonscription, a commune or a school.
  public var reach: Reach
  /// `ien`, `secretariat`, `mairie`, `mutualisation`, `maintenance`, `installateur` or another word.
  public var role: String
  public var name: String?
  public var email: String?
  public var telephone: String?

  public init(reach: Reach, role: String, name: String? = nil, email: String? = nil, telephone: String? = nil) {
    self.reach = reach
    self.role = role
    self.name = name
    self.email = email
    self.telephone = telephone
  }
}

/// Equipment out of use, as a ticket system exports it.
///
/// It binds nothing; it is shown.
public struct Incident: Hashable, Sendable, Keyed {
  public var id: ID<Incident>
  public var place: Place
  public var family: String
  public var start: Moment
  public var end: Moment?
  public var subject: String?

  public init(id: ID<Incident>, place: Place, family: String, start: Moment, end: Moment? = nil, subject: String? = nil)
  {
    self.id = id
    self.place = place
    self.family = family
    self.start = start
    self.end = end
    self.subject = subject
  }
}

/// A visit on site before a project is decided.
public struct Visit: Hashable, Sendable {
  public var project: ID<Project>
  public var day: Day
  public var time: TimeOfDay?
  public var visitor: String?
  public var subject: String?

  public init(project: ID<Project>, day: Day, time: TimeOfDay? = nil, visitor: String? = nil, subject: String? = nil) {
    self.project = project
    self.day = day
    self.time = time
    self.visitor = visitor
    self.subject = subject
  }
}

/// The committees that meet about equipment and training.
public enum CommitteeKind: String, CaseIterable, Sendable, Codable {
  case deployment = "deploiement"
  case project = "projet"
  case steering = "pilotage"
}

/// A committee's meeting.
public struct CommitteeMeeting: Hashable, Sendable {
  public var kind: CommitteeKind
  public var commune: String?
  public var day: Day
  public var time: TimeOfDay?
  public var location: String?

  public init(kind: CommitteeKind, commune: String? = nil, day: Day, time: TimeOfDay? = nil, location: String? = nil) {
    self.kind = kind
    self.commune = commune
    self.day = day
    self.time = time
    self.location = location
  }
}

/// Days or hours on which everything, a circonscription, a school, a venue, a trainer or a person is not available.
public struct Closure: Hashable, Sendable {
  /// Anything but a commune.
  public var reach: Reach
  /// Half-open; a closure given in days ends at the midnight after its last day.
  public var range: MomentRange
  public var reason: String

  public init(reach: Reach, range: MomentRange, reason: String) {
    self.reach = reach
    self.range = range
    self.reason = reason
  }
}

/// A measured way between two places, both ways alike; it wins over the computed one.
public struct TravelTime: Hashable, Sendable {
  /// The id of a school, leisure centre or venue, as written.
  public var from: String
  public var to: String
  public var minutes: Int

  public init(from: String, to: String, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}
