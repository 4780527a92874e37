import SchoolCalendar

/// All schools' posts of referent as a plan and the decisions by hand have them.
public struct ReferentRoster: Hashable, Sendable {
  /// In the dossier's order of schools.
  public let entries: [ReferentEntry]
  /// By name.
  public let networks: [ReferentNetwork]

  /// Looks at a plan.
  public init(_ index: DossierIndex, plan: Plan) {
    let count = ReferentCount(index, plan)
    var seen: Set<ID<School>> = []
    entries = index.dossier.schools.filter { seen.insert($0.id).inserted }.map { count.entry(of: $0) }
    networks = count.networks(entries)
  }

  /// The post of one school.
  public subscript(school: ID<School>) -> ReferentEntry? { entries.first { $0.school == school } }
}
