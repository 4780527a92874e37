public import Planning
public import SchoolCalendar

/// How much of a département a demo invents.
public enum DemoSize: Hashable, Sendable {
  /// One school of one class: one teacher, one agent, one trainer, one deployment.
  case oneClassCommune
  /// A rural circonscription, with its own trainers and the départemental ones that serve it.
  case circonscription(schools: Int = 35)
  /// A town and its suburbs, shared by two circonscriptions.
  case city(schools: Int = 60)
  /// Fifteen circonscriptions with 520 schools together, three of them in towns.
  case departement
}

/// What a demo is to be like.
///
/// The same request gives the same demo on every machine.
public struct DemoRequest: Hashable, Sendable {
  public var size: DemoSize
  /// Schools to build upon, kept as they are; the size then follows from them.
  ///
  /// Nil or none: the schools are invented too.
  public var schools: [School]?
  /// A code such as `35` or `2A`; one that does not exist is taken as `35`.
  public var departement: String
  public var schoolYear: SchoolYear
  /// Whether trainers' hours, deployment windows, venues and substitutes fall short of what is asked.
  public var isScarce: Bool
  public var seed: UInt64

  public init(
    size: DemoSize = .circonscription(), schools: [School]? = nil, departement: String = "35",
    schoolYear: SchoolYear, isScarce: Bool = false, seed: UInt64 = 1
  ) {
    self.size = size
    self.schools = schools
    self.departement = departement
    self.schoolYear = schoolYear
    self.isScarce = isScarce
    self.seed = seed
  }
}

/// An invented dossier with the calendars that its trainers and venues name.
public struct Demo: Hashable, Sendable {
  /// Its trainers and venues have no busy times yet: whoever reads the agendas fills them in.
  public var dossier: Dossier
  /// iCalendar texts by the file names under which trainers and venues refer to them.
  public var agendas: [String: String]

  public init(dossier: Dossier, agendas: [String: String]) {
    self.dossier = dossier
    self.agendas = agendas
  }
}

/// Makes up a whole dossier: people, trainers, projects and deployments, around given schools or around invented ones.
///
/// Nobody and nothing in it exists, but for schools that were given. Where no official calendar is known for the year,
/// the settings carry an invented one.
public func invent(_ request: DemoRequest) -> Demo {
  var invention = Invention(request)
  invention.addSchools()
  invention.addCatalogue()
  invention.addCentres()
  invention.addVenues()
  invention.addTeachers()
  invention.addAgents()
  invention.nameReferents()
  invention.addTrainers()
  invention.addClosures()
  invention.addSubstitutes()
  invention.addDeployments()
  invention.addFixedSessions()
  invention.addPastAttendance()
  invention.addFieldRecords()
  invention.addContacts()
  invention.addAgendas()
  return Demo(dossier: invention.dossier, agendas: invention.agendas)
}
