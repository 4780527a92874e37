public import Planning
public import SchoolCalendar

/// One change with where it belongs.
public struct ComparisonLine: Sendable {
  /// What has changed.
  public enum Subject: Sendable {
    case session(PlanDifference.SessionChange)
    case peerSession(PlanDifference.PeerSessionChange)
    case deployment(PlanDifference.DateChange)
    case referent(PlanDifference.PostChange)
  }

  public var subject: Subject
  /// Nil where people of several come together.
  public var circonscription: ID<Circonscription>?
  /// Nil where people of several come together, or of none.
  public var school: ID<School>?
  /// When it is, or was where it is cancelled; midnight of a delivery's day.
  public var start: Moment?
  /// Of the session, deployment or school.
  public var id: String

  init(
    _ subject: Subject, _ circonscription: ID<Circonscription>?, _ school: ID<School>?, _ start: Moment?, id: String
  ) {
    self.subject = subject
    self.circonscription = circonscription
    self.school = school
    self.start = start
    self.id = id
  }

  /// Joint sessions first, then by circonscription and school, then by time.
  func order(_ index: DossierIndex) -> ID<ComparisonLine> {
    let parts = [
      circonscription?.rawValue ?? "", school.map { index.schools[$0]?.name ?? $0.rawValue } ?? "",
      school?.rawValue ?? "", start?.description ?? "", id,
    ]
    return ID(parts.joined(separator: "\u{0}"))
  }
}

/// Where the people of a session come from.
struct Homes {
  /// Nil for several and for none.
  let circonscription: ID<Circonscription>?
  let school: ID<School>?

  init(_ people: Set<ID<Learner>>, _ index: DossierIndex) {
    let learners = people.compactMap { index.learners[$0] }
    let districts = Set(learners.map { index.circonscription(of: $0) })
    circonscription = districts.count == 1 ? districts.first.flatMap(\.self) : nil
    let schools = Set(learners.map(\.ownSchool))
    school = schools.count == 1 ? schools.first.flatMap(\.self) : nil
  }
}
