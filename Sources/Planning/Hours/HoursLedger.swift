public import SchoolCalendar

/// The hours that a plan gives to everybody in a dossier, against what is due.
///
/// The sum of `missing` over teachers, times its weight, is the plan's `officialHoursShort`; over agents,
/// `agentHoursShort`; the sum of `over` over teachers, `officialHoursOver`.
public struct HoursLedger: Hashable, Sendable {
  /// One entry a person, in the dossier's order.
  public let entries: [HoursEntry]
  private let positions: [ID<Learner>: Int]

  /// Adds up a plan's sessions and what is recorded of them.
  ///
  /// People and modules that the dossier does not know are left out. Sessions that attendance is recorded of and that the
  /// plan no longer has count by the index (``DossierIndex/held``).
  ///
  /// - Parameters:
  ///   - today: Sessions that ended on an earlier day without a record count as `unrecorded`; without it, as `toCome`.
  public init(_ index: DossierIndex, plan: Plan, today: Day? = nil) {
    let minutes = HoursCount(index, plan, today).minutes
    let due = HoursDue(index.dossier.settings.goals)
    let entries = index.dossier.learners.map { learner in
      HoursEntry(
        learner: learner.id, audience: learner.audience, staff: HoursStaff(learner), school: learner.ownSchool,
        circonscription: index.circonscription(of: learner), due: due.minutes(for: learner),
        minutes: minutes[learner.id] ?? HoursMinutes())
    }
    self.init(entries: entries)
  }

  /// A ledger of hours that were added up before, as when its year was closed.
  public init(entries: [HoursEntry]) {
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($0.element.learner, $0.offset) }, uniquingKeysWith: { _, last in last })
  }

  /// One person's hours, or nil for somebody whom the dossier does not know.
  public subscript(learner: ID<Learner>) -> HoursEntry? { positions[learner].map { entries[$0] } }
}

extension HoursLedger {
  /// The sums of groups of people; a person without a key is in none.
  public func totals<Key: Hashable>(by key: (HoursEntry) -> Key?) -> [Key: HoursTotal] {
    entries.reduce(into: [:]) { totals, entry in
      if let key = key(entry) { totals[key, default: HoursTotal()].add(entry) }
    }
  }

  /// The sum of some or all people.
  public func total(where isMeant: (HoursEntry) -> Bool = { _ in true }) -> HoursTotal {
    entries.reduce(into: HoursTotal()) { total, entry in if isMeant(entry) { total.add(entry) } }
  }

  /// Sums per own school; agents of leisure centres are in none.
  public var totalsBySchool: [ID<School>: HoursTotal] { totals(by: \.school) }
  /// Sums per circonscription of the own school or leisure centre.
  public var totalsByCirconscription: [ID<Circonscription>: HoursTotal] { totals(by: \.circonscription) }
  /// Sums of teachers and of agents.
  public var totalsByAudience: [Audience: HoursTotal] { totals { $0.audience } }
  /// Sums of teachers, périscolaire, extrascolaire and other agents.
  public var totalsByStaff: [HoursStaff: HoursTotal] { totals { $0.staff } }
}
