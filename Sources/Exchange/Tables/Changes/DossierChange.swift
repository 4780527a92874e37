public import Planning

/// What is different about one row, or about the settings, between a dossier and a later one.
public struct DossierChange: Hashable, Sendable {
  /// The kinds of difference.
  public enum Kind: Hashable, Sendable {
    /// Only the later dossier has the row.
    case new
    /// Both have it, with these fields different.
    case changed([Field])
    /// Only the earlier dossier has it.
    case gone
  }

  /// One column of a row, or one setting, before and after; blank where it was or is not set.
  public struct Field: Hashable, Sendable {
    public var column: String
    public var before: String
    public var after: String

    public init(column: String, before: String, after: String) {
      self.column = column
      self.before = before
      self.after = after
    }
  }

  /// What has become of the post that a row of the staff stands for; one that is vacant has an id and no name.
  public enum Post: String, Hashable, Sendable {
    /// It had no name and has one now.
    case filled
    /// It had a name and has none now.
    case vacated
  }

  /// The table, nil for the settings.
  public var table: DossierTable?
  /// The row's id; in a table without ids what tells its rows apart; blank for the settings.
  public var key: String
  public var kind: Kind
  /// What the change means for a post of the staff; nil in other tables and where it means neither.
  public var post: Post?

  public init(table: DossierTable?, key: String, kind: Kind, post: Post? = nil) {
    self.table = table
    self.key = key
    self.kind = kind
    self.post = post
  }
}

/// All differences between two dossiers, in the order of the tables: the settings first, then new and changed rows in
/// the later dossier's order, then rows that have gone.
public struct DossierDifference: Hashable, Sendable {
  public var changes: [DossierChange]
  /// How many rows of each table are the same in both.
  public var same: [DossierTable: Int]

  public var isEmpty: Bool { changes.isEmpty }

  /// Compares two dossiers.
  public init(from before: Dossier, to after: Dossier) {
    changes = Self.settingsChanges(before.settings, after.settings)
    same = [:]
    compare(before, after, \.schools)
    compare(before, after, \.learners)
    compare(before, after, \.centres)
    compare(before, after, \.trainers)
    compare(before, after, \.venues)
    compare(before, after, \.modules)
    compare(before, after, \.equipment)
    compare(before, after, \.projects)
    compare(before, after, \.deployments)
    compare(before, after, \.installers)
    compare(before, after, \.deliveries)
    compare(before, after, \.fixedSessions)
    compare(before, after, \.contacts)
    compare(before, after, \.incidents)
    compare(before, after, \.visits)
    compare(before, after, \.committees)
    compare(before, after, \.closures)
    compare(before, after, \.substitutes)
    compare(before, after, \.attendance)
    compare(before, after, \.travelTimes)
    compare(before, after, \.referentDecisions)
  }

  /// The changes of one kind of table.
  public func changes(in table: DossierTable) -> [DossierChange] { changes.filter { $0.table == table } }

  private mutating func compare<Value: TableRow & Equatable>(
    _ before: Dossier, _ after: Dossier, _ list: KeyPath<Dossier, [Value]>
  ) {
    let old = RowKeys.keyed(before[keyPath: list])
    let new = RowKeys.keyed(after[keyPath: list])
    let earlier = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let later = Set(new.map(\.key))
    var unchanged = 0
    for (key, value) in new {
      guard let former = earlier[key] else {
        changes.append(DossierChange(table: Value.table, key: key, kind: .new))
        continue
      }
      if former == value {
        unchanged += 1
      } else {
        let kind = DossierChange.Kind.changed(RowKeys.fields(former, value))
        changes.append(DossierChange(table: Value.table, key: key, kind: kind, post: Self.post(former, value)))
      }
    }
    for (key, _) in old where !later.contains(key) {
      changes.append(DossierChange(table: Value.table, key: key, kind: .gone))
    }
    if unchanged > 0 { same[Value.table] = unchanged }
  }

  private static func post<Value>(_ before: Value, _ after: Value) -> DossierChange.Post? {
    guard let before = before as? Learner, let after = after as? Learner else { return nil }
    if before.isVacant == after.isVacant { return nil }
    return before.isVacant ? .filled : .vacated
  }

  private static func settingsChanges(_ before: Settings, _ after: Settings) -> [DossierChange] {
    let (old, new) = (SettingsText.fields(of: before), SettingsText.fields(of: after))
    let paths = Set(old.keys).union(new.keys).sorted()
    let fields = paths.filter { old[$0] != new[$0] }.map {
      DossierChange.Field(column: $0, before: old[$0] ?? "", after: new[$0] ?? "")
    }
    return fields.isEmpty ? [] : [DossierChange(table: nil, key: "", kind: .changed(fields))]
  }
}
