public import SchoolCalendar

/// The rules of one year that a user may change (`reglages.yml`).
public struct Settings: Hashable, Sendable {
  public var schoolYear: SchoolYear
  /// The département's code: `35`, `2A`, `971`.
  public var departement: String
  public var language: Language
  public var goals: Goals
  public var limits: Limits
  public var windows: Windows
  public var travel: TravelRule
  public var weights: Weights
  /// Persons a school holds as a venue.
  public var schoolCapacity: Int
  /// Minutes of a peer session.
  public var peerSessionMinutes: Int
  /// Classes from which a school wants a deputy referent.
  public var deputyFromClasses: Int
  /// The pupils' return, where the user gives it.
  public var firstDay: Day?
  /// The last day of classes, where the user gives it.
  public var lastDay: Day?
  public var localHolidays: [SchoolHoliday]
  /// Days of class although they are official holidays, by the order of the recteur.
  public var workedPeriods: [ClosedRange<Day>]
  /// Periods in which sessions are unwelcome; nil: the first and the last fourteen days of classes.
  public var avoidedPeriods: [ClosedRange<Day>]?

  public init(
    schoolYear: SchoolYear, departement: String, language: Language = .french, goals: Goals = Goals(),
    limits: Limits = Limits(), windows: Windows = Windows(), travel: TravelRule = TravelRule(),
    weights: Weights = Weights(), schoolCapacity: Int = 25, peerSessionMinutes: Int = 60, deputyFromClasses: Int = 8,
    firstDay: Day? = nil, lastDay: Day? = nil, localHolidays: [SchoolHoliday] = [],
    workedPeriods: [ClosedRange<Day>] = [], avoidedPeriods: [ClosedRange<Day>]? = nil
  ) {
    self.schoolYear = schoolYear
    self.departement = departement
    self.language = language
    self.goals = goals
    self.limits = limits
    self.windows = windows
    self.travel = travel
    self.weights = weights
    self.schoolCapacity = schoolCapacity
    self.peerSessionMinutes = peerSessionMinutes
    self.deputyFromClasses = deputyFromClasses
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.localHolidays = localHolidays
    self.workedPeriods = workedPeriods
    self.avoidedPeriods = avoidedPeriods
  }
}

extension Settings {
  /// What they put in place of the official calendar, or add to it.
  public var calendarOverrides: CalendarOverrides {
    get {
      CalendarOverrides(
        firstDay: firstDay, lastDay: lastDay, localHolidays: localHolidays, workedPeriods: workedPeriods)
    }
    set {
      firstDay = newValue.firstDay
      lastDay = newValue.lastDay
      localHolidays = newValue.localHolidays
      workedPeriods = newValue.workedPeriods
    }
  }
}

/// The languages Tandem speaks to its users.
public enum Language: String, CaseIterable, Sendable, Codable {
  case french = "fr"
  case english = "en"
}

/// What each person or school is to reach in a year.
public struct Goals: Hashable, Sendable {
  /// Official minutes of a full-time teacher.
  public var officialMinutes: Int
  /// Minutes of an agent.
  public var agentMinutes: Int
  /// Peer sessions of a school.
  public var peerSessionsPerSchool: Int
  /// Official minutes by whole percent of service, where the user sets them; they win over the usual table.
  public var officialMinutesByShare: [Int: Int]

  public init(
    officialMinutes: Int = 360, agentMinutes: Int = 180, peerSessionsPerSchool: Int = 0,
    officialMinutesByShare: [Int: Int] = [:]
  ) {
    self.officialMinutes = officialMinutes
    self.agentMinutes = agentMinutes
    self.peerSessionsPerSchool = peerSessionsPerSchool
    self.officialMinutesByShare = officialMinutesByShare
  }
}

/// What nobody is asked beyond, in minutes.
public struct Limits: Hashable, Sendable {
  /// Sessions of a learner on one day.
  public var learnerDay: Int
  /// Teaching of a trainer on one day.
  public var trainerDay: Int
  /// Teaching of a trainer in a week before it counts as crowded.
  public var trainerWeek: Int
  /// A learner's way to a session, one way.
  public var travel: Int

  public init(learnerDay: Int = 180, trainerDay: Int = 360, trainerWeek: Int = 360, travel: Int = 60) {
    self.learnerDay = learnerDay
    self.trainerDay = trainerDay
    self.trainerWeek = trainerWeek
    self.travel = travel
  }
}

/// When each audience may be trained.
public struct Windows: Hashable, Sendable {
  public var teachers: [Window]
  public var agents: [Window]
  /// Windows of peer sessions, where the user gives them.
  public var ownPeers: [Window]

  public init(teachers: [Window] = [], agents: [Window] = [], peers: [Window] = []) {
    self.teachers = teachers
    self.agents = agents
    ownPeers = peers
  }

  /// The windows of an audience.
  public subscript(audience: Audience) -> [Window] { audience == .teachers ? teachers : agents }

  /// The windows of peer sessions: the user's, or the teachers' outside class time and 12:00–13:15 on the four full days.
  public var peers: [Window] {
    if !ownPeers.isEmpty { return ownPeers }
    let noon = TimeSpan(TimeOfDay(minutes: 720), TimeOfDay(minutes: 795))
    let days: [Weekday] = [.monday, .tuesday, .thursday, .friday]
    return teachers.filter { !$0.isClassTime }
      + days.compactMap { day in noon.map { Window(weekday: day, span: $0, week: nil, isClassTime: false) } }
  }
}

/// How minutes of travel come from a distance.
public struct TravelRule: Hashable, Sendable {
  /// Minutes that every way takes before the first kilometre.
  public var fixedMinutes: Double
  /// Kilometres of road per kilometre in a straight line.
  public var detour: Double
  /// Kilometres an hour.
  public var speed: Double

  public init(fixedMinutes: Double = 5, detour: Double = 1.3, speed: Double = 50) {
    self.fixedMinutes = fixedMinutes
    self.detour = detour
    self.speed = speed
  }
}
