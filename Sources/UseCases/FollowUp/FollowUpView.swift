public import Planning
public import SchoolCalendar
public import Store

/// The follow-up of a year's choices, deliveries and committees, as a base knows them.
public struct FollowUpView: Sendable {
  /// Which rows are asked for, in a user's words; nil asks about all.
  public struct Question: Sendable {
    public var commune: String?
    public var circonscription: String?
    public var installer: String?
    /// A day of the week asked about.
    public var week: Day?
    public var statuses: Set<FollowUpStatus>

    public init(
      commune: String? = nil, circonscription: String? = nil, installer: String? = nil, week: Day? = nil,
      statuses: Set<FollowUpStatus> = []
    ) {
      self.commune = commune
      self.circonscription = circonscription
      self.installer = installer
      self.week = week
      self.statuses = statuses
    }
  }

  public var index: DossierIndex
  /// Nil where the base has no plan yet: the rows then show what the dossier alone knows.
  public var revision: Int?
  public var today: Day?
  public var rows: [FollowUpRow]
  /// The communes asked about, though they may have no rows; nil for all, none where it is asked about some rows only.
  private let communes: Set<String>?

  /// Looks at a revision, or at the dossier alone where there is none.
  ///
  /// - Parameter today: The day on which it is seen; nil for the plan as such.
  /// - Throws: ``Failure`` for a commune, circonscription, installer or revision that is not there.
  public init(_ open: OpenBase, revision: RevisionChoice, question: Question = Question(), today: Day? = nil) throws {
    index = open.index
    self.today = today
    var schools = try question.commune.map { name throws(Failure) in try open.index.demand(commune: name) }
    if let name = question.circonscription {
      let own = try open.index.demand(circonscription: name)
      schools = schools.map { $0.intersection(own) } ?? own
    }
    let isAboutRows = question.installer != nil || question.week != nil || !question.statuses.isEmpty
    communes = isAboutRows ? [] : schools.map { Set($0.compactMap { open.index.schools[$0]?.commune }) }
    let installer = question.installer.map { ID<Installer>($0) }
    if let installer { try open.index.demand(installer) }
    let plan = try Self.plan(open, revision)
    self.revision = plan.revision
    rows =
      FollowUpTable(
        open.index, plan: plan, today: today,
        filter: FollowUpFilter(
          schools: schools, installer: installer, week: question.week?.week, statuses: question.statuses)
      ).rows
  }

  /// The plan, or one without decisions where the base has none.
  static func plan(_ open: OpenBase, _ choice: RevisionChoice) throws -> Plan {
    if choice == .latest || choice == .followed, try open.base.revisions(of: open.year).isEmpty {
      return Plan(schoolYear: open.year)
    }
    return try open.revision(choice).plan
  }

  /// What concerns the next meetings of a kind of committee.
  public func agendas(of kind: CommitteeKind) -> [CommitteeAgenda] {
    CommitteeAgenda.agendas(of: kind, index, rows: rows, today: today, communes: communes)
  }
}

/// One project with all its deployments.
public struct ProjectView: Sendable {
  public var project: Project
  public var stage: ProjectStage
  public var rows: [FollowUpRow]
}

extension FollowUpView {
  /// The projects of the rows, in the dossier's order.
  public var projects: [ProjectView] {
    let byProject = Dictionary(grouping: rows, by: \.project)
    return index.dossier.projects.compactMap { project in
      byProject[project.id].map { ProjectView(project: project, stage: ProjectStage($0), rows: $0) }
    }
  }
}
