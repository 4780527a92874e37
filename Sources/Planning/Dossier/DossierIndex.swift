/// A dossier with its lists reachable by id, and the questions about it that several parts of Tandem ask.
///
/// Where an id stands twice, the last row counts.
public struct DossierIndex: Sendable {
  public let dossier: Dossier
  public let schools: [ID<School>: School]
  public let centres: [ID<LeisureCentre>: LeisureCentre]
  public let learners: [ID<Learner>: Learner]
  public let trainers: [ID<Trainer>: Trainer]
  public let venues: [ID<Venue>: Venue]
  public let modules: [ID<TrainingModule>: TrainingModule]
  public let equipment: [ID<EquipmentType>: EquipmentType]
  public let projects: [ID<Project>: Project]
  public let deployments: [ID<Deployment>: Deployment]
  public let installers: [ID<Installer>: Installer]
  public let fixedSessions: [ID<Session>: FixedSession]
  /// What has come of each deployment, by day; of one day in the dossier's order.
  public let deliveries: [ID<Deployment>: [Delivery]]
  /// The persons who list a school, whether first or not, in the dossier's order.
  public let staff: [ID<School>: [ID<Learner>]]
  /// The modules that deployments ask of the persons of a school, before or after arrival; those that have come in the
  /// course of the year included, for what was planned for them, the follow-up to come too, stays right.
  public let askedModules: [ID<School>: Set<ID<TrainingModule>>]
  /// Sessions of published revisions that attendance is recorded of; one that a plan at hand lacks was held all the same.
  public let held: FormerSessions

  public init(_ dossier: Dossier, held: FormerSessions = FormerSessions()) {
    self.dossier = dossier
    self.held = held
    schools = Self.keyed(dossier.schools)
    centres = Self.keyed(dossier.centres)
    learners = Self.keyed(dossier.learners)
    trainers = Self.keyed(dossier.trainers)
    venues = Self.keyed(dossier.venues)
    modules = Self.keyed(dossier.modules)
    equipment = Self.keyed(dossier.equipment)
    projects = Self.keyed(dossier.projects)
    deployments = Self.keyed(dossier.deployments)
    installers = Self.keyed(dossier.installers)
    fixedSessions = Self.keyed(dossier.fixedSessions)
    deliveries = Dictionary(grouping: dossier.deliveries, by: \.deployment).mapValues(\.inOrderOfDays)
    var staff: [ID<School>: [ID<Learner>]] = [:]
    for learner in dossier.learners {
      for school in learner.schools { staff[school, default: []].append(learner.id) }
    }
    self.staff = staff
    var asked: [ID<School>: Set<ID<TrainingModule>>] = [:]
    for deployment in dossier.deployments {
      guard let project = projects[deployment.project], project.status == .validated,
        let kit = equipment[project.equipment]
      else { continue }
      if deployment.status != .delivered
        || deployment.hasArrived(in: dossier.settings.schoolYear, project, deliveries[deployment.id] ?? [])
      {
        asked[project.school, default: []].formUnion(kit.allModules)
      }
    }
    askedModules = asked
  }

  private static func keyed<Value: Keyed>(_ list: [Value]) -> [ID<Value.Entity>: Value] {
    Dictionary(list.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The deployments that a plan decides or keeps: their project is validated and they have not been delivered.
  public var liveDeployments: [Deployment] {
    dossier.deployments.filter { $0.status != .delivered && projects[$0.project]?.status == .validated }
  }

  /// The deployments that a year's plan is about: those that are live, and those that have come in the course of the year.
  ///
  /// What has come keeps the date of its first delivery and goes on asking for what its type asks, so that a plan made
  /// before is no worse for the delivery and the follow-up is still planned.
  public var plannedDeployments: [Deployment] {
    dossier.deployments.filter { $0.status != .delivered || hasArrivedThisYear($0) }
      .filter { projects[$0.project]?.status == .validated }
  }

  /// Whether deliveries recorded in the course of the year have completed a deployment.
  public func hasArrivedThisYear(_ deployment: Deployment) -> Bool {
    deployment.hasArrived(
      in: dossier.settings.schoolYear, projects[deployment.project], deliveries[deployment.id] ?? [])
  }

  /// The circonscription of a person's own school or leisure centre.
  public func circonscription(of learner: Learner) -> ID<Circonscription>? {
    if let school = learner.ownSchool { return schools[school]?.circonscription }
    return learner.centre.flatMap { centres[$0]?.circonscription }
  }

  /// The place that a text of a plan or table names: a venue's id, a UAI, `distanciel`, else something outside the dossier.
  public func place(named text: String) -> Place {
    if text == Place.remote.text { return .remote }
    if venues[ID(text)] != nil { return .venue(ID(text)) }
    if schools[ID(text)] != nil { return .school(ID(text)) }
    return .elsewhere(text)
  }

  /// The people who list a school, first or not, and belong to an audience, in the dossier's order; leavers included.
  public func people(of school: ID<School>, audience: Audience) -> [Learner] {
    (staff[school] ?? []).compactMap { learners[$0] }.filter { $0.audience == audience }
  }
}
