import Planning
import SchoolCalendar
import Testing

/// A dossier in which every field of every type is set to something that is not what a blank means.
struct FullDossier {
  let dossier: Dossier

  init() throws {
    let busy = try [#require(MomentRange("2027-10-06T09:00/2027-10-06T12:00"))]
    var dossier = Dossier(settings: try Self.settings())
    dossier.schools = [
      School(
        id: "0350122T", name: "École « des Lucioles »; annexe", kind: .primaire, commune: "Baulon",
        communeCode: "35016",
        circonscription: "Bruz", coordinates: Coordinates(latitude: 47.98614492070133, longitude: -1.9294895003671315),
        week: .fourAndAHalfWednesday, classHours: try [span("09:00-12:00"), span("14:00-16:15")], classes: 6,
        pupils: 143,
        rpi: "035011", priorityEducation: .repPlus),
      School(
        id: "0350103X", name: "Le Chêvre", kind: .elementaire, commune: "Acigné", circonscription: "Rennes Sud",
        coordinates: nil, week: .fourAndAHalfSaturday, priorityEducation: .rep),
      School(
        id: "0351981N", name: "Le Chat perché", kind: .maternelle, commune: "Acigné", circonscription: "Bruz",
        coordinates: Coordinates(latitude: 48, longitude: 0.00001)),
    ]
    dossier.centres = [
      LeisureCentre(
        id: "S1", name: "Centre", kind: .alsh, commune: "Baulon", circonscription: "Bruz",
        coordinates: Coordinates(latitude: 47.5, longitude: -1.25), schools: ["0350122T", "0350103X"])
    ]
    dossier.learners = [
      Learner(
        id: "P1", familyName: "O'Neil", givenName: "Ana", schools: ["0350122T", "0350103X"], role: .directeur,
        email: "ana@exemple.fr", workShare: 62.5, absentDays: [.thursday, .friday], volunteersAsReferent: true,
        referentSince: "2024-09", level: "-2", targetMinutes: 255, leaves: try day("2028-03-01")),
      Learner(id: "P2", familyName: "Petit", schools: ["0350103X"], role: .enseignant, exemption: "constellation"),
      Learner(id: "P3", schools: ["0350103X"], role: .remplacant, workShare: 80),
      Learner(id: "P4", schools: ["0350103X"], role: .enseignant, workShare: 50, targetMinutes: 90),
      Learner(
        id: "A1", familyName: "Roux", centre: "S1", role: .animateur, agentTime: .extrascolaire, targetMinutes: 120),
      Learner(id: "A2", schools: ["0350122T"], role: .atsem, agentTime: .periscolaire),
    ]
    dossier.trainers = [
      Trainer(
        id: "F1", name: "Dubois", kind: .erun, base: Coordinates(latitude: 48.1, longitude: -1.75),
        territory: .only(["Bruz", "Rennes Sud"]), modules: .only(["M1", "M2"]), maxMinutesPerWeek: 400,
        maxMinutesPerYear: 6000, agenda: "agenda.ics", busy: busy),
      Trainer(id: "F2", name: "Canopé", kind: .canope),
    ]
    dossier.venues = [
      Venue(
        id: "L1", name: "Salle", school: "0350103X", coordinates: Coordinates(latitude: 48.2, longitude: -1.5),
        capacity: 20, equipment: ["eni", "tablettes"], agenda: "agenda.ics", busy: busy)
    ]
    dossier.modules = [
      TrainingModule(
        id: "M1", title: "Prise en main", minutes: 180, audiences: [.teachers, .agents, .referents], maxGroup: 12,
        minGroup: 4, mode: .onSite, isOfficial: false, inOwnSchool: true, equipment: "eni", catalogueLevel: 2),
      TrainingModule(
        id: "M2", title: "À distance", minutes: 95, audiences: [.teachers], maxGroup: 30, mode: .remote,
        prerequisites: ["M1"]),
    ]
    try Self.addEquipment(to: &dossier)
    try Self.addRecords(to: &dossier)
    self.dossier = dossier
  }

  private static func addEquipment(to dossier: inout Dossier) throws {
    dossier.equipment = [
      EquipmentType(
        id: "E1", title: "Écran", family: "eni", teacherModules: ["M1"], agentModules: ["M1"], referentModules: ["M2"],
        teacherShare: 80, agentShare: 33.3, leadDays: 7, freshnessDays: 70, followUp: ["M2"], followUpDays: 30,
        peerSessions: 2)
    ]
    dossier.projects = [
      Project(
        id: "PR1", school: "0350122T", equipment: "E1", status: .validated, title: "Classe mobile", quantity: 12,
        sponsor: "Mairie", decidedOn: try day("2027-03-12"))
    ]
    dossier.deployments = [
      Deployment(
        id: "D1", project: "PR1", earliest: try day("2027-11-01"), latest: try day("2027-12-15"),
        requested: try day("2027-11-15"), installer: "I1", status: .scheduled, date: try day("2027-11-17"),
        orderedOn: try day("2027-09-06"), quantity: 4),
      Deployment(id: "D2", project: "PR1", earliest: try day("2028-02-01"), latest: try day("2028-02-01")),
    ]
    dossier.deliveries = [
      Delivery(deployment: "D1", day: try day("2027-11-17"), quantity: 3, note: "bon 12"),
      Delivery(deployment: "D1", day: try day("2027-12-01")),
    ]
    dossier.installers = [Installer(id: "I1", name: "Poseur", dailyCapacity: 3, worksInHolidays: true)]
    dossier.fixedSessions = [
      FixedSession(
        id: "X1", module: "M2", start: try moment("2027-10-06T09:00"), place: .venue("L1"), trainers: ["F1", "F2"],
        seats: 10, learners: ["P1", "P2"], organiser: "Canopé 35"),
      FixedSession(id: "X2", module: "M2", start: try moment("2027-10-07T00:00"), place: .remote, seats: 10),
      FixedSession(
        id: "X3", module: "M2", start: try moment("2027-10-08T17:00"), place: .school("0350122T"), seats: 10),
      FixedSession(
        id: "X4", module: "M2", start: try moment("2027-10-09T09:00"), place: .elsewhere("Rectorat, salle 2"), seats: 1),
    ]
  }

  private static func addRecords(to dossier: inout Dossier) throws {
    dossier.contacts = [
      Contact(reach: .everything, role: "mutualisation", name: "Service", email: "s@exemple.fr", telephone: "+33 2 99"),
      Contact(reach: .commune("Baulon"), role: "mairie"),
      Contact(reach: .circonscription("Bruz"), role: "ien"),
      Contact(reach: .school("0350122T"), role: "maintenance"),
    ]
    dossier.incidents = [
      Incident(
        id: "N1", place: .school("0350122T"), family: "eni", start: try moment("2027-09-10T08:00"),
        end: try moment("2027-09-12T00:00"), subject: "=panne"),
      Incident(id: "N2", place: .venue("L1"), family: "tablettes", start: try moment("2027-09-10T00:00")),
      Incident(id: "N3", place: .elsewhere("S1"), family: "tablettes", start: try moment("2027-09-10T00:00")),
    ]
    dossier.visits = [
      Visit(project: "PR1", day: try day("2027-02-03"), time: TimeOfDay("14:30"), visitor: "CPC", subject: "réseau")
    ]
    dossier.committees = [
      CommitteeMeeting(
        kind: .deployment, commune: "Baulon", day: try day("2028-03-14"), time: TimeOfDay("18:00"), location: "Mairie"),
      CommitteeMeeting(kind: .steering, day: try day("2028-04-01")),
    ]
    let ranges = [
      "2027-11-09T00:00/2027-11-11T00:00", "2027-11-09T17:00/2027-11-09T18:30", "2027-11-09T17:00/2027-11-12T00:00",
    ]
    let hours = try ranges.map { try #require(MomentRange($0)) }
    dossier.closures = [
      Closure(reach: .everything, range: hours[0], reason: "férié local"),
      Closure(reach: .circonscription("Bruz"), range: hours[1], reason: "réunion"),
      Closure(reach: .school("0350122T"), range: hours[2], reason: "travaux"),
      Closure(reach: .venue("L1"), range: hours[0], reason: "x"),
      Closure(reach: .venue("0350103X"), range: hours[0], reason: "x"),
      Closure(reach: .trainer("F1"), range: hours[1], reason: "congé"),
      Closure(reach: .learner("P1"), range: hours[1], reason: ""),
    ]
    dossier.substitutes = [
      SubstitutePool(circonscription: "Bruz", first: try day("2027-09-01"), last: try day("2028-07-01"), substitutes: 2)
    ]
    dossier.attendance = [
      AttendanceRecord(
        learner: "P1", status: .present, module: "M1", moment: try moment("2027-06-01T00:00"), minutes: 180),
      AttendanceRecord(learner: "P2", status: .excused, session: "X1"),
      AttendanceRecord(
        learner: "P2", status: .absent, module: "M2", moment: try moment("2027-06-01T14:30"),
        organiser: "CNFPT"),
    ]
    dossier.referentDecisions = [
      ReferentDecision(
        school: "0350103X", person: "P2", deputy: "P3", from: try day("2027-09-01"), through: try day("2028-01-31"),
        reason: "=accord"),
      ReferentDecision(school: "0350122T", person: "A2", state: .refused),
      ReferentDecision(school: "0350122T", person: "P1", state: .proposed),
      ReferentDecision(school: "0351981N", state: .vacant, reason: "poste non pourvu"),
    ]
    dossier.travelTimes = [TravelTime(from: "0350122T", to: "L1", minutes: 17)]
  }

  private static func settings() throws -> Settings {
    let wednesday = Window(weekday: .wednesday, span: try span("09:00-12:00"), week: .fourDays)
    return Settings(
      schoolYear: SchoolYear(startingIn: 2027), departement: "35", language: .english,
      goals: Goals(
        officialMinutes: 420, agentMinutes: 150, peerSessionsPerSchool: 3, officialMinutesByShare: [80: 330, 100: 400]),
      limits: Limits(learnerDay: 200, trainerDay: 330, trainerWeek: 900, travel: 45),
      windows: Windows(
        teachers: [
          wednesday, Window(weekday: .monday, span: try span("16:45-18:45")),
          Window(weekday: .tuesday, span: try span("16:45-18:45")),
          Window(weekday: .monday, span: try span("09:00-12:00"), isClassTime: true),
        ],
        agents: [Window(weekday: .friday, span: try span("09:00-12:00"))],
        peers: [Window(weekday: .saturday, span: try span("09:00-10:00"), week: .fourAndAHalfSaturday)]),
      travel: TravelRule(fixedMinutes: 7.5, detour: 1.4, speed: 45), weights: Weights([.stale: 5, .trainerTime: 0]),
      schoolCapacity: 30, peerSessionMinutes: 45, deputyFromClasses: 10, firstDay: try day("2027-09-02"),
      lastDay: try day("2028-07-06"),
      localHolidays: [
        try #require(
          SchoolHoliday(name: "Pont: \"l'Ascension\"", from: try day("2028-05-26"), through: try day("2028-05-27"))),
        try #require(
          SchoolHoliday(name: "Vacances locales", from: try day("2028-06-12"), through: try day("2028-06-12"))),
      ],
      workedPeriods: [
        try day("2028-02-06")...(try day("2028-02-08")), try day("2028-05-29")...(try day("2028-05-29")),
      ],
      avoidedPeriods: [try day("2027-12-13")...(try day("2027-12-17"))])
  }
}

private func day(_ text: String) throws -> Day { try #require(Day(text)) }
private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }
private func span(_ text: String) throws -> TimeSpan { try #require(TimeSpan(text)) }
