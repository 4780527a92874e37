/// The hours of a commune's schools and leisure centres, fit for the commune's eyes: never one or two persons' own.
///
/// A group of one or two shows a state only, and so does the smallest other group where the commune's sum would else tell
/// by subtraction what is hidden; see ``SmallGroups``.
public struct CommuneHours: Hashable, Sendable {
  /// The people of one school, or of the leisure centres, who are counted together.
  public struct Group: Hashable, Sendable {
    /// Nil for the agents of leisure centres.
    public var school: ID<School>?
    public var staff: HoursStaff
    /// Nil where it would tell whose it is.
    public var total: HoursTotal?
    /// Whether nobody will lack hours at the year's end.
    public var isComplete: Bool
  }

  /// By school, centres last, then by staff.
  public let groups: [Group]
  /// By staff; nil where it would tell whose it is.
  public let totals: [HoursStaff: HoursTotal?]

  /// The hours of everybody whose own school or leisure centre lies in a commune.
  ///
  /// - Parameter isMeant: Whether a commune's name is the one that is meant.
  public init(_ ledger: HoursLedger, index: DossierIndex, commune isMeant: (String) -> Bool) {
    struct Key: Hashable {
      var school: ID<School>?
      var staff: HoursStaff
    }
    let sums: [Key: HoursTotal] = ledger.totals { entry in
      let centre = index.learners[entry.learner]?.centre.flatMap { index.centres[$0]?.commune }
      let commune = entry.school.map { index.schools[$0]?.commune } ?? centre
      guard let commune, isMeant(commune) else { return nil }
      return Key(school: entry.school, staff: entry.staff)
    }
    let inOrder = sums.sorted {
      ($0.key.school?.rawValue ?? "~", $0.key.staff.rawValue) < ($1.key.school?.rawValue ?? "~", $1.key.staff.rawValue)
    }
    var (shown, totals): (Set<Key>, [HoursStaff: HoursTotal?]) = ([], [:])
    for staff in HoursStaff.allCases {
      let own = inOrder.filter { $0.key.staff == staff }
      if own.isEmpty { continue }
      let small = SmallGroups(people: own.map(\.value.people))
      shown.formUnion(zip(own, small.isShown).filter(\.1).map(\.0.key))
      let total = own.reduce(into: HoursTotal()) { $0 += $1.value }
      totals[staff] = .some(small.showsTotal ? total : nil)
    }
    groups = inOrder.map { key, sum in
      Group(
        school: key.school, staff: key.staff, total: shown.contains(key) ? sum : nil,
        isComplete: sum.missingAtYearEnd == 0)
    }
    self.totals = totals
  }
}
