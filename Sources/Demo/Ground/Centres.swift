import Planning

extension Invention {
  /// A leisure centre or after-school service for about eight schools of a circonscription.
  mutating func addCentres() {
    guard !isOneSchool else { return }
    var dice = dice("centres")
    for part in circonscriptions {
      let schools = part.schools
      let count = (schools.count + 7) / 8
      for turn in 0..<count {
        let members = schools.indices.filter { $0 * count / schools.count == turn }.map { schools[$0] }
        guard let host = members.first else { continue }
        let number = dossier.centres.count + 1
        let kind: LeisureCentreKind = number % 4 == 0 ? .periscolaire : number % 9 == 0 ? .autre : .alsh
        let title = kind == .alsh ? "Centre de loisirs" : kind == .autre ? "Ludothèque" : "Accueil périscolaire"
        dossier.centres.append(
          LeisureCentre(
            id: ID(numbered("S", number, width: 3)), name: "\(title), \(host.commune)", kind: kind,
            commune: host.commune, circonscription: part.id, coordinates: beside(host.coordinates, &dice),
            schools: members.map(\.id)))
      }
    }
  }

  /// A point a few hundred metres away.
  func beside(_ point: Coordinates?, _ dice: inout Dice) -> Coordinates? {
    guard let point else { return nil }
    func moved(_ degrees: Double) -> Double {
      ((degrees + Double(dice.number(-400...400)) / 100_000) * 100_000).rounded() / 100_000
    }
    return Coordinates(latitude: moved(point.latitude), longitude: moved(point.longitude))
  }
}
