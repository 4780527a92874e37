#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Minutes between places, by the dossier's measured times or by distance.
public struct Travel: Sendable {
  private let index: DossierIndex
  private let rule: TravelRule
  private let measured: [String: [String: Int]]

  public init(_ index: DossierIndex) {
    self.index = index
    rule = index.dossier.settings.travel
    var measured: [String: [String: Int]] = [:]
    for time in index.dossier.travelTimes {
      measured[time.from, default: [:]][time.to] = time.minutes
      measured[time.to, default: [:]][time.from] = time.minutes
    }
    self.measured = measured
  }

  /// Minutes from one place to another; zero at the same place, for remote sessions, and where a place has no coordinates.
  ///
  /// A venue in a school and that school are one place.
  public func minutes(from a: Place, to b: Place) -> Int {
    if a == .remote || b == .remote { return 0 }
    if site(a) == site(b) { return 0 }
    if let known = measured[a.text]?[b.text] { return known }
    guard let start = coordinates(of: a), let end = coordinates(of: b) else { return 0 }
    return minutes(from: start, to: end)
  }

  /// Minutes between two points: the fixed minutes plus the road at the usual speed, rounded up.
  ///
  /// The great circle is taken on a sphere of 6371 km radius.
  public func minutes(from a: Coordinates, to b: Coordinates) -> Int {
    let kilometres = Self.greatCircle(from: a, to: b)
    return Int((rule.fixedMinutes + 60 * kilometres * rule.detour / rule.speed - 1e-9).rounded(.up))
  }

  /// Kilometres of road from one place to another by the settings' detour; nil where one has no coordinates.
  public func kilometres(from a: Place, to b: Place) -> Double? {
    if site(a) == site(b) { return 0 }
    guard let start = coordinates(of: a), let end = coordinates(of: b) else { return nil }
    return Self.greatCircle(from: start, to: end) * rule.detour
  }

  private static func greatCircle(from a: Coordinates, to b: Coordinates) -> Double {
    let degree = Double.pi / 180
    let (latitudeA, longitudeA) = (a.latitude * degree, a.longitude * degree)
    let (latitudeB, longitudeB) = (b.latitude * degree, b.longitude * degree)
    let sinLatitude = sin((latitudeB - latitudeA) / 2)
    let sinLongitude = sin((longitudeB - longitudeA) / 2)
    let haversine = sinLatitude * sinLatitude + cos(latitudeA) * cos(latitudeB) * sinLongitude * sinLongitude
    return 2 * 6371 * asin(haversine.squareRoot())
  }

  /// The place that two names may share: the school of a venue that lies in one.
  public func site(_ place: Place) -> Place {
    if case .venue(let id) = place, let school = index.venues[id]?.school { return .school(school) }
    return place
  }

  /// Where a place lies; a venue's own coordinates win over its school's.
  public func coordinates(of place: Place) -> Coordinates? {
    switch place {
    case .school(let id): index.schools[id].flatMap(\.coordinates)
    case .venue(let id):
      index.venues[id].flatMap { venue in
        venue.coordinates ?? venue.school.flatMap { index.schools[$0] }.flatMap(\.coordinates)
      }
    case .elsewhere(let text): index.centres[ID(text)].flatMap(\.coordinates)
    case .remote: nil
    }
  }

  /// Where a person starts from: the own school, or the leisure centre.
  public func home(of learner: Learner) -> Place {
    if let school = learner.ownSchool { return .school(school) }
    return .elsewhere(learner.centre?.rawValue ?? "")
  }
}
