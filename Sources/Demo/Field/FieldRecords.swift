import Planning
import SchoolCalendar

extension Invention {
  /// Breakdowns, visits, committees and some measured ways: what a circonscription's folder holds besides.
  mutating func addFieldRecords() {
    var dice = dice("field records")
    addIncidents(&dice)
    for project in dossier.projects where project.status == .submitted || dice.isOne(in: 4) {
      let day = year.springBefore(1, 10).advanced(by: dice.below(20)).onOrAfter(.tuesday)
      dossier.visits.append(
        Visit(
          project: project.id, day: day, time: TimeOfDay(minutes: 540 + 15 * dice.below(20)), visitor: "ERUN",
          subject: "réseau, prises et lieux de rangement"))
    }
    addCommittees(&dice)
    addTravelTimes(&dice)
  }

  private mutating func addIncidents(_ dice: inout Dice) {
    let faults = [
      ("eni", "stylet qui ne répond plus"), ("tablettes", "chariot qui ne charge plus"), ("ent", "comptes à recréer"),
      ("reseau", "coupures de la liaison"),
    ]
    for school in dice.shuffled(dossier.schools).prefix(dossier.schools.count / 12) {
      guard let fault = dice.pick(faults) else { continue }
      let start = Moment(
        year.springBefore(4, 1).advanced(by: dice.below(80)), TimeOfDay(minutes: 510 + 15 * dice.below(30)))
      dossier.incidents.append(
        Incident(
          id: ID(numbered("INC", dossier.incidents.count + 1, width: 3)), place: .school(school.id), family: fault.0,
          start: start, end: dice.isOne(in: 3) ? nil : start.adding(minutes: 1440 * dice.number(1...12)),
          subject: fault.1))
    }
  }

  /// Each commune meets in March on what arrives next; the steering committee three times a year.
  private mutating func addCommittees(_ dice: inout Dice) {
    let march =
      year.classDays(from: year.date(3, 1), through: year.date(3, 31))
      + year.classDays(
        from: year.date(4, 1), through: year.date(4, 8))
    for commune in communes {
      guard let day = dice.pick(march) else { continue }
      dossier.committees.append(
        CommitteeMeeting(
          kind: .deployment, commune: commune.name, day: day, time: TimeOfDay(minutes: 1050),
          location: "mairie, \(commune.name)"))
    }
    guard !isOneSchool else { return }
    for date in [year.date(10, 5), year.date(2, 1), year.date(6, 10)] {
      dossier.committees.append(
        CommitteeMeeting(
          kind: .steering, day: year.classDay(onOrAfter: date), time: TimeOfDay(minutes: 840),
          location: "inspection académique"))
    }
    if let commune = communes.first?.name {
      dossier.committees.append(
        CommitteeMeeting(
          kind: .project, commune: commune, day: year.classDay(onOrAfter: year.date(1, 15)),
          time: TimeOfDay(minutes: 1020), location: "inspection"))
    }
  }

  /// Some ways that somebody has timed, near a venue: a few minutes more than the distance says.
  private mutating func addTravelTimes(_ dice: inout Dice) {
    for venue in dossier.venues.prefix(12) where venue.school == nil {
      guard let school = dice.pick(dossier.schools), let away = roughKilometres(school.coordinates, venue.coordinates),
        (2...18).contains(away)
      else { continue }
      dossier.travelTimes.append(
        TravelTime(from: school.id.rawValue, to: venue.id.rawValue, minutes: Int(5 + 1.56 * away) + dice.number(2...6)))
    }
  }
}
