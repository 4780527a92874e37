import Planning

extension Invention {
  /// Rooms that schools and leisure centres share: one for nine schools, or one alone in a scarce circonscription.
  mutating func addVenues() {
    if isOneSchool && isScarce { return }
    var dice = dice("venues")
    for part in circonscriptions {
      let hosts = byDistanceFromMiddle(part.schools)
      let count = isScarce ? 1 : isOneSchool ? 1 : max(2, part.schools.count / 9)
      for turn in 0..<count {
        guard let host = hosts.isEmpty ? nil : hosts[turn * hosts.count / count] else { continue }
        dossier.venues.append(venue(turn, host: host, circonscription: part.id, &dice))
      }
    }
  }

  private func venue(
    _ turn: Int, host: School, circonscription: ID<Circonscription>, _ dice: inout Dice
  ) -> Venue {
    let number = dossier.venues.count + 1
    let id = numbered("L", number, width: 3)
    let agenda = number % 3 == 2 || isOneSchool ? "agenda-\(id).ics" : nil
    switch turn % 3 {
    case 0:
      return Venue(
        id: ID(id), name: "Salle informatique, \(host.commune)", school: host.id, capacity: dice.number(18...24),
        equipment: ["eni", "tablettes", "robots"], agenda: agenda)
    case 1:
      return Venue(
        id: ID(id), name: "Médiathèque, \(host.commune)", coordinates: beside(host.coordinates, &dice),
        capacity: dice.number(16...30), equipment: ["tablettes", "robots", "webradio"], agenda: agenda)
    default:
      let centre = dossier.centres.filter { $0.circonscription == circonscription }.last
      return Venue(
        id: ID(id), name: "Salle commune, \(centre?.name ?? host.commune)",
        coordinates: centre?.coordinates ?? host.coordinates, capacity: dice.number(14...24), equipment: ["robots"],
        agenda: agenda)
    }
  }

  /// The schools from the most central outwards; those without coordinates last.
  private func byDistanceFromMiddle(_ schools: [School]) -> [School] {
    let centre = middle(of: schools.compactMap(\.coordinates))
    let far = 1_000_000.0
    let ranked = schools.map { (school: $0, away: roughKilometres($0.coordinates, centre) ?? far) }
    return ranked.sorted { ($0.away, $0.school.id) < ($1.away, $1.school.id) }.map(\.school)
  }
}
