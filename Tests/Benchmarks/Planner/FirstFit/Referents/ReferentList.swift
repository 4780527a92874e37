import Planning

/// Names referents as a careful person would: the cheapest fit of each school, the schools with the least choice first.
struct ReferentList {
  private let index: DossierIndex
  private var served: [ID<Learner>: ID<School>] = [:]

  init(_ index: DossierIndex) { self.index = index }

  /// A referent for every school that can have one, and a deputy where it has enough classes.
  mutating func choices() -> [ReferentChoice] {
    var chosen: [ID<School>: ID<Learner>] = [:]
    let schools = index.dossier.schools.map { (id: $0.id, teachers: ranked($0.id)) }
    for school in schools.sorted(by: { ($0.teachers.count, $0.id) < ($1.teachers.count, $1.id) }) {
      guard let best = school.teachers.first(where: { served[$0.id] == nil }) else { continue }
      chosen[school.id] = best.id
      served[best.id] = school.id
    }
    var deputies: [ID<School>: ID<Learner>] = [:]
    for school in schools where (index.schools[school.id]?.classes ?? 0) >= index.dossier.settings.deputyFromClasses {
      guard let next = school.teachers.first(where: { served[$0.id] == nil }) else { continue }
      deputies[school.id] = next.id
      served[next.id] = school.id
    }
    for school in schools where chosen[school.id] == nil { chosen[school.id] = shared(school.id, chosen) }
    return schools.compactMap { school in
      chosen[school.id].map { ReferentChoice(school: school.id, referent: $0, deputy: deputies[school.id]) }
    }
  }

  private func ranked(_ school: ID<School>) -> [Learner] {
    index.people(of: school, audience: .teachers).sorted {
      ($0.leaves == nil ? 0 : 1, fit($0), $0.id) < ($1.leaves == nil ? 0 : 1, fit($1), $1.id)
    }
  }

  private func fit(_ learner: Learner) -> Int {
    let willing = !(learner.referentSince ?? "").isEmpty ? 0 : learner.volunteersAsReferent ? 30 : 120
    return willing + (learner.workShare < 80 ? 60 : 0)
  }

  /// A neighbour's referent, where the two schools share an RPI or one has a single class.
  private mutating func shared(_ id: ID<School>, _ chosen: [ID<School>: ID<Learner>]) -> ID<Learner>? {
    guard let school = index.schools[id] else { return nil }
    let counts = Dictionary(chosen.values.map { ($0, 1) }, uniquingKeysWith: +)
    let partners = index.dossier.schools.filter { other in
      let isOneGroup = other.rpi != nil && other.rpi == school.rpi
      let isSmall = other.commune == school.commune && (other.classes == 1 || school.classes == 1)
      return other.id != id && (isOneGroup || isSmall)
    }
    let willing = partners.compactMap { chosen[$0.id] }.compactMap { index.learners[$0] }
      .filter { counts[$0.id] == 1 }
    return willing.min { (fit($0), $0.id) < (fit($1), $1.id) }?.id
  }
}
