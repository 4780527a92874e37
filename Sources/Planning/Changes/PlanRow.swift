import SchoolCalendar

/// One row of a plan that can be changed by hand, by what it is and its id.
public enum PlanRow: Hashable, Sendable {
  case session(ID<Session>)
  case peerSession(ID<PeerSession>)
  case deployment(ID<Deployment>)
  case referent(ID<School>)

  /// The kinds of rows; the raw values are stable.
  public enum Kind: String, CaseIterable, Sendable {
    case session
    case peerSession = "peer"
    case deployment, referent
  }

  /// A row by its kind and the text of its id.
  public init(_ kind: Kind, _ key: String) {
    self =
      switch kind {
      case .session: .session(ID(key))
      case .peerSession: .peerSession(ID(key))
      case .deployment: .deployment(ID(key))
      case .referent: .referent(ID(key))
      }
  }

  /// What it is.
  public var kind: Kind {
    switch self {
    case .session: .session
    case .peerSession: .peerSession
    case .deployment: .deployment
    case .referent: .referent
    }
  }

  /// The text of its id; of a referent's row that of the school.
  public var key: String {
    switch self {
    case .session(let id): id.rawValue
    case .peerSession(let id): id.rawValue
    case .deployment(let id): id.rawValue
    case .referent(let id): id.rawValue
    }
  }
}

/// What a row of a plan says, one word a column.
///
/// The raw values are stable.
public enum PlanField: String, CaseIterable, Sendable {
  case module, start, end, place, trainers, learners, pinned
  /// The school of a peer session, and who leads it.
  case school, leader
  /// A deployment's day.
  case date
  case referent, deputy, successor
}

extension Plan {
  /// What every row says, as texts; fields that say nothing are left out.
  ///
  /// Moments are written as `2027-11-09T13:30`, lists as ids with a space between.
  public var fields: [PlanRow: [PlanField: String]] {
    var rows: [PlanRow: [PlanField: String]] = [:]
    for one in sessions { rows[.session(one.id)] = one.fields }
    for one in peerSessions { rows[.peerSession(one.id)] = one.fields }
    for one in deployments { rows[.deployment(one.id)] = one.fields }
    for one in referents { rows[.referent(one.school)] = one.fields }
    return rows
  }
}

extension Session {
  var fields: [PlanField: String] {
    [
      .module: module.rawValue, .start: start.description, .end: end.description, .place: place.text,
      .trainers: trainers.text, .learners: learners.text, .pinned: isPinned ? "true" : "false",
    ].filter { !$0.value.isEmpty }
  }
}

extension PeerSession {
  var fields: [PlanField: String] {
    [
      .school: school.rawValue, .leader: referent.rawValue, .start: start.description, .end: end.description,
      .learners: learners.text,
    ].filter { !$0.value.isEmpty }
  }
}

extension PlannedDeployment {
  var fields: [PlanField: String] { [.date: date.description] }
}

extension ReferentChoice {
  var fields: [PlanField: String] {
    var fields: [PlanField: String] = [.referent: referent.rawValue]
    fields[.deputy] = deputy?.rawValue
    fields[.successor] = successor.map { "\($0.learner) \($0.from)" }
    return fields
  }
}

extension Array where Element: CustomStringConvertible {
  fileprivate var text: String { map(\.description).joined(separator: " ") }
}
