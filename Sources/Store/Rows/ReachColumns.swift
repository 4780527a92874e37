internal import Planning

/// A reach in two columns: the word before the colon in `ecole:0350122T`, and what follows it.
extension RowWriter {
  mutating func put(_ reach: Reach) throws {
    let (kind, name) =
      switch reach {
      case .everything: ("tout", "")
      case .circonscription(let id): ("circonscription", id.rawValue)
      case .commune(let name): ("commune", name)
      case .school(let id): ("ecole", id.rawValue)
      case .venue(let id): ("lieu", id.rawValue)
      case .trainer(let id): ("formateur", id.rawValue)
      case .learner(let id): ("personnel", id.rawValue)
      }
    try put(text: kind)
    try put(key: name)
  }
}

extension RowReader {
  mutating func reach() throws -> Reach {
    let kind = try text()
    let name = try text()
    switch kind {
    case "tout": return .everything
    case "circonscription": return .circonscription(ID(name))
    case "commune": return .commune(name)
    case "ecole": return .school(ID(name))
    case "lieu": return .venue(ID(name))
    case "formateur": return .trainer(ID(name))
    case "personnel": return .learner(ID(name))
    default: throw damage()
    }
  }
}
