import Exchange
import Planning

/// Finds the school or person that a planner names, by id or by a name that only one has.
struct ReferentLookup {
  private let index: DossierIndex

  init(_ index: DossierIndex) { self.index = index }

  /// - Throws: ``Failure`` where no school or several go by the text.
  func school(_ text: String) throws(Failure) -> ID<School> {
    let id = ID<School>((try? UAI(text))?.text ?? text)
    if index.schools[id] != nil { return id }
    let folded = FoldedName(text)
    let found = index.dossier.schools.filter { FoldedName($0.name) == folded }
    guard found.count <= 1 else { throw .ambiguous(.school, text, among: found.map { "\($0.id) (\($0.commune))" }) }
    guard !found.isEmpty else {
      let names = index.dossier.schools.flatMap { [$0.id.rawValue, $0.name] }
      throw .unknown(.school, text, near: NearNames.find(text, among: names))
    }
    return found[0].id
  }

  /// - Throws: ``Failure`` where nobody or several go by the text.
  func person(_ text: String) throws(Failure) -> ID<Learner> {
    if index.learners[ID(text)] != nil { return ID(text) }
    let folded = FoldedName(text)
    let found = index.dossier.learners.filter { person in
      let (given, family) = (person.givenName ?? "", person.familyName ?? "")
      return !person.isVacant
        && (FoldedName("\(given) \(family)") == folded || FoldedName("\(family) \(given)") == folded)
    }
    guard found.count == 1 else { throw .unknown(.person, text) }
    return found[0].id
  }
}
