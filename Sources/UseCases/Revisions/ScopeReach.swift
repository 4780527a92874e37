import Exchange
import Planning

/// The schools and people of a scope.
struct ScopeReach {
  /// Nil for all.
  private let schools: Set<ID<School>>?
  /// Nil for all.
  let people: Set<ID<Learner>>?

  init(_ scope: PlanComparison.Scope, _ index: DossierIndex) throws {
    var centres: (LeisureCentre) -> Bool = { _ in false }
    switch scope {
    case .everybody:
      (schools, people) = (nil, nil)
      return
    case .person(let text):
      (schools, people) = ([], [try ReferentLookup(index).person(text)])
      return
    case .school(let text): schools = [try ReferentLookup(index).school(text)]
    case .commune(let name):
      schools = try index.demand(commune: name)
      centres = { FoldedName($0.commune) == FoldedName(name) }
    case .circonscription(let name):
      schools = try index.demand(circonscription: name)
      centres = { FoldedName($0.circonscription.rawValue) == FoldedName(name) }
    }
    let known = Set(index.dossier.centres.filter(centres).map(\.id))
    let schools = schools ?? []
    people = Set(
      index.dossier.learners.filter { person in
        person.schools.contains(where: schools.contains) || person.centre.map(known.contains) ?? false
      }.map(\.id))
  }

  var isAll: Bool { schools == nil }

  func has(_ school: ID<School>) -> Bool { schools?.contains(school) ?? true }

  func hasAny(of others: Set<ID<Learner>>) -> Bool { people.map { !$0.isDisjoint(with: others) } ?? true }

  /// Whether a session comes to a school of the scope.
  func has(_ place: Place, _ index: DossierIndex) -> Bool {
    switch place {
    case .school(let id): has(id)
    case .venue(let id): index.venues[id]?.school.map(has) ?? isAll
    case .remote, .elsewhere: isAll
    }
  }
}
