/// The bytes of every text inside a value, in the order of its fields; sets and dictionaries in the order of their texts.
func texts(in value: Any) -> [[UInt8]] {
  if let text = value as? String { return [Array(text.utf8)] }
  let mirror = Mirror(reflecting: value)
  let inner = mirror.children.map { texts(in: $0.value) }
  switch mirror.displayStyle {
  case .set, .dictionary: return inner.sorted { "\($0)" < "\($1)" }.flatMap(\.self)
  default: return inner.flatMap(\.self)
  }
}

/// The fields of rows that have the same value in all of them, `list.field` each: a round trip proves nothing of these.
func constantFields(of dossier: Any) -> [String] {
  Mirror(reflecting: dossier).children.flatMap { list -> [String] in
    let mirror = Mirror(reflecting: list.value)
    guard mirror.displayStyle == .collection else { return [] }
    let rows = mirror.children.map { Mirror(reflecting: $0.value) }
    guard let first = rows.first else { return [list.label ?? ""] }
    return first.children.compactMap(\.label).filter { label in
      let values = rows.map { row in
        row.children.first { $0.label == label }.map { String(describing: $0.value) } ?? ""
      }
      return Set(values).count < 2
    }.map { "\(list.label ?? "").\($0)" }
  }
}
