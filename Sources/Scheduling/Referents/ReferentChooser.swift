import Planning

/// Names a referent for every school, and a deputy where the school is large enough.
///
/// Each school takes the person of least `referentFit` who is still free, schools with the fewest candidates first; that is
/// the least in all unless people of two schools stand in each other's way.
struct ReferentChooser {
  private let index: DossierIndex
  private var serves: [ID<Learner>: [ID<School>]] = [:]
  private var chosen: [ID<School>: ID<Learner>] = [:]

  init(_ index: DossierIndex) { self.index = index }

  /// What choosing a person costs: nothing for who is referent already, 30 for a volunteer, 120 for another, 60 more
  /// under 80 % of service.
  static func fit(_ learner: Learner) -> Int {
    let willing = !(learner.referentSince ?? "").isEmpty ? 0 : learner.volunteersAsReferent ? 30 : 120
    return willing + (learner.workShare < 80 ? 60 : 0)
  }

  /// Chooses for all schools: those with the fewest candidates first, then those without a teacher of their own, who may
  /// share a colleague's.
  mutating func choose() -> [ReferentChoice] {
    var seen: Set<ID<School>> = []
    let schools = index.dossier.schools.filter { seen.insert($0.id).inserted }
    var candidates: [ID<School>: [Learner]] = [:]
    for school in schools {
      candidates[school.id] = index.people(of: school.id, audience: .teachers).sorted { Self.rank($0) < Self.rank($1) }
    }
    for school in schools.sorted(by: { (candidates[$0.id]?.count ?? 0, $0.id) < (candidates[$1.id]?.count ?? 0, $1.id) }
    ) {
      if let best = candidates[school.id]?.first(where: { serves[$0.id] == nil }) { appoint(best.id, school.id) }
    }
    for school in schools where chosen[school.id] == nil { shareReferent(school) }
    return schools.compactMap { school in
      guard let referent = chosen[school.id] else { return nil }
      var deputy: ID<Learner>?
      if (school.classes ?? 0) >= index.dossier.settings.deputyFromClasses {
        deputy = candidates[school.id]?.first { serves[$0.id] == nil && $0.leaves == nil }?.id
        if let deputy { serves[deputy, default: []].append(school.id) }
      }
      return ReferentChoice(school: school.id, referent: referent, deputy: deputy)
    }
  }

  /// Leavers last, then by fit, then by service and presence; the id decides in the end.
  private static func rank(_ learner: Learner) -> (Int, Int, Double, Int, ID<Learner>) {
    (learner.leaves == nil ? 0 : 1, fit(learner), -learner.workShare, learner.absentDays.count, learner.id)
  }

  private mutating func appoint(_ person: ID<Learner>, _ school: ID<School>) {
    chosen[school] = person
    serves[person, default: []].append(school)
  }

  /// Two schools may share one referent where both belong to one RPI or one has a single class.
  private mutating func shareReferent(_ school: School) {
    let own = index.people(of: school.id, audience: .teachers).map(\.id)
    let partners = index.dossier.schools.filter { other in
      other.id != school.id && chosen[other.id] != nil
        && ((other.rpi != nil && other.rpi == school.rpi) || other.classes == 1 || school.classes == 1)
    }
    var options: [(Int, ID<Learner>)] = []
    for partner in partners {
      guard let person = chosen[partner.id], let learner = index.learners[person], serves[person]?.count == 1 else {
        continue
      }
      let isNear = other(partner, isNeighbourOf: school) || own.contains(person)
      if isNear { options.append((Self.fit(learner), person)) }
    }
    if let best = options.min(by: { $0 < $1 }) { appoint(best.1, school.id) }
  }

  /// A shared referent must be able to go there: same commune or same RPI.
  private func other(_ partner: School, isNeighbourOf school: School) -> Bool {
    partner.commune == school.commune || (partner.rpi != nil && partner.rpi == school.rpi)
  }
}
