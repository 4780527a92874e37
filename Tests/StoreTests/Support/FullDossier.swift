import Planning
import SchoolCalendar
import Testing

/// A dossier in which every field of every row has at least two values.
func fullDossier(year: Int = 2027) throws -> Dossier {
  var dossier = Dossier(settings: try fullSettings(year: year))
  addPlaces(to: &dossier)
  try addPeople(to: &dossier)
  addTraining(to: &dossier)
  try addDeployments(to: &dossier)
  try addFieldRecords(to: &dossier)
  return dossier
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

func span(_ text: String) throws -> TimeSpan { try #require(TimeSpan(text)) }

func range(_ text: String) throws -> MomentRange { try #require(MomentRange(text)) }

private func fullSettings(year: Int) throws -> Settings {
  Settings(
    schoolYear: SchoolYear(startingIn: year), departement: "2A", language: .english,
    goals: Goals(
      officialMinutes: 375, agentMinutes: 195, peerSessionsPerSchool: 3, officialMinutesByShare: [50: 200, 80: 310]),
    limits: Limits(learnerDay: 185, trainerDay: 365, trainerWeek: 370, travel: 65),
    windows: Windows(
      teachers: [
        Window(weekday: .wednesday, span: try span("09:00-12:00"), week: .fourDays),
        Window(weekday: .monday, span: try span("16:45-18:45")),
        Window(weekday: .friday, span: try span("09:00-12:00"), week: .fourAndAHalfSaturday, isClassTime: true),
      ],
      agents: [Window(weekday: .tuesday, span: try span("14:00-24:00"))],
      peers: [Window(weekday: .thursday, span: try span("12:00-13:15"))]),
    travel: TravelRule(fixedMinutes: 4.5, detour: 1.25, speed: 47.5),
    weights: Weights([.relevance: 17, .disruption: 0]), schoolCapacity: 27, peerSessionMinutes: 45,
    deputyFromClasses: 7, firstDay: try day("2027-09-03"), lastDay: try day("2028-07-05"),
    localHolidays: [
      SchoolHoliday(name: "Pont", days: try day("2028-05-26")..<day("2028-05-29")),
      SchoolHoliday(name: "Carnaval", days: try day("2028-02-29")..<day("2028-02-29")),
    ],
    workedPeriods: [try day("2028-02-20")...day("2028-02-22"), try day("2028-05-26")...day("2028-05-26")],
    avoidedPeriods: [try day("2027-09-03")...day("2027-09-17"), try day("2028-06-20")...day("2028-06-20")])
}

private func addPlaces(to dossier: inout Dossier) {
  dossier.schools = [
    School(
      id: "2A00002B", name: "E\u{301}cole de l’\u{152}uf", kind: .primaire, commune: "Saint-Œuf",
      communeCode: "2A001", circonscription: "Ajaccio-Est", coordinates: Coordinates(latitude: 41.9, longitude: -8.73),
      week: .fourAndAHalfWednesday, classHours: ["08:45-12:00"].compactMap { TimeSpan($0) }, classes: 9, pupils: 201,
      rpi: "RPI-3", priorityEducation: .repPlus),
    School(
      id: "0350122T", name: "Les « Tilleuls »\n", kind: .maternelle, commune: "Bruz", circonscription: "Bruz",
      coordinates: nil),
    School(
      id: "0350123U", name: "", kind: .elementaire, commune: "Bruz", circonscription: "Bruz",
      coordinates: Coordinates(latitude: 48.123456789012345, longitude: -1.7), week: .fourAndAHalfSaturday,
      classHours: [], classes: 0, priorityEducation: .rep),
  ]
  dossier.centres = [
    LeisureCentre(
      id: "A2", name: "Les Îles", kind: .alsh, commune: "Bruz", circonscription: "Bruz",
      coordinates: Coordinates(latitude: 48, longitude: -1.5), schools: ["0350123U", "0350122T"]),
    LeisureCentre(
      id: "A1", name: "Garderie", kind: .autre, commune: "Chartres", circonscription: "Rennes Sud", coordinates: nil),
  ]
  dossier.venues = [
    Venue(
      id: "L1", name: "Salle informatique", school: "0350122T", coordinates: Coordinates(latitude: 1, longitude: 2),
      capacity: 12, equipment: ["eni", "tablettes \"2\""], agenda: "salle.ics",
      busy: ["2027-10-06T09:00/2027-10-06T12:00", "2027-10-01T00:00/2027-10-02T00:00"].compactMap { MomentRange($0) }),
    Venue(id: "L0", name: "Médiathèque", capacity: 40),
  ]
}

private func addPeople(to dossier: inout Dossier) throws {
  dossier.learners = [
    Learner(
      id: "P2", familyName: "Ébène", givenName: "Zoé", schools: ["0350122T", "2A00002B"], role: .directeur,
      email: "zoe.ebene@example.org", workShare: 80.5, absentDays: [.friday, .thursday], volunteersAsReferent: true,
      referentSince: "2021", level: "expert", exemption: "constellation", targetMinutes: 90,
      leaves: try day("2028-02-29")),
    Learner(id: "P1", centre: "A2", role: .animateur, agentTime: .extrascolaire),
    Learner(id: "P3", familyName: "Ortie", givenName: "Léo", schools: ["0350122T"], role: .enseignant),
    Learner(id: "P4", schools: ["2A00002B"], role: .atsem, agentTime: .periscolaire),
  ]
  dossier.trainers = [
    Trainer(
      id: "F1", name: "eRUN de Bruz", kind: .erun, base: Coordinates(latitude: 48.02, longitude: -1.74),
      territory: .only(["Bruz", "Rennes Sud"]), modules: .only(["M2", "M1"]), maxMinutesPerWeek: 720,
      maxMinutesPerYear: 9000, agenda: "f1.ics", busy: [try range("2027-11-08T08:00/2027-11-12T18:00")]),
    Trainer(id: "F0", name: "Atelier Canopé", kind: .canope),
    Trainer(id: "F2", name: "Personne", kind: .cpd, territory: .only([]), modules: .only([])),
  ]
}

private func addTraining(to dossier: inout Dossier) {
  dossier.modules = [
    TrainingModule(
      id: "M2", title: "ENT, suite", minutes: 90, audiences: [.teachers, .agents], maxGroup: 18, minGroup: 4,
      mode: .remote, prerequisites: ["M1"], isOfficial: false, inOwnSchool: true, equipment: "eni", catalogueLevel: 2),
    TrainingModule(id: "M1", title: "ENT", minutes: 180, audiences: [.referents], maxGroup: 15),
  ]
  dossier.fixedSessions = ["2027-10-13T14:00", "2027-10-14T09:00"].compactMap { Moment($0) }.enumerated().map {
    n, start in
    n == 0
      ? FixedSession(
        id: "S9", module: "M1", start: start, place: .elsewhere("Rectorat"), trainers: ["F1", "IA-IPR"], seats: 30,
        learners: ["P3", "P2"], organiser: "DSDEN")
      : FixedSession(id: "S1", module: "M2", start: start, seats: 100)
  }
}

private func addDeployments(to dossier: inout Dossier) throws {
  dossier.equipment = [
    EquipmentType(
      id: "E1", title: "Écran", family: "eni", teacherModules: ["M1", "M2"], agentModules: ["M2"],
      referentModules: ["M1"], teacherShare: 66.5, agentShare: 50, leadDays: 7, freshnessDays: 40, followUp: ["M2"],
      followUpDays: 30, peerSessions: 2),
    EquipmentType(id: "E0", title: "Robots"),
  ]
  dossier.projects = [
    Project(
      id: "J1", school: "0350122T", equipment: "E1", status: .validated, title: "Des écrans", quantity: 3,
      sponsor: "la commune", decidedOn: try day("2027-03-01")),
    Project(id: "J0", school: "2A00002B", equipment: "E0", status: .submitted),
  ]
  dossier.installers = [
    Installer(id: "I1", name: "Câbles & Cie", dailyCapacity: 3, worksInHolidays: true),
    Installer(id: "I0", name: "Régie"),
  ]
  dossier.deployments = [
    Deployment(
      id: "D1", project: "J1", earliest: try day("2027-11-01"), latest: try day("2027-12-17"),
      requested: try day("2027-11-15"), installer: "I1", status: .scheduled, date: try day("2027-11-17"),
      orderedOn: try day("2027-09-06"), quantity: 4),
    Deployment(id: "D0", project: "J0", earliest: try day("2028-02-01"), latest: try day("2028-03-01")),
  ]
  dossier.deliveries = [
    Delivery(deployment: "D1", day: try day("2027-11-17"), quantity: 3, note: "bon « 12 »"),
    Delivery(deployment: "D0", day: try day("2028-02-10")),
  ]
}

private func addFieldRecords(to dossier: inout Dossier) throws {
  let everywhere: [Reach] = [
    .everything, .circonscription("Bruz"), .commune("Bruz"), .school("0350122T"), .venue("L1"), .trainer("F1"),
    .learner("P2"),
  ]
  dossier.contacts = everywhere.prefix(4).map { Contact(reach: $0, role: "mairie") }
  dossier.contacts[1] = Contact(
    reach: .everything, role: "ien", name: "Le secrétariat", email: "ien@example.org", telephone: "02 00 00 00 00")
  dossier.incidents = [
    Incident(
      id: "T2", place: .venue("L1"), family: "eni", start: try moment("2027-10-01T08:05"),
      end: try moment("2027-10-03T00:00"), subject: "panne"),
    Incident(id: "T1", place: .school("0350122T"), family: "tablettes", start: try moment("2027-09-01T00:00")),
    Incident(id: "T0", place: .remote, family: "ent", start: try moment("2027-09-02T00:00")),
  ]
  dossier.visits = [
    Visit(project: "J1", day: try day("2027-01-10"), time: TimeOfDay("10:30"), visitor: "CPD", subject: "câblage"),
    Visit(project: "J0", day: try day("2027-01-11")),
  ]
  dossier.committees = [
    CommitteeMeeting(
      kind: .deployment, commune: "Bruz", day: try day("2028-03-09"), time: TimeOfDay("24:00"), location: "Mairie"),
    CommitteeMeeting(kind: .steering, day: try day("2028-03-10")),
    CommitteeMeeting(kind: .project, day: try day("2028-03-10")),
  ]
  dossier.closures = try everywhere.enumerated().filter { $0.offset != 2 }.map { number, reach in
    Closure(reach: reach, range: try range("2027-11-0\(number + 1)T17:00/2027-11-09T00:00"), reason: "motif \(number)")
  }
  dossier.substitutes = [
    SubstitutePool(
      circonscription: "Bruz", first: try day("2027-09-01"), last: try day("2027-12-31"), substitutes: 4),
    SubstitutePool(
      circonscription: "Rennes Sud", first: try day("2028-01-01"), last: try day("2028-01-01"), substitutes: 0),
  ]
  dossier.attendance = [
    AttendanceRecord(learner: "P3", status: .present, session: "S9", minutes: 170),
    AttendanceRecord(
      learner: "P2", status: .excused, module: "ancien", moment: try moment("2026-11-04T00:00"), organiser: "GAIA"),
    AttendanceRecord(learner: "P2", status: .absent, session: "S9"),
  ]
  dossier.referentDecisions = [
    ReferentDecision(
      school: "0350122T", person: "P3", deputy: "P2", state: .confirmed, from: try day("2027-09-01"),
      through: try day("2028-01-31"), reason: "accord"),
    ReferentDecision(school: "2A00002B", state: .vacant),
  ]
  dossier.travelTimes = [
    TravelTime(from: "0350122T", to: "L0", minutes: 21), TravelTime(from: "A1", to: "A2", minutes: 0),
  ]
}
