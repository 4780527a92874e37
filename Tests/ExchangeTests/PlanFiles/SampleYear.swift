import Planning
import SchoolCalendar
import Testing

/// A tiny year that the tests of plan files and feeds share.
///
/// A school with four teachers and an arrival, one with two teachers, a leisure centre, two trainers. All people are
/// invented.
enum SampleYear {
  static func day(_ text: String) throws -> Day { try #require(Day(text)) }
  static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  /// Family names that may stand in no feed.
  static let names = [
    "Quatrevents", "Belétoile", "Troismoulins", "Sansouci", "Grandchamp", "Petitpas", "Clairbois", "Dufeuillage",
  ]

  static func dossier(language: Language = .french) throws -> Dossier {
    var settings = Settings(schoolYear: SchoolYear(startingIn: 2027), departement: "35", language: language)
    settings.goals.agentMinutes = 120
    settings.windows = Windows(
      teachers: [
        Window(
          weekday: .wednesday, span: try #require(TimeSpan("09:00-12:00")), week: nil, isClassTime: false),
        Window(
          weekday: .monday, span: try #require(TimeSpan("16:45-18:45")), week: nil, isClassTime: false),
      ],
      agents: [
        Window(weekday: .tuesday, span: try #require(TimeSpan("09:00-11:00")), week: nil, isClassTime: false)
      ])
    return Dossier(
      settings: settings,
      schools: [
        School(
          id: "0350122T", name: "École Jules-Ferry", kind: .primaire, commune: "Bruz", circonscription: "Bruz",
          coordinates: Coordinates(latitude: 48.0246, longitude: -1.7459), classes: 4),
        School(
          id: "0350200C", name: "École du Moulin; annexe", kind: .elementaire, commune: "Saint-Éloi-l’Œuvre",
          circonscription: "Redon", coordinates: Coordinates(latitude: 48.05, longitude: -1.75), classes: 2),
      ],
      centres: [
        LeisureCentre(
          id: "ALSH1", name: "Centre des Tilleuls", kind: .alsh, commune: "Bruz", circonscription: "Bruz",
          coordinates: Coordinates(latitude: 48.025, longitude: -1.746))
      ],
      learners: [
        person("P1", "Quatrevents", "Ada", school: "0350122T", volunteers: true),
        person("P2", "Belétoile", "Bruno", school: "0350122T"),
        person("P3", "Troismoulins", "Clara", school: "0350122T"),
        person("P4", "Sansouci", "Denis", school: "0350122T"),
        person("P5", "Grandchamp", "Elsa", school: "0350200C", volunteers: true),
        person("P6", "=Petitpas", "Farid", school: "0350200C"),
        Learner(id: "A1", familyName: "Clairbois", givenName: "Gaëlle", centre: "ALSH1", role: .animateur),
      ],
      trainers: [
        Trainer(id: "F1", name: "Hélène Dufeuillage", kind: .erun),
        Trainer(id: "F2", name: "Canopé 35", kind: .canope),
      ],
      venues: [
        Venue(id: "L1", name: "Salle informatique", school: "0350122T", coordinates: nil, capacity: 12)
      ],
      modules: [
        TrainingModule(
          id: "M1", title: "Écran interactif : premiers pas", minutes: 180, audiences: [.teachers], maxGroup: 15,
          catalogueLevel: 1),
        TrainingModule(
          id: "M2", title: "L’accueil, le numérique, l’enfant", minutes: 120, audiences: [.agents], maxGroup: 10,
          catalogueLevel: 1),
        TrainingModule(
          id: "M3", title: "Protéger les données", minutes: 90, audiences: [.teachers], maxGroup: 30, mode: .remote,
          catalogueLevel: 1),
      ],
      equipment: [
        EquipmentType(
          id: "ENI", title: "Écran interactif", family: "eni", teacherModules: ["M1"], leadDays: 7, peerSessions: 1)
      ],
      projects: [Project(id: "PR1", school: "0350122T", equipment: "ENI", status: .validated, quantity: 4)],
      deployments: [
        Deployment(
          id: "D12", project: "PR1", earliest: try day("2027-11-08"), latest: try day("2027-12-17"),
          requested: try day("2027-11-17"))
      ])
  }

  private static func person(
    _ id: ID<Learner>, _ family: String, _ given: String, school: ID<School>, volunteers: Bool = false
  ) -> Learner {
    Learner(
      id: id, familyName: family, givenName: given, schools: [school], role: .enseignant,
      volunteersAsReferent: volunteers)
  }

  /// A plan without violation; its score is the one that the independent auditor finds.
  static func plan() throws -> Plan {
    Plan(
      schoolYear: SchoolYear(startingIn: 2027), revision: 3, status: .published,
      referents: [
        ReferentChoice(school: "0350122T", referent: "P1", deputy: "P2"),
        ReferentChoice(school: "0350200C", referent: "P5"),
      ],
      deployments: [PlannedDeployment(id: "D12", date: try day("2027-11-17"))],
      sessions: [
        Session(
          id: "S1", module: "M1", start: try moment("2027-10-06T09:00"), end: try moment("2027-10-06T12:00"),
          place: .venue("L1"), trainers: ["F1"], learners: ["P1", "P2", "P3", "P4", "P5"]),
        Session(
          id: "S2", module: "M3", start: try moment("2027-11-29T16:45"), end: try moment("2027-11-29T18:15"),
          place: .remote, trainers: ["F2"], learners: ["P1", "P2", "P6"], isPinned: true),
        Session(
          id: "S3", module: "M2", start: try moment("2028-03-07T09:00"), end: try moment("2028-03-07T11:00"),
          place: .school("0350122T"), trainers: ["F1"], learners: ["A1"]),
      ],
      peerSessions: [
        PeerSession(
          id: "PS1", school: "0350122T", referent: "P1", start: try moment("2027-11-12T12:00"),
          end: try moment("2027-11-12T13:00"), learners: ["P2", "P3"])
      ],
      unmet: [
        Unmet(learner: "P6", module: "M1", reason: .notChosen),
        Unmet(learner: "P4", module: "M3", deployment: "D12", reason: .noTrainerFree),
        Unmet(learner: "P3", module: nil, reason: .noOpenTime),
      ],
      score: score, bound: Bound(readiness: 0, cost: 1200))
  }

  static let score = Score(
    costTerms: [.officialHoursShort: 3960, .learnerTravel: 32, .referentFit: 60, .stale: 168, .trainerTime: 390])
}
