import Planning

/// Per school, 0 for a referent who already is one, 30 for a volunteer, 120 for another; 60 more under 80 % of service,
/// and 60 more for each further school of the same person.
enum ReferentFit: CostConstraint {
  static let term = CostTerm.referentFit

  static func units(in recount: Recount) -> Int {
    var schools = Tally<ID<Learner>>()
    return recount.schools.reduce(0) { sum, school in
      guard let referent = recount.referents.referents[school.id].flatMap({ recount.index.learners[$0] }) else {
        return sum
      }
      schools[referent.id] += 1
      let isReferent = !(referent.referentSince ?? "").isEmpty
      let choice = isReferent ? 0 : referent.volunteersAsReferent ? 30 : 120
      return sum + choice + (referent.workShare < 80 ? 60 : 0) + (schools[referent.id] > 1 ? 60 : 0)
    }
  }
}
