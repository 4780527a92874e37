import Planning
import Reports
import SchoolCalendar

/// A commune with a school of five teachers and three agents, where every text that a user writes is a given one.
struct Hamlet {
  var dossier: Dossier
  var plan: Plan

  init(writing text: String) {
    let year = SchoolYear(startingIn: 2027)
    dossier = Dossier(settings: Settings(schoolYear: year, departement: "35"))
    dossier.schools = [
      School(
        id: ID(text), name: text, kind: .primaire, commune: text, communeCode: text, circonscription: ID(text),
        coordinates: nil, classes: 9, rpi: text)
    ]
    dossier.centres = [
      LeisureCentre(id: ID(text), name: text, kind: .alsh, commune: text, circonscription: ID(text), coordinates: nil)
    ]
    dossier.learners = (1...8).map { number in
      Learner(
        id: ID("\(text)\(number)"), familyName: text, givenName: text, schools: [ID(text)],
        role: number == 1 ? .directeur : number > 5 ? .animateur : .enseignant,
        agentTime: number > 5 ? .periscolaire : nil, email: text, level: text, exemption: nil)
    }
    dossier.trainers = [Trainer(id: ID(text), name: text, kind: .erun)]
    dossier.venues = [Venue(id: ID(text + "L"), name: text, capacity: 20)]
    dossier.modules = [
      TrainingModule(id: ID(text), title: text, minutes: 180, audiences: [.teachers, .agents], maxGroup: 20)
    ]
    dossier.equipment = [
      EquipmentType(id: ID(text), title: text, family: text, teacherModules: [ID(text)], referentModules: [ID(text)])
    ]
    dossier.projects = ["1", "2"].map {
      Project(
        id: ID(text + $0), school: ID(text), equipment: ID(text), status: $0 == "1" ? .validated : .submitted,
        title: text, quantity: 2, sponsor: text)
    }
    dossier.deployments = [
      Deployment(
        id: ID(text), project: ID(text + "1"), earliest: "2027-11-02", latest: "2027-12-10", installer: ID(text)),
      Deployment(id: ID(text + "0"), project: ID(text + "1"), earliest: "2027-11-02", latest: "2027-12-10"),
    ]
    dossier.installers = [Installer(id: ID(text), name: text)]
    dossier.contacts = ["ien", "secretariat", "mairie", "erun", "maintenance"].map {
      Contact(reach: .everything, role: $0, name: text, email: text, telephone: text)
    }
    dossier.committees = [
      CommitteeMeeting(kind: .deployment, commune: text, day: "2028-03-14", location: text),
      CommitteeMeeting(kind: .steering, day: "2028-03-15", location: text),
    ]
    dossier.visits = [Visit(project: ID(text + "2"), day: "2027-03-01", visitor: text, subject: text)]
    dossier.attendance = (1...5).map {
      AttendanceRecord(
        learner: ID("\(text)\($0)"), status: .present, module: ID(text), moment: "2027-01-12T00:00")
    }
    let everybody = dossier.learners.map(\.id)
    let places: [Place] = [.venue(ID(text + "L")), .school(ID(text)), .remote, .elsewhere(text)]
    plan = Plan(
      schoolYear: year, revision: 1, referents: [ReferentChoice(school: ID(text), referent: everybody[1])],
      deployments: [PlannedDeployment(id: ID(text), date: "2027-11-17")],
      sessions: places.enumerated().map { number, place in
        let start = Moment("2027-11-10T09:00").adding(minutes: 1440 * number)
        return Session(
          id: ID("\(text)\(number)"), module: ID(text), start: start, end: start.adding(minutes: 180), place: place,
          trainers: [ID(text)], learners: everybody)
      },
      peerSessions: [
        PeerSession(
          id: ID(text), school: ID(text), referent: everybody[1], start: "2027-12-07T12:00", end: "2027-12-07T13:00",
          learners: Array(everybody[2..<5]))
      ])
  }

  /// Everything that reports show of it.
  func documents(in language: Language) -> [(name: String, document: PlanningReport)] {
    let index = DossierIndex(dossier)
    let names = Dictionary(
      dossier.learners.map { ($0.id, $0.fullName ?? "") }, uniquingKeysWith: { first, _ in first })
    var all: [(String, PlanningReport)] = [
      ("committee", .committee(CommitteeReport(index, plan: plan, names: [dossier.schools[0].commune]))),
      ("steering", .steering(SteeringReport(index, plan: plan))),
      ("year", .year(YearReport(index, plan: plan, by: .circonscription))),
      ("trainers", .year(YearReport(index, plan: plan, by: .trainer))),
    ]
    if let sheet = SchoolSheet(index, plan: plan, school: dossier.schools[0].id) {
      all += [("school", .school(sheet, nil)), ("named", .school(sheet, names))]
    }
    return all.map { (name: $0.0, document: $0.1) }
  }
}

/// A report of whatever kind.
enum PlanningReport {
  case committee(CommitteeReport)
  case steering(SteeringReport)
  case year(YearReport)
  case school(SchoolSheet, [ID<Learner>: String]?)
}

extension ReportDocument {
  init(_ report: PlanningReport, in language: Language) {
    switch report {
    case .committee(let report): self.init(report, in: language)
    case .steering(let report): self.init(report, in: language)
    case .year(let report): self.init(report, in: language)
    case .school(let sheet, let names): self.init(sheet, names: names, in: language)
    }
  }
}
