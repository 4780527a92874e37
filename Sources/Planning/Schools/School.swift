public import SchoolCalendar

/// The levels a school teaches, by the two flags of the Ministry's directory.
public enum SchoolKind: String, CaseIterable, Sendable, Codable {
  case maternelle, elementaire, primaire
}

/// The priority networks a school may belong to.
public enum PriorityEducation: String, CaseIterable, Sendable, Codable {
  case rep = "REP"
  case repPlus = "REP+"
}

/// An inspection district, led by one IEN.
///
/// Only its name is known, which is its key.
public enum Circonscription {}

/// A point on the map, in degrees (WGS 84).
public struct Coordinates: Hashable, Sendable, Codable {
  /// Degrees north, −90…90.
  public var latitude: Double
  /// Degrees east, −180…180.
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// One public school; its key is its ``UAI``.
public struct School: Hashable, Sendable, Keyed {
  public var id: ID<School>
  public var name: String
  public var kind: SchoolKind
  public var commune: String
  /// The commune's INSEE code, five characters.
  public var communeCode: String?
  public var circonscription: ID<Circonscription>
  /// Unknown for a few schools of the Ministry's directory: such a place costs no way.
  public var coordinates: Coordinates?
  public var week: SchoolWeek
  /// The spans of a full class day; a half day has the first only.
  public var classHours: [TimeSpan]
  public var classes: Int?
  public var pupils: Int?
  /// The code shared by the schools of one regroupement pédagogique intercommunal.
  public var rpi: String?
  public var priorityEducation: PriorityEducation?

  public init(
    id: ID<School>, name: String, kind: SchoolKind, commune: String, communeCode: String? = nil,
    circonscription: ID<Circonscription>, coordinates: Coordinates?, week: SchoolWeek = .fourDays,
    classHours: [TimeSpan] = School.usualHours, classes: Int? = nil, pupils: Int? = nil, rpi: String? = nil,
    priorityEducation: PriorityEducation? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.commune = commune
    self.communeCode = communeCode
    self.circonscription = circonscription
    self.coordinates = coordinates
    self.week = week
    self.classHours = classHours
    self.classes = classes
    self.pupils = pupils
    self.rpi = rpi
    self.priorityEducation = priorityEducation
  }

  /// 8:30–11:30 and 13:30–16:30, taken where a dossier says nothing.
  public static let usualHours: [TimeSpan] = ["08:30-11:30", "13:30-16:30"].compactMap { TimeSpan($0) }
}
