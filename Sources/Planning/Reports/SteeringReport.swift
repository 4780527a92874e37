public import SchoolCalendar

/// What a steering committee looks at: a whole base or one circonscription, in figures, with the points to decide.
///
/// It names nobody, trainers included; small groups are kept back as in ``CommitteeReport``.
public struct SteeringReport: Hashable, Sendable {
  /// One circonscription, or all.
  public struct Line: Hashable, Sendable {
    /// Nil for the sum.
    public var circonscription: ID<Circonscription>?
    public var schools: Int
    public var referents: Int
    public var sessions: Int
    public var peerSessions: Int
    /// Deployments by state; states without any are left out.
    public var deployments: [CoverageState: Int]

    /// Schools without a referent.
    public var vacancies: Int { schools - referents }
    /// Deployments in whatever state.
    public var deploymentCount: Int { deployments.values.reduce(0, +) }
  }

  /// The trainers of one kind.
  public struct TrainerLine: Hashable, Sendable {
    /// Nil for the kinds kept back, taken together.
    public var kind: TrainerKind?
    /// Trainers and minutes taught in the scope; nil where kept back.
    public var load: TrainerLoad?
  }

  /// Trainers with what they teach.
  public struct TrainerLoad: Hashable, Sendable {
    public var trainers: Int
    public var sessions: Int
    public var minutes: Int
    /// The sum of their yearly limits; nil where one of them has none.
    public var limit: Int?
  }

  /// Nil for all of the base.
  public var scope: ID<Circonscription>?
  public var departement: String
  public var year: SchoolYear
  public var revision: Int?
  public var status: RevisionStatus
  public var date: Day?
  /// Meetings of the steering committee, by day.
  public var meetings: [CommitteeMeeting]
  /// By name.
  public var lines: [Line]
  public var total: Line
  /// Teachers, périscolaire, extrascolaire and other agents, each by circonscription.
  public var hours: [HoursStaff: HoursBreakdown<ID<Circonscription>>]
  public var trainers: [TrainerLine]
  /// Deployments that are not ready, by date.
  public var blocked: [ArrivalLine]
  /// Schools without a referent.
  public var vacancies: [School]
  /// Projects that nobody has decided about.
  public var waiting: [ProjectLine]

  /// Adds up a plan.
  ///
  /// - Parameter scope: One circonscription; nil for all.
  public init(_ index: DossierIndex, plan: Plan, scope: ID<Circonscription>? = nil, date: Day? = nil) {
    self.scope = scope
    departement = index.dossier.settings.departement
    year = plan.schoolYear
    revision = plan.revision
    status = plan.status
    self.date = date
    func isMeant(_ circonscription: ID<Circonscription>?) -> Bool {
      scope == nil || (circonscription != nil && circonscription == scope)
    }
    meetings = index.dossier.committees.filter { $0.kind == .steering }.sorted { $0.day < $1.day }
    let schools = index.dossier.schools.filter { isMeant($0.circonscription) }
    let coverages = Coverage(index, plan: plan, today: date).deployments.filter {
      isMeant(index.schools[$0.school]?.circonscription)
    }
    let count = SteeringCount(index: index, plan: plan, schools: schools, coverages: coverages)
    let entries = HoursLedger(index, plan: plan, today: date).entries.filter { isMeant($0.circonscription) }
    let names = Set(schools.map(\.circonscription)).union(entries.compactMap(\.circonscription)).sorted()
    lines = names.map { count.line($0) }
    total = count.line(nil)
    hours = Dictionary(
      uniqueKeysWithValues: HoursStaff.allCases.map { staff in
        var totals: [ID<Circonscription>: HoursTotal] = [:]
        for entry in entries where entry.staff == staff {
          if let own = entry.circonscription { totals[own, default: HoursTotal()].add(entry) }
        }
        return (staff, HoursBreakdown(names.map { (group: $0, total: totals[$0] ?? HoursTotal()) }))
      })
    trainers = count.trainers(Set(names))
    blocked = coverages.filter { $0.isLive && ($0.state == .notReady || $0.state == .atRisk) }
      .map { ArrivalLine($0, index: index, hidesSmall: true) }
    let named = Set(plan.referents.map(\.school))
    vacancies = schools.filter { !named.contains($0.id) }
    waiting = index.dossier.projects.filter {
      $0.status == .submitted && isMeant(index.schools[$0.school]?.circonscription)
    }.map { ProjectLine($0, index: index) }
  }
}

/// Counts for a steering report.
struct SteeringCount {
  let index: DossierIndex
  let plan: Plan
  let schools: [School]
  let coverages: [DeploymentCoverage]

  /// One circonscription, or all that are meant.
  func line(_ circonscription: ID<Circonscription>?) -> SteeringReport.Line {
    let own = schools.filter { circonscription == nil || $0.circonscription == circonscription }
    let ids = Set(own.map(\.id))
    let named = Set(plan.referents.map(\.school))
    let meant: Set<ID<Circonscription>> = circonscription.map { [$0] } ?? Set(schools.map(\.circonscription))
    return SteeringReport.Line(
      circonscription: circonscription, schools: own.count, referents: own.count { named.contains($0.id) },
      sessions: plan.sessions.count { isOf(meant, $0) },
      peerSessions: plan.peerSessions.count { ids.contains($0.school) },
      deployments: Dictionary(
        coverages.filter { ids.contains($0.school) && $0.projectStatus != .refused }.map { ($0.state, 1) },
        uniquingKeysWith: +))
  }

  private func isOf(_ circonscriptions: Set<ID<Circonscription>>, _ session: Session) -> Bool {
    session.learners.contains { id in
      index.learners[id].flatMap { index.circonscription(of: $0) }.map { circonscriptions.contains($0) } ?? false
    }
  }

  /// Trainers who serve the circonscriptions, by kind, with the sessions in which people of theirs take part.
  func trainers(_ circonscriptions: Set<ID<Circonscription>>) -> [SteeringReport.TrainerLine] {
    let serving = index.dossier.trainers.filter { trainer in
      circonscriptions.contains { trainer.territory.contains($0) }
    }
    let sessions = plan.sessions.filter { isOf(circonscriptions, $0) }
    let kinds = TrainerKind.allCases.filter { kind in serving.contains { $0.kind == kind } }
    let small = SmallGroups(people: kinds.map { kind in serving.count { $0.kind == kind } })
    var lines = zip(kinds, small.isShown).map { kind, isShown in
      SteeringReport.TrainerLine(kind: kind, load: isShown ? load(serving.filter { $0.kind == kind }, sessions) : nil)
    }
    let hidden = Set(zip(kinds, small.isShown).filter { !$0.1 }.map(\.0))
    if small.showsRest {
      lines.append(.init(kind: nil, load: load(serving.filter { hidden.contains($0.kind) }, sessions)))
    }
    return lines
  }

  private func load(_ trainers: [Trainer], _ sessions: [Session]) -> SteeringReport.TrainerLoad {
    let ids = Set(trainers.map(\.id))
    let taught = sessions.map { session in (session, session.trainers.count { ids.contains($0) }) }
    let limits = trainers.compactMap(\.maxMinutesPerYear)
    return SteeringReport.TrainerLoad(
      trainers: trainers.count, sessions: taught.count { $0.1 > 0 },
      minutes: taught.reduce(0) { $0 + $1.0.minutes * $1.1 },
      limit: limits.count == trainers.count ? limits.reduce(0, +) : nil)
  }
}
