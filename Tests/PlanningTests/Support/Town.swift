import Planning
import SchoolCalendar

/// An invented school E1 with teachers P1, P2, P3 and agents A1, A2, and one deployment D1 planned for 2027-11-17.
///
/// The modules M, N and R take three hours; the kit K asks M of the teachers. A test changes what it is about.
struct Town {
  var dossier: Dossier
  var plan: Plan

  init(teachers: Int = 3, agents: Int = 0) {
    let year = SchoolYear(startingIn: 2027)
    dossier = Dossier(settings: Settings(schoolYear: year, departement: "35"))
    plan = Plan(schoolYear: year, deployments: [PlannedDeployment(id: "D1", date: "2027-11-17")])
    dossier.schools = [Self.school("E1")]
    dossier.learners = (0..<teachers).map { Self.person("P\($0 + 1)") }
    dossier.learners += (0..<agents).map { Self.person("A\($0 + 1)", .animateur) }
    dossier.modules = [Self.module("M"), Self.module("N"), Self.module("R")]
    dossier.equipment = [EquipmentType(id: "K", title: "Écran", teacherModules: ["M"])]
    dossier.projects = [Project(id: "J1", school: "E1", equipment: "K", status: .validated)]
    dossier.deployments = [
      Deployment(id: "D1", project: "J1", earliest: "2027-11-02", latest: "2027-12-10")
    ]
  }

  static func school(_ id: String, at coordinates: Coordinates? = nil, in circonscription: String = "Bruz") -> School {
    School(
      id: ID(id), name: "École \(id)", kind: .primaire, commune: "Bruz", circonscription: ID(circonscription),
      coordinates: coordinates)
  }

  static func person(_ id: String, _ role: Role = .enseignant, of schools: [ID<School>] = ["E1"]) -> Learner {
    Learner(id: ID(id), schools: schools, role: role)
  }

  static func module(_ id: String, minutes: Int = 180, isOfficial: Bool = true) -> TrainingModule {
    TrainingModule(
      id: ID(id), title: "Module \(id)", minutes: minutes, audiences: [.teachers, .agents], maxGroup: 20,
      isOfficial: isOfficial)
  }

  /// The one kit, to be changed.
  var kit: EquipmentType {
    get { dossier.equipment[0] }
    set { dossier.equipment[0] = newValue }
  }

  /// Plans a session for people whose ids are separated by spaces.
  mutating func book(_ id: String, of module: ID<TrainingModule> = "M", _ start: Moment, for learners: String) {
    plan.sessions.append(
      Session(
        id: ID(id), module: module, start: start, end: start.adding(minutes: 180), place: .school("E1"),
        trainers: ["F1"], learners: learners.split(separator: " ").map { ID(String($0)) }))
  }

  mutating func name(referent: ID<Learner>) {
    plan.referents = [ReferentChoice(school: "E1", referent: referent)]
  }

  /// Records attendance by module and day, as before the year.
  mutating func attended(
    _ learner: ID<Learner>, _ module: ID<TrainingModule>, _ moment: Moment, _ status: AttendanceStatus = .present
  ) {
    dossier.attendance.append(AttendanceRecord(learner: learner, status: status, module: module, moment: moment))
  }

  /// Records attendance at a session of the plan.
  mutating func record(
    _ learners: String, at session: ID<Session>, _ status: AttendanceStatus = .present, minutes: Int? = nil
  ) {
    for learner in learners.split(separator: " ") {
      dossier.attendance.append(
        AttendanceRecord(learner: ID(String(learner)), status: status, session: session, minutes: minutes))
    }
  }

  func coverage(on today: Day? = nil) -> Coverage { Coverage(DossierIndex(dossier), plan: plan, today: today) }

  func ledger(on today: Day? = nil) -> HoursLedger { HoursLedger(DossierIndex(dossier), plan: plan, today: today) }
}
