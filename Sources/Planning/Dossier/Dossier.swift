public import SchoolCalendar

/// Everything a planner gives for one school year: the tables of a dossier as values.
///
/// Every list keeps the order in which it was read. Ids are unique within a list; whoever builds a dossier by hand sees
/// to that, the table reader reports what breaks it.
public struct Dossier: Hashable, Sendable {
  public var settings: Settings
  public var schools: [School]
  public var centres: [LeisureCentre]
  public var learners: [Learner]
  public var trainers: [Trainer]
  public var venues: [Venue]
  public var modules: [TrainingModule]
  public var equipment: [EquipmentType]
  public var projects: [Project]
  public var deployments: [Deployment]
  public var installers: [Installer]
  public var deliveries: [Delivery]
  public var fixedSessions: [FixedSession]
  public var contacts: [Contact]
  public var incidents: [Incident]
  public var visits: [Visit]
  public var committees: [CommitteeMeeting]
  public var closures: [Closure]
  public var substitutes: [SubstitutePool]
  public var attendance: [AttendanceRecord]
  public var travelTimes: [TravelTime]
  public var referentDecisions: [ReferentDecision]

  public init(
    settings: Settings, schools: [School] = [], centres: [LeisureCentre] = [], learners: [Learner] = [],
    trainers: [Trainer] = [], venues: [Venue] = [], modules: [TrainingModule] = [], equipment: [EquipmentType] = [],
    projects: [Project] = [], deployments: [Deployment] = [], installers: [Installer] = [],
    fixedSessions: [FixedSession] = [], contacts: [Contact] = [], incidents: [Incident] = [], visits: [Visit] = [],
    committees: [CommitteeMeeting] = [], closures: [Closure] = [], substitutes: [SubstitutePool] = [],
    attendance: [AttendanceRecord] = [], travelTimes: [TravelTime] = [], deliveries: [Delivery] = [],
    referentDecisions: [ReferentDecision] = []
  ) {
    self.settings = settings
    self.schools = schools
    self.centres = centres
    self.learners = learners
    self.trainers = trainers
    self.venues = venues
    self.modules = modules
    self.equipment = equipment
    self.projects = projects
    self.deployments = deployments
    self.installers = installers
    self.fixedSessions = fixedSessions
    self.contacts = contacts
    self.incidents = incidents
    self.visits = visits
    self.committees = committees
    self.closures = closures
    self.substitutes = substitutes
    self.attendance = attendance
    self.travelTimes = travelTimes
    self.referentDecisions = referentDecisions
    self.deliveries = deliveries
  }

  /// The calendar of its year and département, with what the settings change.
  ///
  /// - Throws: `CalendarError` where the département or its official calendar is unknown and the settings do not stand in.
  public func calendar() throws(CalendarError) -> YearCalendar {
    guard let departement = Departement.find(settings.departement) else {
      throw CalendarError(
        schoolYear: settings.schoolYear, departement: settings.departement, problem: .unknownDepartement)
    }
    return try YearCalendar(settings.schoolYear, departement: departement, overrides: settings.calendarOverrides)
  }
}
