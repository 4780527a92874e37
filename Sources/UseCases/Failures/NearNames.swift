import Exchange
import Planning

/// Finds which of some names or ids is meant, whatever the case and accents, or may have been meant.
struct NearNames {
  private let names: [String]

  /// - Parameter names: Those there are; one that stands several times is taken once.
  init(_ names: some Sequence<String>) { self.names = Array(Set(names)).sorted() }

  /// Every spelling of a name that there is; none where the name is unknown.
  func spellings(of written: String) -> [String] {
    let wanted = FoldedName(written)
    return names.filter { FoldedName($0) == wanted }
  }

  /// The names that a few letters tell from the one written, that begin like it, or of which one has the other within it:
  /// the nearest first.
  ///
  /// One letter up to five letters, then one more for every three, four at most.
  func near(_ written: String, limit: Int = 3) -> [String] {
    let wanted = FoldedName(written).text
    let letters = Array(wanted.utf8.prefix(60))
    guard !letters.isEmpty else { return [] }
    let ranked = names.compactMap { name -> (rank: Int, name: String)? in
      let text = FoldedName(name).text
      let other = Array(text.utf8.prefix(60))
      let allowed = max(1, min(4, letters.count / 3))
      if abs(other.count - letters.count) <= allowed {
        let distance = FoldedName.editDistance(letters, other)
        if distance <= allowed { return (distance, name) }
      }
      guard letters.count > 2 else { return nil }
      if text.hasPrefix(wanted) { return (50, name) }
      return text.contains(wanted) || (other.count > 2 && wanted.contains(text)) ? (100, name) : nil
    }
    return ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.prefix(limit).map(\.name)
  }

  /// The near ones of a name among others.
  static func find(_ written: String, among names: some Sequence<String>) -> [String] {
    NearNames(names).near(written)
  }
}

extension DossierIndex {
  /// The deployment of an id.
  ///
  /// - Throws: ``Failure`` that names near ids where there is none.
  @discardableResult
  func demand(_ id: ID<Deployment>) throws(Failure) -> Deployment {
    guard let found = deployments[id] else {
      throw .unknown(
        .deployment, id.rawValue, near: NearNames.find(id.rawValue, among: deployments.keys.map(\.rawValue)))
    }
    return found
  }

  /// The project of an id.
  @discardableResult
  func demand(_ id: ID<Project>) throws(Failure) -> Project {
    guard let found = projects[id] else {
      throw .unknown(.project, id.rawValue, near: NearNames.find(id.rawValue, among: projects.keys.map(\.rawValue)))
    }
    return found
  }

  /// The installer of an id.
  func demand(_ id: ID<Installer>) throws(Failure) {
    if installers[id] != nil { return }
    throw .unknown(.installer, id.rawValue, near: NearNames.find(id.rawValue, among: installers.keys.map(\.rawValue)))
  }

  /// A commune's schools, whatever the case and accents of its name.
  @discardableResult
  func demand(commune name: String) throws(Failure) -> Set<ID<School>> {
    let spellings = try Self.demand(.commune, name, among: dossier.schools.map(\.commune))
    return Set(dossier.schools.filter { spellings.contains($0.commune) }.map(\.id))
  }

  /// A circonscription's schools, whatever the case and accents of its name.
  func demand(circonscription name: String) throws(Failure) -> Set<ID<School>> {
    let spellings = try Self.demand(.circonscription, name, among: dossier.schools.map(\.circonscription.rawValue))
    return Set(dossier.schools.filter { spellings.contains($0.circonscription.rawValue) }.map(\.id))
  }

  /// Every spelling of a name.
  ///
  /// - Throws: ``Failure`` that tells near names where there is none.
  static func demand(
    _ kind: Failure.Kind, _ written: String, among names: some Sequence<String>
  ) throws(Failure) -> [String] {
    let all = NearNames(names)
    let spellings = all.spellings(of: written)
    if spellings.isEmpty { throw .unknown(kind, written, near: all.near(written)) }
    return spellings
  }
}
