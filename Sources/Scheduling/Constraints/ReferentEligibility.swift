import Planning

/// A referent or deputy is a teacher of the school, one of each per school, and serves two schools at most: only where
/// both share an RPI or one has a single class.
enum ReferentEligibility: HardConstraint {
  static let rule = HardRule.referentEligibility

  static func findings(in recount: Recount) -> [Finding] {
    let book = recount.referents
    var findings = book.faults.map { Finding(rule: rule, subject: $0.school.rawValue, fault: $0.fault) }
    for (person, schools) in book.schools {
      let mayServe = schools.count == 1 || belongTogether(schools, recount.index)
      if !mayServe { findings.append(Finding(rule, person.rawValue, .servesTooMany, "\(schools.count)")) }
      let own = recount.index.learners[person]?.schools ?? []
      for school in schools where !own.contains(school) {
        let isNeighbour = mayServe && schools.count == 2 && !schools.isDisjoint(with: own)
        if !isNeighbour { findings.append(Finding(rule, school.rawValue, .notOfSchool, person.rawValue)) }
      }
    }
    return findings
  }

  private static func belongTogether(_ ids: Set<ID<School>>, _ index: DossierIndex) -> Bool {
    guard ids.count == 2 else { return false }
    let schools = ids.compactMap { index.schools[$0] }
    let groups = Set(
      schools.map { school in
        if let rpi = school.rpi, !rpi.isEmpty { return rpi }
        return school.id.rawValue
      })
    return groups.count == 1 || schools.contains { $0.classes == 1 }
  }
}
