import SchoolCalendar

/// Something out of use that touches a deployment: a session that prepares it, or its arrival.
public struct IncidentImpact: Hashable, Sendable {
  public var incident: ID<Incident>
  /// The session that is touched; nil where it is the arrival.
  public var session: ID<Session>?

  public init(incident: ID<Incident>, session: ID<Session>? = nil) {
    self.incident = incident
    self.session = session
  }
}

/// Finds the incidents that touch sessions and arrivals.
///
/// An incident touches a session where it lasts during it, is at its place (or at the school its venue lies in), and its
/// family is what the module needs, that of the equipment prepared, or none that equipment has: a network or a room
/// that is out of use touches whatever is held there. One without an end lasts on.
struct IncidentBook: Sendable {
  private let index: DossierIndex
  private let byPlace: [Place: [Incident]]
  /// Families of equipment; any other word speaks of the place itself.
  private let families: Set<String>

  init(_ index: DossierIndex) {
    self.index = index
    byPlace = Dictionary(grouping: index.dossier.incidents, by: \.place)
    families = Set(index.dossier.equipment.compactMap(\.family) + index.dossier.venues.flatMap(\.equipment))
  }

  var isEmpty: Bool { byPlace.isEmpty }

  /// Those that touch a session which prepares a kind of equipment.
  func touching(_ session: Session, for kit: EquipmentType) -> [Incident] {
    let wanted = Set([index.modules[session.module]?.equipment, kit.family].compactMap(\.self))
    return incidents(at: session.place).filter { incident in
      lasts(incident, from: session.start, to: session.end) && concerns(incident, wanted)
    }
  }

  /// Those that touch an arrival at a school on a day.
  func touching(_ school: ID<School>, on day: Day, for kit: EquipmentType) -> [Incident] {
    let (start, end) = (Moment.startOfDay(day), Moment(day, .endOfDay))
    return incidents(at: .school(school)).filter { incident in
      lasts(incident, from: start, to: end) && concerns(incident, Set([kit.family].compactMap(\.self)))
    }
  }

  private func incidents(at place: Place) -> [Incident] {
    var found = byPlace[place] ?? []
    if case .venue(let id) = place, let school = index.venues[id]?.school { found += byPlace[.school(school)] ?? [] }
    return found
  }

  private func concerns(_ incident: Incident, _ wanted: Set<String>) -> Bool {
    wanted.contains(incident.family) || !families.contains(incident.family)
  }

  private func lasts(_ incident: Incident, from start: Moment, to end: Moment) -> Bool {
    incident.start < end && (incident.end.map { $0 > start } ?? true)
  }
}
