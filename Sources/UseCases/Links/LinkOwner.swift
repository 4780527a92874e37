import Exchange
public import Planning

/// Whose calendar somebody asks an address for, as they write it.
public enum LinkOwner: Sendable {
  /// An id, or the name of one person only.
  case person(String)
  /// A UAI, or the name of one school only.
  case school(String)
  case trainer(String)
  case commune(String)
  case circonscription(String)
  case deployment(String)
  /// The body that delivers, one for the département.
  case mutualisation

  /// The calendar's owner in a dossier.
  ///
  /// - Throws: ``Failure`` where nobody or nothing goes by the text, or several do.
  public func find(in index: DossierIndex) throws(Failure) -> FeedOwner {
    switch self {
    case .person(let text): return .person(try ReferentLookup(index).person(text))
    case .school(let text): return .school(try ReferentLookup(index).school(text))
    case .deployment(let text): return .deployment(try index.demand(ID(text)).id)
    case .mutualisation: return .mutualisation(index.dossier.settings.departement)
    case .trainer(let text): return .trainer(try Self.trainer(text, index))
    case .commune(let text):
      let names = index.dossier.schools.map(\.commune) + index.dossier.centres.map(\.commune)
      return .commune(try Self.name(text, among: names, .commune))
    case .circonscription(let text):
      let ids = index.dossier.schools.map(\.circonscription) + index.dossier.centres.map(\.circonscription)
      return .circonscription(ID(try Self.name(text, among: ids.map(\.rawValue), .circonscription)))
    }
  }

  private static func trainer(_ text: String, _ index: DossierIndex) throws(Failure) -> ID<Trainer> {
    if index.trainers[ID(text)] != nil { return ID(text) }
    let folded = FoldedName(text)
    let found = index.dossier.trainers.filter { FoldedName($0.name) == folded }
    if found.count > 1 { throw .ambiguous(.person, text, among: found.map(\.id.rawValue)) }
    guard let one = found.first else {
      let near = NearNames.find(text, among: index.dossier.trainers.flatMap { [$0.id.rawValue, $0.name] })
      throw .unknown(.person, text, near: near)
    }
    return one.id
  }

  /// The spelling that the dossier has of a name.
  private static func name(_ text: String, among names: [String], _ kind: Failure.Kind) throws(Failure) -> String {
    let found = NearNames(names).spellings(of: text)
    if found.count > 1 { throw .ambiguous(kind, text, among: found) }
    guard let one = found.first else { throw .unknown(kind, text, near: NearNames.find(text, among: names)) }
    return one
  }
}
