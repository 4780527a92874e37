public import SchoolCalendar

/// One deployment as a report shows it.
public struct ArrivalLine: Hashable, Sendable {
  /// How far one audience of the school is trained for it.
  public struct Group: Hashable, Sendable {
    public var audience: Audience
    /// Whether the required number is reached, booked sessions included.
    public var isCovered: Bool
    /// Whether the required number is reached by recorded attendance alone.
    public var isHeld: Bool
    /// Persons to be trained; nil where figures are kept back.
    public var required: Int?
    /// Persons trained or booked in time, those beyond the required number left out.
    public var ready: Int?
    /// Persons recorded as trained in time, those beyond the required number left out.
    public var held: Int?
  }

  public var deployment: ID<Deployment>
  public var school: ID<School>
  public var schoolName: String
  public var commune: String
  public var circonscription: ID<Circonscription>?
  /// The title of the equipment type.
  public var equipment: String
  public var quantity: Int?
  public var status: DeploymentStatus
  public var date: Day?
  /// The window in which it may arrive.
  public var window: ClosedRange<Day>?
  public var state: CoverageState
  /// Each once, in the order in which they matter.
  public var causes: [CoverageCauseCode]
  public var nextStep: NextStep?
  public var hasReferent: Bool
  public var groups: [Group]
  /// The titles of the modules asked before it arrives.
  public var modules: [String]
  /// The installer's name, where one is chosen.
  public var installer: String?

  /// Takes over what has been counted.
  ///
  /// - Parameter hidesSmall: For views meant for others: of an audience of one or two persons only the state is taken
  ///   over, neither figures nor causes; nor whether the referent, one person, has missed a session.
  public init(_ coverage: DeploymentCoverage, index: DossierIndex, hidesSmall: Bool) {
    let school = index.schools[coverage.school]
    let kit = index.equipment[coverage.equipment]
    let row = index.deployments[coverage.deployment]
    deployment = coverage.deployment
    self.school = coverage.school
    schoolName = school?.name ?? coverage.school.rawValue
    commune = school?.commune ?? ""
    circonscription = school?.circonscription
    equipment = kit?.title ?? coverage.equipment.rawValue
    quantity = index.projects[coverage.project]?.quantity
    status = coverage.status
    date = coverage.date
    window = row.flatMap { $0.earliest <= $0.latest ? $0.earliest...$0.latest : nil }
    state = coverage.state
    nextStep = coverage.nextStep
    hasReferent = coverage.referent.referent != nil
    let small = Set(coverage.audiences.filter(\.isSmall).map(\.audience))
    groups = coverage.audiences.map { audience in
      let isShown = !hidesSmall || !audience.isSmall
      func figure(_ value: Int) -> Int? { isShown ? min(value, audience.required) : nil }
      return Group(
        audience: audience.audience, isCovered: audience.isCovered, isHeld: audience.isHeld,
        required: figure(audience.required), ready: figure(audience.ready), held: figure(audience.held))
    }
    var seen: Set<CoverageCauseCode> = []
    causes = coverage.causes.filter { cause in
      guard hidesSmall else { return true }
      if let audience = cause.audience { return !small.contains(audience) }
      return cause.code != .attendanceUnrecorded && cause.code != .sessionsToCome
    }.map(\.code).filter { seen.insert($0).inserted }
    let asked = (kit?.teacherModules ?? []) + (kit?.agentModules ?? []) + (kit?.referentModules ?? [])
    var known: Set<ID<TrainingModule>> = []
    modules = asked.filter { known.insert($0).inserted }.map { index.modules[$0]?.title ?? $0.rawValue }
    installer = row?.installer.map { index.installers[$0]?.name ?? $0.rawValue }
  }
}
