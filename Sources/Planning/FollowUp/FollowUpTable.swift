public import SchoolCalendar

/// The mutualisation's follow-up of a year: what each commune chose, where it stands, what is next.
public struct FollowUpTable: Hashable, Sendable {
  /// By the day that counts (delivered, planned, wished), then by project and deployment; what has no day stands last.
  ///
  /// Refused and waiting projects are there, without a planned date.
  public let rows: [FollowUpRow]

  /// Puts the table together.
  ///
  /// - Parameters:
  ///   - plan: Its dates and sessions count; a plan without any shows what the dossier alone knows.
  ///   - today: The day on which it is seen, as for ``Coverage``; nil for the plan as such.
  public init(_ index: DossierIndex, plan: Plan, today: Day? = nil, filter: FollowUpFilter = FollowUpFilter()) {
    let builder = FollowUpBuilder(index, plan: plan, today: today)
    let unsorted = index.dossier.projects.flatMap { builder.rows(of: $0) }.filter(filter.takes)
    rows = unsorted.sorted { a, b in
      let (dayA, dayB) = (a.dates.counting ?? .last, b.dates.counting ?? .last)
      if dayA != dayB { return dayA < dayB }
      return a.project != b.project ? a.project < b.project : (a.deployment ?? "") < (b.deployment ?? "")
    }
  }
}

extension DeliveryDates {
  /// The day by which a row is put in order.
  fileprivate var counting: Day? { delivered ?? planned ?? wished }
}

/// Makes the rows of projects.
private struct FollowUpBuilder {
  let index: DossierIndex
  let coverage: [ID<Deployment>: DeploymentCoverage]
  let deployments: [ID<Project>: [Deployment]]
  let visits: [ID<Project>: [Day]]
  let dates: [ID<Deployment>: Day]
  let today: Day?

  init(_ index: DossierIndex, plan: Plan, today: Day?) {
    self.index = index
    self.today = today
    coverage = Dictionary(
      Coverage(index, plan: plan, today: today).deployments.map { ($0.deployment, $0) },
      uniquingKeysWith: { _, last in last })
    deployments = Dictionary(grouping: index.dossier.deployments, by: \.project)
    visits = Dictionary(grouping: index.dossier.visits, by: \.project).mapValues { $0.map(\.day).sorted() }
    dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
  }

  func rows(of project: Project) -> [FollowUpRow] {
    let own = deployments[project.id] ?? []
    return own.isEmpty ? [row(project, nil)] : own.map { row(project, $0) }
  }

  private func row(_ project: Project, _ deployment: Deployment?) -> FollowUpRow {
    let kit = index.equipment[project.equipment]
    let progress = deployment.map { index.progress(of: $0) }
    let seen = visits[project.id] ?? []
    let wasVisited = seen.contains { day in today.map { day <= $0 } ?? true }
    let asked = kit.map { $0.teacherModules + $0.agentModules + $0.referentModules + $0.followUp } ?? []
    var dates = DeliveryDates(wished: deployment?.requested)
    if let deployment, project.status == .validated {
      dates.planned = deployment.fixedDate ?? self.dates[deployment.id]
      dates.delivered = progress?.first
    }
    return FollowUpRow(
      project: project.id, deployment: deployment?.id, school: project.school, equipment: project.equipment,
      status: FollowUpStatus(project, deployment, progress: progress, wasVisited: wasVisited),
      projectStatus: project.status, visits: seen, decidedOn: project.decidedOn, training: asked.eachOnce,
      orderedOn: deployment?.orderedOn, installer: deployment?.installer, progress: progress, dates: dates,
      window: deployment.map { $0.earliest...max($0.earliest, $0.latest) }, incidents: incidents(at: project.school),
      coverage: deployment.flatMap { coverage[$0.id] })
  }

  private func incidents(at school: ID<School>) -> [ID<Incident>] {
    index.dossier.incidents.filter { incident in
      incident.place == .school(school)
        && (today.map { day in
          incident.start.day <= day && (incident.end.map { $0 > .startOfDay(day) } ?? true)
        } ?? (incident.end == nil))
    }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map(\.id)
  }
}

extension [ID<TrainingModule>] {
  /// Each element once, where it comes first.
  fileprivate var eachOnce: Self {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
