import Exchange
import Planning

/// What an import says of schools without coordinates, and where it puts them when it is asked to.
struct CommuneCentres {
  private let schools: [School]
  private var points: [String: [Coordinates]] = [:]

  /// Looks at the schools as they are after an import.
  init(_ schools: [School]) {
    self.schools = schools
    for school in schools {
      if let point = school.coordinates { points[Self.commune(of: school), default: []].append(point) }
    }
  }

  /// By the INSEE code, else by name, since a dossier is of one département.
  private static func commune(of school: School) -> String {
    school.communeCode ?? FoldedName(school.commune).text
  }

  /// The mean of the other schools of its commune, and how many they are; nil where there is none.
  func centre(for school: School) -> (point: Coordinates, schools: Int)? {
    var found = points[Self.commune(of: school)] ?? []
    if found.isEmpty {
      // One of the two may have no code.
      let name = FoldedName(school.commune)
      found = schools.filter { FoldedName($0.commune) == name && ($0.communeCode == nil || school.communeCode == nil) }
        .compactMap(\.coordinates)
    }
    guard !found.isEmpty else { return nil }
    let count = Double(found.count)
    let latitude = found.reduce(0) { $0 + $1.latitude } / count
    let longitude = found.reduce(0) { $0 + $1.longitude } / count
    return (Coordinates(latitude: latitude, longitude: longitude), found.count)
  }

  /// Puts every school that lies nowhere in the middle of its commune, with a warning each that says from what.
  static func place(_ dossier: inout Dossier, _ problems: inout [Problem], base: String) {
    let centres = CommuneCentres(dossier.schools)
    for index in dossier.schools.indices where dossier.schools[index].coordinates == nil {
      let school = dossier.schools[index]
      guard let (point, count) = centres.centre(for: school) else { continue }
      dossier.schools[index].coordinates = point
      let cause = Problem.Cause.placedAtCommune(
        uai: school.id.rawValue, name: school.name, commune: school.commune, schools: count)
      let place = problems.first { $0.asksForCoordinates(of: school.id) }?.place
      problems.append(Problem(.warning, at: place ?? .init(file: base), cause: cause))
    }
  }

  /// Drops the questions that the dossier answers, such as for a school that it has known for long.
  static func dropAnswered(_ problems: inout [Problem], _ dossier: Dossier) {
    let known = Set(dossier.schools.filter { $0.coordinates != nil }.map(\.id))
    problems.removeAll { problem in
      if case .schoolNowhere(let uai, _, _) = problem.cause { known.contains(ID(uai)) } else { false }
    }
  }
}

extension Problem {
  fileprivate func asksForCoordinates(of school: ID<School>) -> Bool {
    if case .schoolNowhere(school.rawValue, _, _) = cause { true } else { false }
  }
}
