import Planning
import SchoolCalendar

/// What tells the rows of a table apart, and in what two rows with one key differ.
enum RowKeys {
  /// The values with their keys, made unique by a number where several rows share one.
  static func keyed<Value: TableRow>(_ values: [Value]) -> [(key: String, value: Value)] {
    let columns = keyColumns(of: Value.table)
    var seen: [String: Int] = [:]
    return values.map { value in
      var row = RowWriter()
      value.write(to: &row)
      let key = columns.compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return (count == 1 ? key : "\(key) (\(count))", value)
    }
  }

  /// The columns that make the key of a row.
  static func keyColumns(of table: DossierTable) -> [String] {
    switch table {
    case .schools: ["uai"]
    case .deliveries: ["deploiement", "date"]
    case .contacts: ["portee", "role", "nom"]
    case .visits: ["projet", "date", "heure"]
    case .committees: ["type", "commune", "date"]
    case .closures: ["portee", "debut", "fin"]
    case .substitutes: ["circonscription", "debut", "fin"]
    case .attendance: ["personnel", "seance", "module", "date"]
    case .travelTimes: ["de", "vers"]
    case .referents: ["ecole", "personnel", "etat", "depuis"]
    default: ["id"]
    }
  }

  /// Whether rows have a key of their own, by which they can be told from new ones for good.
  static func hasIDs(_ table: DossierTable) -> Bool { keyColumns(of: table).count == 1 }

  /// The columns in which two rows differ, in the contract's order; the busy times of a calendar last.
  static func fields<Value: TableRow>(_ before: Value, _ after: Value) -> [DossierChange.Field] {
    var (old, new) = (RowWriter(), RowWriter())
    before.write(to: &old)
    after.write(to: &new)
    var fields: [DossierChange.Field] = []
    for column in Schema[Value.table].columns where old[column.name] ?? "" != new[column.name] ?? "" {
      fields.append(.init(column: column.name, before: old[column.name] ?? "", after: new[column.name] ?? ""))
    }
    let (busyBefore, busyAfter) = (busy(before), busy(after))
    if busyBefore != busyAfter {
      let (lost, won) = (Set(busyBefore).subtracting(busyAfter), Set(busyAfter).subtracting(busyBefore))
      fields.append(.init(column: "agenda", before: text(lost), after: text(won)))
    }
    return fields
  }

  private static func busy<Value>(_ value: Value) -> [MomentRange] {
    (value as? Trainer)?.busy ?? (value as? Venue)?.busy ?? []
  }

  /// The first few of some ranges.
  private static func text(_ ranges: Set<MomentRange>) -> String {
    let sorted = ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return sorted.prefix(5).map(\.description).joined(separator: " ") + (sorted.count > 5 ? " … (\(sorted.count))" : "")
  }
}

extension SettingsText {
  /// The settings as they would be written, by their paths such as `objectifs.heures_agents` or `creneaux.agents[1].de`.
  static func fields(of settings: Settings) -> [String: String] {
    var fields: [String: String] = [:]
    guard let tree = try? SettingsTree.read(text(of: settings)) else { return fields }
    collect(tree, "", &fields)
    return fields
  }

  private static func collect(_ tree: SettingsTree, _ path: String, _ fields: inout [String: String]) {
    switch tree {
    case .value(let text, _): fields[path] = text
    case .list(let items, _):
      for (index, item) in items.enumerated() { collect(item, "\(path)[\(index + 1)]", &fields) }
    case .map(let entries, _):
      for entry in entries { collect(entry.tree, path.isEmpty ? entry.key : "\(path).\(entry.key)", &fields) }
    }
  }
}
