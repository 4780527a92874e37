public import Planning

/// A dossier brought up to date by a later reading of its tables.
///
/// Rows with an id are merged by it: known ones are updated, new ones added, and those that have gone are kept, after the
/// others, and reported. So are attendance and deliveries, of which nothing is ever lost, and measured ways. Tables whose
/// rows have no id (contacts, visits, committees, closures, substitutes) are taken over whole where the later reading has any
/// row of them, since a row that was mended could not be told from one that was added; else they stay. Decisions about
/// referents are taken over school by school: those of a school that the later reading does not name stay. The settings
/// are the later ones.
public struct DossierMerge: Sendable {
  public var dossier: Dossier
  /// What the later reading changes, gone rows included whether they are kept or not.
  public var difference: DossierDifference

  /// The rows that have gone and are kept.
  public var kept: [DossierChange] {
    let decisions = Set(RowKeys.keyed(dossier.referentDecisions).map(\.key))
    return difference.changes.filter { change in
      guard change.kind == .gone, let table = change.table else { return false }
      if table == .referents { return decisions.contains(change.key) }
      return Self.isMergedByRow(table) || !replaced.contains(table)
    }
  }

  private var replaced: Set<DossierTable> = []

  /// Merges a later reading into what is known.
  public init(base: Dossier, read: Dossier) {
    difference = DossierDifference(from: base, to: read)
    dossier = read
    merge(base, \.schools)
    merge(base, \.learners)
    merge(base, \.centres)
    merge(base, \.trainers)
    merge(base, \.venues)
    merge(base, \.modules)
    merge(base, \.equipment)
    merge(base, \.projects)
    merge(base, \.deployments)
    merge(base, \.installers)
    merge(base, \.deliveries)
    merge(base, \.fixedSessions)
    merge(base, \.contacts)
    merge(base, \.incidents)
    merge(base, \.visits)
    merge(base, \.committees)
    merge(base, \.closures)
    merge(base, \.substitutes)
    merge(base, \.attendance)
    merge(base, \.travelTimes)
    merge(base, \.referentDecisions)
  }

  /// Merges single tables into what is known: rows keep their places, new ones follow, and none is taken for gone.
  ///
  /// Tables whose rows have no id are taken over whole, as in a merge of two dossiers.
  public init(base: Dossier, part: Dossier) {
    dossier = base
    difference = DossierDifference(from: base, to: base)
    update(part, \.schools)
    update(part, \.learners)
    update(part, \.centres)
    update(part, \.trainers)
    update(part, \.venues)
    update(part, \.modules)
    update(part, \.equipment)
    update(part, \.projects)
    update(part, \.deployments)
    update(part, \.installers)
    update(part, \.deliveries)
    update(part, \.fixedSessions)
    update(part, \.contacts)
    update(part, \.incidents)
    update(part, \.visits)
    update(part, \.committees)
    update(part, \.closures)
    update(part, \.substitutes)
    update(part, \.attendance)
    update(part, \.travelTimes)
    update(part, \.referentDecisions)
    difference = DossierDifference(from: base, to: dossier)
  }

  private mutating func update<Value: TableRow>(_ part: Dossier, _ list: WritableKeyPath<Dossier, [Value]>) {
    let rows = part[keyPath: list]
    if rows.isEmpty { return }
    if Value.table == .referents { return dossier.referentDecisions.takeOver(part.referentDecisions) }
    guard Self.isMergedByRow(Value.table) else {
      dossier[keyPath: list] = rows
      replaced.insert(Value.table)
      return
    }
    let keys = RowKeys.keyed(dossier[keyPath: list]).map(\.key)
    let places = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    for (key, row) in RowKeys.keyed(rows) {
      if let place = places[key] { dossier[keyPath: list][place] = row } else { dossier[keyPath: list].append(row) }
    }
  }

  private static func isMergedByRow(_ table: DossierTable) -> Bool {
    RowKeys.hasIDs(table) || table == .attendance || table == .travelTimes || table == .deliveries
  }

  private mutating func merge<Value: TableRow>(_ base: Dossier, _ list: WritableKeyPath<Dossier, [Value]>) {
    if Value.table == .referents {
      var decisions = base.referentDecisions
      decisions.takeOver(dossier.referentDecisions)
      dossier.referentDecisions = decisions
      return
    }
    guard Self.isMergedByRow(Value.table) else {
      if dossier[keyPath: list].isEmpty {
        dossier[keyPath: list] = base[keyPath: list]
      } else {
        replaced.insert(Value.table)
      }
      return
    }
    let known = Set(RowKeys.keyed(dossier[keyPath: list]).map(\.key))
    for (key, value) in RowKeys.keyed(base[keyPath: list]) where !known.contains(key) {
      dossier[keyPath: list].append(value)
    }
  }
}

extension [ReferentDecision] {
  /// Puts others in the place of all decisions about the schools that they name; these stand where the first of a school
  /// stood, new schools at the end.
  fileprivate mutating func takeOver(_ others: [ReferentDecision]) {
    let bySchool = Dictionary(grouping: others, by: \.school)
    var taken: Set<ID<School>> = []
    var merged: [ReferentDecision] = []
    for one in self {
      guard let new = bySchool[one.school] else {
        merged.append(one)
        continue
      }
      if taken.insert(one.school).inserted { merged += new }
    }
    self = merged + others.filter { !taken.contains($0.school) }
  }
}
