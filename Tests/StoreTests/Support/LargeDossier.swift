import Planning
import SchoolCalendar

/// A dossier of a département's size: 421 schools, 4,100 teachers, 1,300 agents, 40 trainers, 140 deployments.
func largeDossier() -> Dossier {
  var dossier = Dossier(settings: Settings(schoolYear: SchoolYear(startingIn: 2027), departement: "35"))
  dossier.schools = (0..<421).map { number in
    School(
      id: ID("E\(number)"), name: "École n° \(number)", kind: SchoolKind.allCases[number % 3],
      commune: "Commune \(number / 2)", circonscription: ID("Circonscription \(number % 19)"),
      coordinates: Coordinates(latitude: 48 + Double(number) / 1000, longitude: -1.5), classes: number % 14,
      pupils: 20 * (number % 14))
  }
  dossier.learners = (0..<5400).map { number in
    let isAgent = number >= 4100
    return Learner(
      id: ID("P\(number)"), familyName: "Famille\(number)", givenName: "Zoé", schools: [ID("E\(number % 421)")],
      role: isAgent ? .animateur : .enseignant, agentTime: isAgent ? .periscolaire : nil,
      email: "p\(number)@example.org", workShare: number % 5 == 0 ? 80 : 100,
      absentDays: number % 5 == 0 ? [.thursday] : [])
  }
  dossier.modules = (0..<30).map {
    TrainingModule(id: ID("M\($0)"), title: "Module \($0)", minutes: 180, audiences: [.teachers], maxGroup: 18)
  }
  dossier.trainers = (0..<40).map { number in
    Trainer(
      id: ID("F\(number)"), name: "Formateur \(number)", kind: .erun,
      territory: .only([ID("Circonscription \(number % 19)")]), maxMinutesPerYear: 20_000,
      busy: busyWeeks(40))
  }
  dossier.equipment = [EquipmentType(id: "K", title: "Écran", teacherModules: ["M0"])]
  dossier.projects = (0..<140).map {
    Project(id: ID("J\($0)"), school: ID("E\($0)"), equipment: "K", status: .validated)
  }
  let year = dossier.settings.schoolYear
  dossier.deployments = dossier.projects.map {
    Deployment(
      id: ID("D\($0.id)"), project: $0.id, earliest: year.firstCivilDay, latest: year.lastCivilDay)
  }
  return dossier
}

/// A plan of 1,000 sessions of 15 persons, and 800 peer sessions of 5.
func largePlan() -> Plan {
  let start = Moment(SchoolYear(startingIn: 2027).firstCivilDay, TimeOfDay(minutes: 540))
  var plan = Plan(schoolYear: SchoolYear(startingIn: 2027))
  plan.referents = (0..<421).map { ReferentChoice(school: ID("E\($0)"), referent: ID("P\($0)")) }
  plan.sessions = (0..<1000).map { number in
    let begin = start.adding(minutes: 1440 * (number % 250))
    return Session(
      id: ID("session-\(number)"), module: ID("M\(number % 30)"), start: begin, end: begin.adding(minutes: 180),
      place: .school(ID("E\(number % 421)")), trainers: [ID("F\(number % 40)")],
      learners: (0..<15).map { ID("P\((15 * number + $0) % 5400)") })
  }
  plan.peerSessions = (0..<800).map { number in
    PeerSession(
      id: ID("pair-\(number)"), school: ID("E\(number % 421)"), referent: ID("P\(number % 421)"), start: start,
      end: start.adding(minutes: 60), learners: (1...5).map { ID("P\(number % 421 + 421 * $0)") })
  }
  plan.unmet = (0..<900).map { Unmet(learner: ID("P\($0)"), module: "M0", reason: .notChosen) }
  return plan
}

private func busyWeeks(_ count: Int) -> [MomentRange] {
  let start = Moment(SchoolYear(startingIn: 2027).firstCivilDay, TimeOfDay(minutes: 540))
  return (0..<count).compactMap {
    let begin = start.adding(minutes: 7 * 1440 * $0)
    return MomentRange(begin, begin.adding(minutes: 120))
  }
}
