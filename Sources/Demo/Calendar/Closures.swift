import Planning
import SchoolCalendar

extension Invention {
  /// Days on which everybody, a circonscription, a school, a venue, a trainer or a person is not to be had.
  mutating func addClosures() {
    var dice = dice("closures")
    let autumn = year.classDays(from: year.date(11, 8), through: year.date(12, 10))
    let spring = year.classDays(from: year.date(1, 10), through: year.date(6, 20))
    if let day = dice.pick(spring), !isOneSchool {
      close(.everything, day, "17:00-19:00", "réunion académique")
    }
    for part in circonscriptions where !isOneSchool {
      if let day = dice.pick(autumn) { close(.circonscription(part.id), day, nil, "journée des directeurs") }
      for school in dice.shuffled(part.schools).prefix((part.schools.count + 11) / 12) {
        let reason = dice.isOne(in: 2) ? "travaux électriques" : "journée banalisée"
        if let day = dice.pick(spring) { close(.school(school.id), day, nil, reason) }
      }
    }
    for venue in dossier.venues where dice.isOne(in: 3) {
      if let day = dice.pick(spring) {
        close(.venue(venue.id), day, dice.isOne(in: 2) ? "13:30-18:00" : nil, "inventaire")
      }
    }
    for trainer in dossier.trainers where dice.isOne(in: 3) {
      guard let monday = dice.pick(spring)?.week.monday else { continue }
      close(.trainer(trainer.id), from: monday, through: monday.advanced(by: 4), "congé")
    }
    for learner in dossier.learners where !learner.isVacant && dice.isOne(in: 70) && !isOneSchool {
      guard let first = dice.pick(autumn + spring) else { continue }
      close(.learner(learner.id), from: first, through: first.advanced(by: dice.number(4...40)), "absence")
    }
  }

  private mutating func close(_ reach: Reach, from first: Day, through last: Day, _ reason: String) {
    guard let range = MomentRange(days: first, through: last) else { return }
    dossier.closures.append(Closure(reach: reach, range: range, reason: reason))
  }

  private mutating func close(_ reach: Reach, _ day: Day, _ hours: String?, _ reason: String) {
    let span = hours.flatMap { TimeSpan($0) } ?? .wholeDay
    dossier.closures.append(Closure(reach: reach, range: MomentRange(day, span), reason: reason))
  }

  /// When those concerned are not to be had; what closes everything always counts.
  func closedRanges(for reaches: [Reach]) -> [MomentRange] {
    let concerned = Set(reaches).union([.everything])
    return dossier.closures.filter { concerned.contains($0.reach) }.map(\.range)
  }

  /// Teachers who may be out of class at once, fewer in winter.
  mutating func addSubstitutes() {
    var dice = dice("substitutes")
    let winter = year.date(12, 1)
    let spring = year.date(3, 1)
    for part in circonscriptions {
      let usual = isScarce || isOneSchool ? 1 : dice.number(3...6)
      let fewer = isScarce ? 0 : max(1, usual / 2)
      let ranges = [
        (year.firstDay, winter.advanced(by: -1), usual), (winter, spring.advanced(by: -1), fewer),
        (spring, year.lastDay, usual),
      ]
      for (first, last, count) in ranges {
        dossier.substitutes.append(
          SubstitutePool(circonscription: part.id, first: first, last: last, substitutes: count))
      }
    }
  }
}
