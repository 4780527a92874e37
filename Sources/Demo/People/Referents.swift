import Planning

extension Invention {
  /// Most schools have had a referent for some years; the others have volunteers, but for a few where nobody has come forward.
  mutating func nameReferents() {
    var dice = dice("referents")
    let places = grouped(
      dossier.learners.indices.filter { dossier.learners[$0].audience == .teachers },
      by: { dossier.learners[$0].ownSchool })
    let schools = dossier.schools.count
    var silent: Set<Int> = []
    if schools >= 10 { silent = Set(dice.shuffled(Array(places.indices)).prefix(max(1, schools / 18))) }
    for (turn, group) in places.enumerated() where !silent.contains(turn) {
      let able = group.members.filter { !dossier.learners[$0].isVacant && dossier.learners[$0].leaves == nil }
      guard let first = dice.pick(able) else { continue }
      if dice.happens(percent: 80) && !isOneClass {
        let since = year.schoolYear.startYear - dice.number(1...6)
        dossier.learners[first].referentSince = "\(since)-09-01"
        dossier.learners[first].volunteersAsReferent = dice.happens(percent: 60)
      } else {
        dossier.learners[first].volunteersAsReferent = true
      }
      for place in able where place != first && dice.happens(percent: 7) {
        dossier.learners[place].volunteersAsReferent = true
      }
    }
  }
}
