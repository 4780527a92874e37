import Planning

/// What places are called on paper, and in which commune they lie.
struct PlaceNames {
  private let index: DossierIndex

  init(_ index: DossierIndex) { self.index = index }

  /// Empty for a remote session; a text of others as they have written it.
  func name(of place: Place) -> String {
    switch place {
    case .school(let id): index.schools[id]?.name ?? id.rawValue
    case .venue(let id): index.venues[id]?.name ?? id.rawValue
    case .elsewhere(let text): index.centres[ID(text)]?.name ?? text
    case .remote: ""
    }
  }

  /// Nil where it is not known.
  func commune(of place: Place) -> String? {
    switch place {
    case .school(let id): index.schools[id]?.commune
    case .venue(let id): index.venues[id]?.school.flatMap { index.schools[$0]?.commune }
    case .elsewhere(let text): index.centres[ID(text)]?.commune
    case .remote: nil
    }
  }
}
