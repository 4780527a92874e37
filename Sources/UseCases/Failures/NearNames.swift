import Exchange
import Planning

/// Names and ids that somebody may have meant.
enum NearNames {
  /// Up to three of the names that differ from what is written by two letters at most, the nearest first.
  static func find(_ written: String, among names: some Sequence<String>) -> [String] {
    let wanted = Array(FoldedName(written).text.utf8.prefix(40))
    let close = Set(names).compactMap { name -> (distance: Int, name: String)? in
      let other = Array(FoldedName(name).text.utf8.prefix(40))
      guard abs(other.count - wanted.count) <= 2 else { return nil }
      let distance = FoldedName.editDistance(wanted, other)
      return distance <= max(1, min(2, wanted.count / 3)) ? (distance, name) : nil
    }
    return close.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
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
    let folded = FoldedName(name)
    let found = dossier.schools.filter { FoldedName($0.commune) == folded }
    if found.isEmpty {
      throw .unknown(.commune, name, near: NearNames.find(name, among: dossier.schools.map(\.commune)))
    }
    return Set(found.map(\.id))
  }

  /// A circonscription's schools, whatever the case and accents of its name.
  func demand(circonscription name: String) throws(Failure) -> Set<ID<School>> {
    let folded = FoldedName(name)
    let found = dossier.schools.filter { FoldedName($0.circonscription.rawValue) == folded }
    if found.isEmpty {
      let names = dossier.schools.map(\.circonscription.rawValue)
      throw .unknown(.circonscription, name, near: NearNames.find(name, among: names))
    }
    return Set(found.map(\.id))
  }
}
