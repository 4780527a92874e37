public import SchoolCalendar

/// What a commune's deployment committee looks at in spring: the year that ends, and the one that is planned.
///
/// It names nobody. Of a school or leisure centre with one or two persons of an audience it gives a state and no
/// figures, and no sum lets them be had by subtraction (``SmallGroups``). This holds within one report: whoever holds the
/// reports of all the other communes of a circonscription and the circonscription's own figures may still subtract.
public struct CommitteeReport: Hashable, Sendable {
  /// One school of the commune.
  public struct SchoolLine: Hashable, Sendable {
    public var school: ID<School>
    public var name: String
    public var classes: Int?
    public var hasReferent: Bool
    /// Deployments of the year that are to come.
    public var arrivals: Int
    /// Nil where the number is kept back.
    public var peerSessions: Int?
  }

  /// The hours of one audience in a school or leisure centre.
  public struct UnitHours: Hashable, Sendable {
    /// Nil for those whose own figures are kept back, taken together.
    public var unit: ReportUnit?
    /// Nil as ``unit``.
    public var name: String?
    public var audience: Audience
    /// How many units stand together; 1 for one alone.
    public var units: Int
    /// Sessions of the year in which they take part; nil where kept back.
    public var sessions: Int?
    public var state: HoursState
    /// Nil where kept back.
    public var total: HoursTotal?
  }

  /// As the dossier writes it.
  public var commune: String
  public var year: SchoolYear
  public var revision: Int?
  public var status: RevisionStatus
  /// The day from which it is seen; nil for the plan as such.
  public var date: Day?
  public var circonscriptions: [ID<Circonscription>]
  /// The committee's meetings in the dossier, by day.
  public var meetings: [CommitteeMeeting]
  public var review: CommitteeReview
  public var schools: [SchoolLine]
  public var projects: [ProjectLine]
  public var deployments: [ArrivalLine]
  public var sessions: [SessionLine]
  public var peerSessions: [PeerLine]
  /// One row a school or centre and audience, then those kept back together.
  public var unitHours: [UnitHours]
  /// The commune's teachers and agents; their rows add up to ``unitHours``.
  public var hours: [Audience: HoursBreakdown<HoursStaff>]
  /// September to August.
  public var months: [MonthLine]
  public var holidays: [Range<Day>]
  /// The commune's own first, then by day.
  public var steps: [ReportStep]

  /// Puts a commune's report together.
  ///
  /// - Parameters:
  ///   - names: The commune's name in every spelling that the dossiers have; the first that the dossier has is shown.
  ///   - previous: The dossier and plan of the year before, where there are some.
  public init(
    _ index: DossierIndex, plan: Plan, names: Set<String>, date: Day? = nil,
    previous: (index: DossierIndex, plan: Plan)? = nil
  ) {
    let field = CommuneField(index, names: names, entries: HoursLedger(index, plan: plan, today: date).entries)
    commune = field.schools.first?.commune ?? field.centres.first?.commune ?? names.min() ?? ""
    year = plan.schoolYear
    revision = plan.revision
    status = plan.status
    self.date = date
    var known: Set<ID<Circonscription>> = []
    circonscriptions = field.schools.map(\.circonscription).filter { known.insert($0).inserted }
    meetings = index.dossier.committees.filter { field.has($0.commune) }.sorted {
      ($0.day, $0.time ?? .midnight) < ($1.day, $1.time ?? .midnight)
    }
    review = CommitteeReview(index, names: names, year: plan.schoolYear.previous, date: date, previous: previous)
    projects = index.dossier.projects.filter { field.has($0.school) }.map { ProjectLine($0, index: index) }
    let arrivals = field.arrivals(of: plan, today: date).filter { line in
      // What arrived before the year stands in the review.
      line.status != .delivered || line.date.map { $0 >= plan.schoolYear.firstCivilDay } ?? false
    }
    deployments = arrivals
    let sessions = field.sessions(of: plan)
    let peers = field.peerSessions(of: plan)
    self.sessions = sessions
    peerSessions = peers
    let named = Set(plan.referents.map(\.school))
    schools = field.schools.map { school in
      SchoolLine(
        school: school.id, name: school.name, classes: school.classes, hasReferent: named.contains(school.id),
        arrivals: arrivals.count { $0.school == school.id && $0.status != .delivered },
        peerSessions: field.hidesTeachers(of: school.id) ? nil : peers.count { $0.school == school.id })
    }
    unitHours = Self.unitHours(field, plan)
    hours = field.byStaff
    months = MonthLine.all(
      of: plan.schoolYear, arrivals: arrivals.compactMap(\.date),
      sessions: field.showsSessions ? sessions.map(\.start.day) : nil,
      peerSessions: field.showsPeers ? peers.map(\.start.day) : nil, meetings: meetings.map(\.day))
    holidays = index.holidays()
    steps = []
    steps = CommitteeSteps(field: field, report: self, plan: plan).all
  }

  private static func unitHours(_ field: CommuneField, _ plan: Plan) -> [UnitHours] {
    var sessions: [Audience: [ReportUnit: Int]] = [:]
    for session in plan.sessions {
      var seen: [Audience: Set<ReportUnit>] = [:]
      for learner in session.learners {
        guard let unit = field.unit(of: learner), let audience = field.index.learners[learner]?.audience else {
          continue
        }
        seen[audience, default: []].insert(unit)
      }
      for (audience, units) in seen {
        for unit in units { sessions[audience, default: [:]][unit, default: 0] += 1 }
      }
    }
    return Audience.allCases.flatMap { audience -> [UnitHours] in
      guard let breakdown = field.byUnit[audience] else { return [] }
      let own = breakdown.rows.map { row in
        UnitHours(
          unit: row.group, name: field.name(row.group), audience: audience, units: 1,
          sessions: row.isHidden ? nil : sessions[audience]?[row.group] ?? 0, state: row.state, total: row.total)
      }
      guard let rest = breakdown.rest else { return own }
      return own + [
        UnitHours(
          unit: nil, name: nil, audience: audience, units: breakdown.hiddenCount, sessions: nil,
          state: HoursState(rest), total: rest)
      ]
    }
  }
}
