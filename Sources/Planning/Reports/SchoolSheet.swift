public import SchoolCalendar

/// Everything about one school: whom to call, what arrives when, sessions, hours, peer sessions.
///
/// It is for the school itself and its planner: nothing is kept back, and ids of its people are in it. Whoever shows it
/// decides whether they are named.
public struct SchoolSheet: Hashable, Sendable {
  /// A session in which people of the school take part.
  public struct SessionEntry: Hashable, Sendable {
    public var session: ID<Session>
    public var module: String
    public var start: Moment
    public var end: Moment
    /// Nil for a remote session.
    public var place: String?
    public var isFixed: Bool
    /// The school's own, in the plan's order.
    public var learners: [ID<Learner>]
  }

  /// The hours of those whose own school it is.
  public struct StaffHours: Hashable, Sendable {
    public var staff: HoursStaff
    public var state: HoursState
    public var total: HoursTotal
  }

  public var school: School
  public var year: SchoolYear
  public var revision: Int?
  public var status: RevisionStatus
  public var date: Day?
  public var referent: ID<Learner>?
  public var deputy: ID<Learner>?
  /// Who takes over from the referent in the course of the year; nil where the referent stays, or nobody is found.
  public var successor: ID<Learner>?
  /// The first day without the referent; nil where the referent stays the year.
  public var handoverFrom: Day?
  public var contacts: SchoolContacts
  /// By date, refused projects left out.
  public var arrivals: [ArrivalLine]
  /// By start.
  public var sessions: [SessionEntry]
  public var peerSessions: [PeerLine]
  /// Who takes part in each of ``peerSessions``, the leader first.
  public var peers: [ID<PeerSession>: [ID<Learner>]]
  public var hours: [StaffHours]
  public var holidays: [Range<Day>]

  /// Collects what a plan holds for a school; nil where the dossier does not have it.
  public init?(_ index: DossierIndex, plan: Plan, school id: ID<School>, date: Day? = nil) {
    guard let school = index.schools[id],
      let contacts = ContactBook(index, referents: plan.referents).contacts(of: id)
    else { return nil }
    self.school = school
    self.contacts = contacts
    year = plan.schoolYear
    revision = plan.revision
    status = plan.status
    self.date = date
    let choice = plan.referents.last { $0.school == id }
    referent = choice?.referent
    deputy = choice?.deputy
    successor = choice?.successor?.learner
    let leaves = choice.flatMap { index.learners[$0.referent]?.leaves }
    handoverFrom = choice?.successor?.from ?? leaves.flatMap { $0 <= plan.schoolYear.lastCivilDay ? $0 : nil }
    arrivals = Coverage(index, plan: plan, today: date).deployments
      .filter { $0.school == id && $0.projectStatus != .refused }
      .map { ArrivalLine($0, index: index, hidesSmall: false) }
    let staff = Set(index.staff[id] ?? [])
    sessions = plan.sessions.compactMap { session -> SessionEntry? in
      let own = session.learners.filter { staff.contains($0) }
      guard !own.isEmpty else { return nil }
      return SessionEntry(
        session: session.id, module: index.modules[session.module]?.title ?? session.module.rawValue,
        start: session.start, end: session.end, place: index.placeName(session.place),
        isFixed: index.fixedSessions[session.id] != nil, learners: own)
    }.sorted { ($0.start, $0.session) < ($1.start, $1.session) }
    let peers = plan.peerSessions.filter { $0.school == id }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    peerSessions = peers.map { PeerLine($0, index: index) }
    self.peers = Dictionary(
      peers.map { peer in (peer.id, [peer.referent] + peer.learners.filter { $0 != peer.referent }) },
      uniquingKeysWith: { first, _ in first })
    let entries = HoursLedger(index, plan: plan, today: date).entries.filter { $0.school == id }
    hours = HoursStaff.allCases.compactMap { kind in
      let own = entries.filter { $0.staff == kind }
      guard !own.isEmpty else { return nil }
      let total = own.reduce(into: HoursTotal()) { $0.add($1) }
      return StaffHours(staff: kind, state: HoursState(total), total: total)
    }
    holidays = index.holidays()
  }
}
