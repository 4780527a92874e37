/// One field of one row of a plan, before and after a change.
public struct FieldChange: Hashable, Sendable {
  public var row: PlanRow
  public var field: PlanField
  /// Nil where the row is new, or the field said nothing.
  public var before: String?
  /// Nil where the row is gone, or the field says nothing any more.
  public var after: String?

  public init(_ row: PlanRow, _ field: PlanField, before: String?, after: String?) {
    self.row = row
    self.field = field
    self.before = before
    self.after = after
  }
}

extension FieldChange {
  /// Every field in which two plans differ: rows in the order of the plans, the new ones last, fields in the order of
  /// ``PlanField``.
  public static func between(_ from: Plan, _ to: Plan) -> [FieldChange] {
    rows(from.sessions, to.sessions, { .session($0.id) }, \.fields)
      + rows(from.peerSessions, to.peerSessions, { .peerSession($0.id) }, \.fields)
      + rows(from.deployments, to.deployments, { .deployment($0.id) }, \.fields)
      + rows(from.referents, to.referents, { .referent($0.school) }, \.fields)
  }

  private static func rows<Item: Hashable>(
    _ from: [Item], _ to: [Item], _ row: (Item) -> PlanRow, _ fields: (Item) -> [PlanField: String]
  ) -> [FieldChange] {
    if from == to { return [] }
    let after = Dictionary(to.map { (row($0), $0) }, uniquingKeysWith: { first, _ in first })
    var known: Set<PlanRow> = []
    var changes: [FieldChange] = []
    for item in from where known.insert(row(item)).inserted {
      let other = after[row(item)]
      if other == item { continue }
      changes += differences(row(item), fields(item), other.map(fields) ?? [:])
    }
    for item in to where known.insert(row(item)).inserted { changes += differences(row(item), [:], fields(item)) }
    return changes
  }

  private static func differences(
    _ row: PlanRow, _ before: [PlanField: String], _ after: [PlanField: String]
  ) -> [FieldChange] {
    PlanField.allCases.compactMap { field in
      before[field] == after[field] ? nil : FieldChange(row, field, before: before[field], after: after[field])
    }
  }
}

extension [FieldChange] {
  /// The rows concerned, each once, in their order.
  public var rows: [PlanRow] {
    var seen: Set<PlanRow> = []
    return map(\.row).filter { seen.insert($0).inserted }
  }

  /// Makes the changes on what the rows of a plan say.
  ///
  /// - Returns: False where a field was not as it is said to have been; what follows is then not made.
  public func replay(on rows: inout [PlanRow: [PlanField: String]]) -> Bool {
    for change in self {
      guard rows[change.row]?[change.field] == change.before else { return false }
      rows[change.row, default: [:]][change.field] = change.after
      if rows[change.row]?.isEmpty == true { rows[change.row] = nil }
    }
    return true
  }
}
