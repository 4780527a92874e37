public import SchoolCalendar

/// A resource place that schools and leisure centres share.
///
/// Every school is a venue of its own without being listed.
public struct Venue: Hashable, Sendable, Keyed {
  public var id: ID<Venue>
  public var name: String
  /// The school it lies in, when it lies in one: then the two are one place for travel.
  public var school: ID<School>?
  /// Its own coordinates, which win over its school's.
  public var coordinates: Coordinates?
  /// Persons it holds.
  public var capacity: Int
  /// The equipment families it has.
  public var equipment: [String]
  /// The file name of its calendar, when it has one.
  public var agenda: String?
  /// When it is taken already, read from its calendar: wall-clock times of the département.
  public var busy: [MomentRange]

  public init(
    id: ID<Venue>, name: String, school: ID<School>? = nil, coordinates: Coordinates? = nil, capacity: Int,
    equipment: [String] = [], agenda: String? = nil, busy: [MomentRange] = []
  ) {
    self.id = id
    self.name = name
    self.school = school
    self.coordinates = coordinates
    self.capacity = capacity
    self.equipment = equipment
    self.agenda = agenda
    self.busy = busy
  }
}

/// Where a session takes place.
public enum Place: Hashable, Sendable {
  case school(ID<School>)
  case venue(ID<Venue>)
  /// A remote session; written `distanciel`.
  case remote
  /// A place of a session that others have fixed and that the dossier does not describe; it costs no way.
  case elsewhere(String)

  /// The text of a plan file: a UAI, an id of `lieux.csv`, `distanciel`, or what the fixed session says.
  public var text: String {
    switch self {
    case .school(let id): id.rawValue
    case .venue(let id): id.rawValue
    case .remote: "distanciel"
    case .elsewhere(let text): text
    }
  }
}
