import Planning

/// Finds the mentions of keys and names that nothing has.
struct ReferenceCheck {
  private(set) var problems: [Problem] = []
  private let keys: [RowReader.Target: Set<String>]
  /// Looking for what was meant takes time, so only so many slips get a suggestion.
  private var suggestionsLeft = 50

  /// - Parameter unreadable: tables of whose keys nothing is known, so that no mention of them can be wrong.
  init(_ log: ReadingLog, unreadable: Set<DossierTable>) {
    var unknowable = Set(unreadable.map { RowReader.Target.table($0) })
    if !unreadable.isDisjoint(with: [.schools, .centres]) {
      unknowable.formUnion([.circonscription, .commune, .place])
    }
    if unreadable.contains(.venues) { unknowable.formUnion([.place, .family]) }
    if unreadable.contains(.equipment) { unknowable.insert(.family) }
    var keys = log.keys
    var places: Set = [Place.remote.text]
    for table in [DossierTable.schools, .venues, .centres] { places.formUnion(keys[.table(table)] ?? []) }
    keys[.place] = places
    self.keys = keys
    for reference in log.references where unknowable.isDisjoint(with: reference.targets) { check(reference) }
  }

  private mutating func check(_ reference: RowReader.Reference) {
    if reference.targets.contains(where: { keys[$0]?.contains(reference.text) == true }) { return }
    let cause = cause(of: reference)
    problems.append(Problem(reference.severity, at: reference.place, value: reference.text, cause: cause))
  }

  private mutating func cause(of reference: RowReader.Reference) -> Problem.Cause {
    if reference.targets == [.table(.schools)], case .letter(let expected)? = fault(in: reference.text) {
      return .wrongCheckLetter(right: (reference.text.prefix(7) + String(expected)).uppercased())
    }
    var meant: String?
    // Codes of schools differ by little: the nearest one is another school.
    if suggestionsLeft > 0, reference.targets != [.table(.schools)] {
      suggestionsLeft -= 1
      meant = FoldedName.nearest(to: reference.text, among: reference.targets.flatMap { keys[$0] ?? [] }.sorted())
    }
    switch reference.targets.first {
    case .table(let table): return .unknown(table, meant: meant)
    case .circonscription: return .unknownCirconscription(meant: meant)
    case .commune: return .unknownCommune(meant: meant)
    case .family: return .unknownFamily(meant: meant)
    default: return .placeOutside(meant: meant)
    }
  }

  private func fault(in text: String) -> UAI.Fault? {
    do {
      _ = try UAI(text)
      return nil
    } catch { return error }
  }
}
